using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware.Link;

/// <summary>Answers a host, whatever carries the frames: one request or one piece of a long answer a tick.</summary>
public sealed class BandDialogue
{
    private readonly ReliableLink _link;
    private readonly MessageChannel _channel;
    private readonly BandStore _store;
    private readonly BandClock _clock;
    private readonly byte[] _out;
    private readonly AnswerSender _answers;
    private readonly SessionAnswers _sessions;
    private readonly EraseGuard _eraseGuard;
    private readonly BandInfo _info = new BandInfo();
    private readonly HelloRequest _hello = new HelloRequest();
    private readonly ClockSetting _clockSetting = new ClockSetting();
    private readonly ConfirmRequest _confirm = new ConfirmRequest();
    private readonly ItemInfo _item = new ItemInfo();
    private readonly byte[] _live = new byte[LiveSecond.Bytes];
    private int _connectionNumber;
    private bool _hasHello;
    private bool _isLive;
    private bool _isLiveDue;

    /// <summary>
    /// Takes its parts; <paramref name="scratch"/> holds at least <see cref="Dialogue.BandPayloadBytesMax"/> bytes and is only used
    /// within a tick.
    /// </summary>
    public BandDialogue(ReliableLink link, BandStore store, BandClock clock, byte[] scratch)
    {
        _link = link;
        _channel = new MessageChannel(link, Dialogue.HostPayloadBytesMax);
        _store = store;
        _clock = clock;
        _out = scratch;
        _answers = new AnswerSender(_channel, scratch);
        _sessions = new SessionAnswers(store.Sessions, _answers);
        _eraseGuard = new EraseGuard(store, _answers);
        Checks = new CheckAnswers(_answers);
    }

    /// <summary>What a host asks the band to examine or to time.</summary>
    public CheckAnswers Checks { get; }

    internal EraseGuard EraseGuard
    {
        get { return _eraseGuard; }
    }

    /// <summary>What the band says of itself; board, firmware, sensors and battery are the composer's to fill.</summary>
    public BandInfo Info
    {
        get { return _info; }
    }

    /// <summary>True once a host put new settings; the loop clears it.</summary>
    public bool SettingsChanged { get; set; }

    /// <summary>True once a host set the clock; the loop clears it and writes the event.</summary>
    public bool ClockChanged { get; set; }

    /// <summary>True while a host listens to the seconds.</summary>
    public bool IsLive
    {
        get { return _isLive && _link.State == LinkState.Open; }
    }

    /// <summary>Answers what has come, or goes on with a long answer.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (_connectionNumber != _link.ConnectionNumber || _link.State != LinkState.Open)
        {
            Forget();
        }

        // Whatever a request asks for, there is room for the answer before the request is looked at.
        bool canAnswer = _channel.HasRoomFor(Dialogue.BandPayloadBytesMax);
        if (_eraseGuard.Tick(nowMs, canAnswer) || !canAnswer)
        {
            return;
        }

