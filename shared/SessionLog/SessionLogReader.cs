using TrainingPlan.Units;

namespace TrainingPlan.SessionLog;

/// <summary>
/// Walks over the bytes of a session, whatever they are: it never throws and never reads past the end. Broken stretches are
/// skipped and counted; the next whole block is decoded as if nothing had been.
/// </summary>
public sealed class SessionLogReader
{
    private readonly BitReader _bits = new BitReader();
    private readonly SecondState _last = new SecondState();
    private byte[] _data;
    private int _position;
    private int _end;
    private bool _isInBlock;
    private bool _isInBrokenStretch;
    private int _expectedSequence;

    /// <summary>What the reader stands on.</summary>
    public RecordKind Kind { get; private set; }

    /// <summary>The session's header; valid once a <see cref="RecordKind.Header"/> was met.</summary>
    public SessionHeader Header { get; } = new SessionHeader();

    /// <summary>True once a header was met.</summary>
    public bool HasHeader { get; private set; }

    /// <summary>The second that the reader stands on; one instance is reused.</summary>
    public RunSecond Second { get; } = new RunSecond();

    /// <summary>Kind of the event that the reader stands on.</summary>
    public LogEventKind EventKind { get; private set; }

    /// <summary>Second of the event that the reader stands on.</summary>
    public int EventElapsedSeconds { get; private set; }

    /// <summary>First argument of the event.</summary>
    public int EventA { get; private set; }

    /// <summary>Second argument of the event.</summary>
    public int EventB { get; private set; }

    /// <summary>Third argument of the event.</summary>
    public int EventC { get; private set; }

    /// <summary>Fourth argument of the event.</summary>
    public int EventD { get; private set; }

    /// <summary>Interval between two beats in 1/1024 s.</summary>
    public int BeatIntervalPer1024 { get; private set; }

    /// <summary>Session number of the blocks; 0 before the first whole block.</summary>
    public int SessionNumber { get; private set; }

    /// <summary>Whole blocks met so far.</summary>
    public int Blocks { get; private set; }

    /// <summary>Stretches of bytes that are no whole block, blocks of a foreign session, and blocks whose content makes no sense.</summary>
    public int BrokenBlocks { get; private set; }

    /// <summary>Blocks that the sequence numbers say are missing.</summary>
    public int MissingBlocks { get; private set; }

    /// <summary>True once the block was met that a proper stop writes last.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Starts over on a range.</summary>
    public void SetInput(byte[] input, int offset, int length)
    {
        _data = input;
        bool isInside = input != null && offset >= 0 && length >= 0 && offset <= input.Length - length;
        _position = isInside ? offset : 0;
        _end = isInside ? offset + length : 0;
        _isInBlock = false;
        _isInBrokenStretch = false;
        _expectedSequence = 0;
        Kind = RecordKind.None;
        HasHeader = false;
        HasEnd = false;
        SessionNumber = 0;
        Blocks = 0;
        BrokenBlocks = 0;
        MissingBlocks = 0;
    }

    /// <summary>Moves to the next record; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_isInBlock && TryReadRecord())
            {
                return true;
            }

            _isInBlock = false;
            if (!TryEnterBlock())
            {
                Kind = RecordKind.None;
                return false;
            }

