using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Firmware.Link;

/// <summary>The two answers that are long: the list of sessions and the bytes of one. A message a call.</summary>
internal sealed class SessionAnswers
{
    private const int Nothing = -1;

    private readonly SessionShelf _shelf;
    private readonly AnswerSender _answers;
    private readonly ReadRequest _read = new ReadRequest();
    private readonly SessionInfo _session = new SessionInfo();
    private int _listFrom = Nothing;
    private int _listed;
    private int _readEnd = Nothing;

    public SessionAnswers(SessionShelf shelf, AnswerSender answers)
    {
        _shelf = shelf;
        _answers = answers;
    }

    /// <summary>Ends whatever was under way.</summary>
    public void Forget()
    {
        _listFrom = Nothing;
        if (_readEnd != Nothing)
        {
            EndRead();
        }
    }

    /// <summary>Sends the next piece, if any is owed.</summary>
    public void GoOn()
    {
        if (_listFrom != Nothing)
        {
            SendSession();
        }
        else if (_readEnd != Nothing)
        {
            SendData();
        }
    }

    /// <summary>Starts a list: u32 first number.</summary>
    public void BeginList(byte[] payload, int at, int length)
    {
        if (length < 4)
        {
            _answers.Refuse(MessageType.ListSessions, DialogueError.BadMessage, 0);
            return;
        }

        _listFrom = (int)(LittleEndian.GetUInt32(payload, at) & 0x7FFFFFFF);
        _listed = 0;
    }

    private void SendSession()
    {
        SessionTable table = _shelf.Table;
        int index = table.IndexFrom(_listFrom);
        if (index >= table.Count)
        {
            LittleEndian.PutUInt16(_answers.Buffer, 0, _listed);
            _answers.Send(MessageType.ListEnd, 2);
            _listFrom = Nothing;
            return;
        }

        bool hasHeader = _shelf.TryReadHeader(index, out SessionHeader header);
        _session.Number = table.Number(index);
        _session.Length = table.Length(index);
        _session.Digest = table.Digest(index);
        _session.StartUtcMs = hasHeader ? header.StartUtcMs : 0;
        _session.StartUptimeMs = hasHeader ? header.StartUptimeMs : 0;
        _session.BootCount = hasHeader ? header.BootCount : 0;
        _session.Flags = table.Flags(index);
        _answers.Send(MessageType.Session, _session.Encode(_answers.Buffer, 0));
        _listFrom = _session.Number + 1;
        _listed++;
    }

    /// <summary>Starts a range; one that was under way ends.</summary>
    public void BeginRead(byte[] payload, int at, int length)
    {
        EndRead();
        SessionTable table = _shelf.Table;
        if (!_read.TryDecode(payload, at, length) || _read.Offset < 0)
        {
            _answers.Refuse(MessageType.Read, DialogueError.BadMessage, 0);
            return;
        }

        int index = table.IndexOf(_read.Number);
        if (index < 0)
        {
            _answers.Refuse(MessageType.Read, DialogueError.NoSuchSession, _read.Number);
        }
        else if (table.Has(index, SessionInfo.OpenFlag))
        {
            _answers.Refuse(MessageType.Read, DialogueError.SessionOpen, _read.Number);
        }
        else if (_read.Offset > table.Length(index))
        {
            _answers.Refuse(MessageType.Read, DialogueError.OutOfRange, table.Length(index));
        }
        else
        {
            int left = table.Length(index) - _read.Offset;
            _readEnd = _read.Offset + (_read.Length < 0 || _read.Length > left ? left : _read.Length);
        }
    }

    private void SendData()
    {
        if (_read.Offset >= _readEnd)
        {
            EndRead();
            LittleEndian.PutUInt32(_answers.Buffer, 0, (uint)_read.Number);
            LittleEndian.PutUInt32(_answers.Buffer, 4, (uint)_read.Offset);
            _answers.Send(MessageType.DataEnd, 8);
            return;
        }

        int left = _readEnd - _read.Offset;
        int count = left < Dialogue.DataBytesMax ? left : Dialogue.DataBytesMax;
        int got = _shelf.Read(_read.Number, _read.Offset, _answers.Buffer, 4, count);
        if (got <= 0)
        {
            EndRead();
            _answers.Refuse(MessageType.Read, DialogueError.StorageFailed, _read.Offset);
            return;
        }

        LittleEndian.PutUInt32(_answers.Buffer, 0, (uint)_read.Offset);
        _answers.Send(MessageType.Data, 4 + got);
        _read.Offset += got;
    }

    /// <summary>Sends no more of a range.</summary>
    public void EndRead()
    {
        _readEnd = Nothing;
        _shelf.EndReading();
    }
}