        if (_channel.TryReceive())
        {
            Answer(nowMs);
        }
        else if (_isLiveDue)
        {
            _isLiveDue = false;
            System.Array.Copy(_live, 0, _out, 0, LiveSecond.Bytes);
            Send(MessageType.LiveSecond, LiveSecond.Bytes);
        }
        else
        {
            _sessions.GoOn();
            Checks.GoOn();
        }
    }

    /// <summary>Offers the second that just ended; it is sent when a host listens, and lost when the next comes first.</summary>
    public void PublishSecond(RunSecond second, LiveCue cue)
    {
        if (IsLive)
        {
            LiveSecond.Encode(second, cue, _store.Sessions.IsRecording ? LiveSecond.RecordingFlag : 0, _live, 0);
            _isLiveDue = true;
        }
    }

    private void Forget()
    {
        _sessions.Forget();
        _eraseGuard.Forget();
        Checks.Forget();
        _connectionNumber = _link.ConnectionNumber;
        _hasHello = false;
        _isLive = false;
        _isLiveDue = false;
    }

    private void Answer(long nowMs)
    {
        byte[] payload = _channel.Payload;
        int at = _channel.PayloadOffset;
        int length = _channel.PayloadLength;
        if (!_hasHello && _channel.Type != MessageType.Hello)
        {
            Refuse(DialogueError.HelloFirst, 0);
            return;
        }

        switch (_channel.Type)
        {
            case MessageType.Hello:
                AnswerHello(payload, at, length, nowMs);
                break;
            case MessageType.SetClock:
                AnswerClock(payload, at, length, nowMs);
                break;
            case MessageType.ListSessions:
                _sessions.BeginList(payload, at, length);
                break;
            case MessageType.Read:
                _sessions.BeginRead(payload, at, length);
                break;
            case MessageType.StopReading:
                _sessions.EndRead();
                break;
            case MessageType.Confirm:
                AnswerConfirm(payload, at, length);
                break;
            case MessageType.Live:
                AnswerLive(payload, at, length);
                break;
            case MessageType.Erase:
            case MessageType.FactoryReset:
                _eraseGuard.Ask(_channel.Type, payload, at, length, nowMs);
                break;
            case MessageType.SelfTest:
            case MessageType.Measure:
                AnswerCheck();
                break;
            default:
                AnswerItem(payload, at, length);
                break;
        }
    }

    private void AnswerCheck()
    {
        if (_store.Sessions.IsRecording)
        {
            Refuse(DialogueError.SessionOpen, _store.Sessions.OpenNumber);
            return;
        }

        _sessions.EndRead();
        Checks.Ask(_channel.Type);
    }

    private void AnswerItem(byte[] payload, int at, int length)
    {
        switch (_channel.Type)
        {
            case MessageType.PutBegin:
                RefuseUnless(_item.TryDecode(payload, at, length) ? _store.BeginPut(_item) : DialogueError.BadMessage, 0);
                break;
            case MessageType.PutChunk:
                RefuseUnless(
                    length > 2
                        ? _store.Put(LittleEndian.GetUInt16(payload, at), payload, at + 2, length - 2)
                        : DialogueError.BadMessage,
                    0);
                break;
            case MessageType.PutCommit:
                AnswerCommit();
                break;
            case MessageType.GetItemInfo:
                AnswerItemInfo(payload, at, length);
                break;
            case MessageType.GetItemBytes:
                AnswerItemBytes(payload, at, length);
                break;
            default:
                Refuse(DialogueError.UnknownMessage, 0);
                break;
        }
    }

    private void AnswerHello(byte[] payload, int at, int length, long nowMs)
    {
        if (!_hello.TryDecode(payload, at, length))
        {
            Refuse(DialogueError.BadMessage, 0);
        }
        else if (_hello.VersionMin > Dialogue.Version)
        {
            Refuse(DialogueError.VersionTooNew, Dialogue.Version);
        }
        else if (_hello.VersionMax < Dialogue.VersionMin)
        {
            Refuse(DialogueError.VersionTooOld, Dialogue.VersionMin);
        }
        else
        {
            _hasHello = true;
            FillInfo(nowMs);
            Send(MessageType.HelloAnswer, _info.Encode(_out, 0));
        }
    }

    private void FillInfo(long nowMs)
    {
        _info.Version = _hello.VersionMax < Dialogue.Version ? _hello.VersionMax : Dialogue.Version;
        _info.Flags = (_store.WasFormatted ? BandInfo.FreshVolumeFlag : 0)
            | (_store.WasIdentityRestored ? BandInfo.IdentityRestoredFlag : 0)
            | (_store.Sessions.IsRecording ? BandInfo.RecordingFlag : 0);
        System.Array.Copy(_store.BandId, 0, _info.BandId, 0, 8);
        _info.BootCount = _store.BootCount;
        _info.UptimeMs = nowMs;
        _info.UtcMs = _clock.UtcMs(nowMs);
        _store.DescribeNext(_info.UtcMs, _item);
        _info.WorkoutRevision = _item.Revision;
        _info.WorkoutDigest = _item.Digest;
        _store.Describe(ItemKind.Settings, _item);
        _info.SettingsRevision = _item.Revision;
        _info.SettingsDigest = _item.Digest;
        _store.Describe(ItemKind.Schedule, _item);
        _info.ScheduleRevision = _item.Revision;
        _info.ScheduleDigest = _item.Digest;
        _info.SessionCount = _store.Sessions.Table.Count;
        _info.FreeBytes = _store.Sessions.FreeBytes;
    }

    private void AnswerClock(byte[] payload, int at, int length, long nowMs)
    {
        if (!_clockSetting.TryDecode(payload, at, length) || _clockSetting.UtcMs <= 0)
        {
            Refuse(DialogueError.BadMessage, 0);
            return;
        }

        bool namesMoment = _clockSetting.UptimeMs > 0 && _clockSetting.UptimeMs <= nowMs;
        _clock.Set(_clockSetting.UtcMs, namesMoment ? _clockSetting.UptimeMs : nowMs);
        ClockChanged = true;
        if ((_clockSetting.Flags & ClockSetting.NotedFreshVolumeFlag) != 0 && !_store.TryNoteFreshVolume())
        {
            Refuse(DialogueError.StorageFailed, 0);
            return;
        }

        _clockSetting.UtcMs = _clock.UtcMs(nowMs);
        _clockSetting.UptimeMs = nowMs;
        Send(MessageType.ClockAnswer, _clockSetting.Encode(_out, 0));
    }

    private void AnswerConfirm(byte[] payload, int at, int length)
    {
        if (!_confirm.TryDecode(payload, at, length))
        {
            Refuse(DialogueError.BadMessage, 0);
            return;
        }

        DialogueError error = _store.Sessions.Confirm(_confirm.Number, _confirm.Length, _confirm.Digest, out uint found);
        if (error == DialogueError.None)
        {
            Send(MessageType.Confirmed, _confirm.Encode(_out, 0));
        }
        else
        {
            Refuse(error, (int)found);
        }
    }

    private void AnswerCommit()
    {
        DialogueError error = _store.CommitPut(out ItemKind kind, out int detail);
        if (error != DialogueError.None)
        {
            Refuse(error, detail);
            return;
        }

        SettingsChanged |= kind == ItemKind.Settings;
        _store.Describe(kind, _item);
        Send(MessageType.PutDone, _item.Encode(_out, 0));
    }

    private void AnswerItemInfo(byte[] payload, int at, int length)
    {
        if (length < 1 || payload[at] > (int)ItemKind.Schedule)
        {
            Refuse(DialogueError.BadMessage, 0);
            return;
        }

        _store.Describe((ItemKind)payload[at], _item);
        Send(MessageType.ItemInfo, _item.Encode(_out, 0));
    }

    private void AnswerItemBytes(byte[] payload, int at, int length)
    {
        if (length < 3 || payload[at] > (int)ItemKind.Schedule)
        {
            Refuse(DialogueError.BadMessage, 0);
            return;
        }

        int offset = LittleEndian.GetUInt16(payload, at + 1);
        int got = _store.ReadItem((ItemKind)payload[at], offset, _out, 3, Dialogue.DataBytesMax);
        if (got < 0)
        {
            Refuse(DialogueError.NothingThere, 0);
            return;
        }

        _out[0] = payload[at];
        LittleEndian.PutUInt16(_out, 1, offset);
        Send(MessageType.ItemBytes, 3 + got);
    }

    private void AnswerLive(byte[] payload, int at, int length)
    {
        _isLive = length > 0 && payload[at] != 0;
        _out[0] = (byte)(_isLive ? 1 : 0);
        Send(MessageType.LiveAnswer, 1);
    }

    private void Send(MessageType type, int length)
    {
        _answers.Send(type, length);
    }

    private void RefuseUnless(DialogueError error, int detail)
    {
        if (error != DialogueError.None)
        {
            Refuse(error, detail);
        }
    }

    private void Refuse(DialogueError code, int detail)
    {
        _answers.Refuse(_channel.Type, code, detail);
    }
}