            if (Kind == RecordKind.Header)
            {
                return true;
            }
        }
    }

    private bool TryEnterBlock()
    {
        Kind = RecordKind.None;
        while (_position < _end)
        {
            int length = SessionBlock.Judge(_data, _position, _end);
            if (length == 0)
            {
                CountBroken();
                _position++;
                continue;
            }

            int blockAt = _position;
            _position += length;
            _isInBrokenStretch = false;
            if (TryAccept(blockAt, length))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryAccept(int blockAt, int length)
    {
        int number = SessionBlock.SessionNumber(_data, blockAt);
        int sequence = SessionBlock.Sequence(_data, blockAt);
        if (Blocks > 0 && (number != SessionNumber || sequence < _expectedSequence))
        {
            BrokenBlocks++;
            return false;
        }

        SessionNumber = number;
        Blocks++;
        MissingBlocks += sequence - _expectedSequence;
        _expectedSequence = sequence + 1;
        int flags = SessionBlock.Flags(_data, blockAt);
        HasEnd |= (flags & SessionBlock.LastFlag) != 0;
        int payloadAt = blockAt + SessionBlock.HeadBytes;
        int payloadBytes = length - SessionBlock.OverheadBytes;
        if ((flags & SessionBlock.HeaderFlag) != 0)
        {
            if (!SessionHeaderCodec.TryDecode(_data, payloadAt, payloadBytes, Header))
            {
                BrokenBlocks++;
                return false;
            }

            HasHeader = true;
            Kind = RecordKind.Header;
            return true;
        }

        _bits.Begin(_data, payloadAt, payloadBytes);
        _last.Clear();
        _isInBlock = true;
        return true;
    }

    private void CountBroken()
    {
        if (!_isInBrokenStretch)
        {
            _isInBrokenStretch = true;
            BrokenBlocks++;
        }
    }

    private bool TryReadRecord()
    {
        bool isRead;
        if (_bits.Remaining < 4 && _bits.IsRestOnes())
        {
            return false;
        }

        if (_bits.Get(1) == 0)
        {
            isRead = TryReadSecond(_last.Status, _last.Gap) && _last.HasSecond;
        }
        else if (_bits.Get(1) == 0)
        {
            int status = (int)_bits.Get(SecondState.StatusBits);
            isRead = TryReadSecond(status, GetValue(0));
        }
        else if (_bits.Get(1) == 0)
        {
            isRead = TryReadEvent();
        }
        else if (_bits.Get(1) == 0)
        {
            _last.Beat += _bits.GetRice(5);
            BeatIntervalPer1024 = _last.Beat;
            Kind = RecordKind.Beat;
            isRead = true;
        }
        else
        {
            // Four ones end a block; a proper one has nothing but ones behind them.
            return false;
        }

        if (isRead && !_bits.IsOverrun)
        {
            return true;
        }

        BrokenBlocks++;
        return false;
    }

    private bool TryReadEvent()
    {
        EventKind = (LogEventKind)_bits.Get(6);
        EventElapsedSeconds = _last.Elapsed + _bits.GetWide();
        EventA = _bits.GetWide();
        EventB = _bits.GetWide();
        EventC = _bits.GetWide();
        EventD = _bits.GetWide();
        Kind = RecordKind.Event;
        return true;
    }

    private bool TryReadSecond(int status, int gap)
    {
        RunSecond second = Second;
        if (!SecondState.TryApplyStatus(status, second))
        {
            return false;
        }

        if (SecondState.HasCadence(status))
        {
            _last.Cadence += GetValue(3);
        }

        _last.Steps += SecondState.ExpectedSteps(status, _last.Cadence, gap) + GetValue(0);
        if (SecondState.HasWristHeart(status))
        {
            _last.WristHeart += GetValue(0);
        }

        if (SecondState.HasStrapHeart(status))
        {
            _last.StrapHeart += GetValue(0);
        }

        if (SecondState.HasPace(status))
        {
            _last.Pace += GetValue(1);
            _last.PaceUncertainty += GetValue(0);
        }

        _last.Distance += SecondState.ExpectedMeters(status, _last.Pace, gap) + GetValue(0);
        _last.Elapsed += gap;
        _last.Gap = gap;
        _last.Status = status;
        Publish(second, status);
        _last.HasSecond = true;
        Kind = RecordKind.Second;
        return true;
    }

    private void Publish(RunSecond second, int status)
    {
        second.ElapsedSeconds = _last.Elapsed;
        second.Steps = _last.Steps;
        second.CadenceCentispm = SecondState.HasCadence(status) ? _last.Cadence * SessionHeaderCodec.CadenceUnitCentispm : 0;
        second.WristHeartRateCentibpm =
            SecondState.HasWristHeart(status) ? _last.WristHeart * SessionHeaderCodec.HeartUnitCentibpm : 0;
        second.StrapHeartRateCentibpm =
            SecondState.HasStrapHeart(status) ? _last.StrapHeart * SessionHeaderCodec.HeartUnitCentibpm : 0;
        second.PaceSecondsPerKm = SecondState.HasPace(status) ? _last.Pace : 0;
        second.PaceUncertaintySecondsPerKm = SecondState.HasPace(status) ? _last.PaceUncertainty : 0;
        second.DistanceMeters = _last.Distance;
    }

    private int GetValue(int lowBits)
    {
        return _last.HasSecond ? _bits.GetRice(lowBits) : _bits.GetWide();
    }
}
