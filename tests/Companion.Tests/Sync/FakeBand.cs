using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Sync;

/// <summary>A band's end of the dialogue in memory, from the protocol's own classes: sessions, clock, items.</summary>
internal sealed class FakeBand
{
    private readonly ReliableLink _link = new(isHost: false, 2048, 1024, ReliableLink.FrameBytesMax);
    private readonly SerialFraming _framing = new();
    private readonly MessageChannel _channel;
    private readonly Queue<(MessageType Type, byte[] Payload)> _outbox = new();
    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
    private readonly byte[] _stuffed = new byte[ReliableLink.FrameBytesMax + 4];
    private readonly byte[] _scratch = new byte[Dialogue.BandPayloadBytesMax];
    private readonly ItemInfo _putInfo = new();
    private readonly List<byte> _put = [];
    private MessageType _eraseAsked;
    private long _eraseAskedMs = -1;
    private long _nowMs;
    private long _utcOffsetMs;

    public FakeBand()
    {
        _link.Listen(7);
        _channel = new MessageChannel(_link, Dialogue.HostPayloadBytesMax);
        Store.SessionBytes.BandIdBytes.CopyTo(Info.BandId, 0);
        Info.BoardName = "fake board";
        Info.FirmwareVersion = 0x000102;
    }

    public BandInfo Info { get; } = new();

    public SortedDictionary<int, byte[]> Sessions { get; } = [];

    public HashSet<int> Confirmed { get; } = [];

    public HashSet<int> Open { get; } = [];

    public HashSet<int> WrongDigest { get; } = [];

    public Dictionary<ItemKind, (ItemInfo Info, byte[] Bytes)> Items { get; } = [];

    public long UtcMs => UptimeMs + _utcOffsetMs;

    public long UptimeMs => (Clock?.NowMs ?? _nowMs) + 600_000;

    /// <summary>Where time may pass while the band works; without it time stands still then.</summary>
    public TestClock? Clock { get; init; }

    public int DataMessages { get; private set; }

    /// <summary>When somebody holds the button after an asking to erase; never by itself.</summary>
    public int HoldAfterMs { get; set; } = int.MaxValue;

    /// <summary>Why it takes no item; <see cref="WorkoutError.None"/> to take them.</summary>
    public WorkoutError Refusal { get; set; }

    public Action<int> OnConfirm { get; set; } = _ => { };

    public Action OnHello { get; set; } = () => { };

    public Action OnSetClock { get; set; } = () => { };

    /// <summary>What a host that watches is told, all at once.</summary>
    public IReadOnlyList<LiveSecond> Live { get; set; } = [.. Enumerable.Range(1, 3).Select(Running)];

    public bool IsLive { get; private set; }

    public Action<bool> OnLive { get; set; } = _ => { };

    public void LimitFrames(int bytes) => _link.LimitFrames(Math.Min(bytes, ReliableLink.FrameBytesMax));

    public void Receive(byte value, long nowMs)
    {
        _nowMs = nowMs;
        int length = _framing.Push(value);
        if (length > 0)
        {
            _link.ReceiveFrame(_framing.Frame, 0, length, nowMs);
        }
    }

    /// <summary>Answers what came and returns the next frame for the line; null when there is none.</summary>
    public byte[]? NextFrame(long nowMs)
    {
        HoldOrGiveUp(nowMs);
        _nowMs = nowMs;
        while (_channel.TryReceive())
        {
            Answer(_channel.Payload.AsSpan(_channel.PayloadOffset, _channel.PayloadLength).ToArray());
        }

        while (_outbox.TryPeek(out (MessageType Type, byte[] Payload) next)
            && _channel.TrySend(next.Type, next.Payload, 0, next.Payload.Length))
        {
            _outbox.Dequeue();
        }

        int length = _link.NextFrame(_frame, nowMs);
        return length == 0 ? null : _stuffed[..Cobs.Encode(_frame, length, _stuffed)];
    }

    private void Answer(byte[] request)
    {
        switch (_channel.Type)
        {
            case MessageType.Hello:
                _outbox.Clear();
                Info.UptimeMs = UptimeMs;
                OnHello();
                Send(MessageType.HelloAnswer, Info.Encode(_scratch, 0));
                break;
            case MessageType.SetClock:
                var clock = new ClockSetting();
                Assert.True(clock.TryDecode(request, 0, request.Length));
                OnSetClock();
                _utcOffsetMs = clock.UtcMs - (clock.UptimeMs > 0 ? clock.UptimeMs : UptimeMs);
                clock.UtcMs = UtcMs;
                clock.UptimeMs = UptimeMs;
                Send(MessageType.ClockAnswer, clock.Encode(_scratch, 0));
                break;
            case MessageType.ListSessions:
                foreach (int number in Sessions.Keys)
                {
                    Send(MessageType.Session, InfoOf(number).Encode(_scratch, 0));
                }

                Send(MessageType.ListEnd, 2);
                break;
            case MessageType.Read:
                SendData(request);
                break;
            case MessageType.Confirm:
                Confirm(request);
                break;
            default:
                AnswerItem(_channel.Type, request);
                break;
        }
    }

    private void AnswerItem(MessageType type, byte[] request)
    {
        switch (type)
        {
            case MessageType.PutBegin:
                Assert.True(_putInfo.TryDecode(request, 0, request.Length));
                _put.Clear();
                break;
            case MessageType.PutChunk:
                Assert.Equal(_put.Count, BitConverter.ToUInt16(request));
                _put.AddRange(request.AsSpan(2));
                break;
            case MessageType.PutCommit when Refusal != WorkoutError.None:
                Refuse(type, DialogueError.NotAccepted, (int)Refusal);
                break;
            case MessageType.PutCommit:
                byte[] bytes = [.. _put];
                var info = new ItemInfo
                {
                    Kind = _putInfo.Kind,
                    Length = bytes.Length,
                    Revision = _putInfo.Revision,
                    Digest = ContentDigest.Of(bytes, 0, bytes.Length),
                };
                Assert.Equal(_putInfo.Digest, info.Digest);
                Items[info.Kind] = (info, bytes);
                Send(MessageType.PutDone, info.Encode(_scratch, 0));
                break;
            case MessageType.GetItemInfo:
                var kind = (ItemKind)request[0];
                ItemInfo onBand = Items.TryGetValue(kind, out (ItemInfo Info, byte[] Bytes) item) ? item.Info : new() { Kind = kind };
                Send(MessageType.ItemInfo, onBand.Encode(_scratch, 0));
                break;
            case MessageType.Live:
                IsLive = request[0] == 1;
                OnLive(IsLive);
                Send(MessageType.LiveAnswer, 1);
                foreach (LiveSecond live in IsLive ? Live : [])
                {
                    Send(MessageType.LiveSecond, LiveSecond.Encode(live.Second, live.Cue, live.Flags, _scratch, 0));
                }

                break;
            case MessageType.Erase or MessageType.FactoryReset when request[0] == 0 && Sessions.Count > Confirmed.Count:
                Refuse(type, DialogueError.Unsynced, Sessions.Count - Confirmed.Count);
                break;
            case MessageType.Erase or MessageType.FactoryReset:
                _eraseAsked = type;
                Refuse(type, DialogueError.NeedsButton, 30_000);
                break;
            default:
                Refuse(type, DialogueError.UnknownMessage, 0);
                break;
        }
    }

    private void HoldOrGiveUp(long nowMs)
    {
        _eraseAskedMs = _eraseAsked == MessageType.None ? nowMs : _eraseAskedMs;
        long waitedMs = nowMs - _eraseAskedMs;
        if (waitedMs >= HoldAfterMs)
        {
            Sessions.Clear();
            Send(MessageType.Erased, Put([(byte)_eraseAsked, 8, 0]));
            Send(MessageType.Erased, Put([(byte)_eraseAsked, 0, 0]));
            _eraseAsked = MessageType.None;
        }
        else if (waitedMs >= 30_000)
        {
            Refuse(_eraseAsked, DialogueError.NotConfirmed, 0);
            _eraseAsked = MessageType.None;
        }
    }

    private int Put(byte[] payload)
    {
        payload.CopyTo(_scratch, 0);
        return payload.Length;
    }

    private void SendData(byte[] request)
    {
        var read = new ReadRequest();
        Assert.True(read.TryDecode(request, 0, request.Length));
        _outbox.Clear();
        byte[] bytes = Sessions[read.Number];
        int end = Math.Min(bytes.Length, read.Offset + read.Length);
        for (int offset = read.Offset; offset < end; offset += Dialogue.DataBytesMax)
        {
            int count = Math.Min(Dialogue.DataBytesMax, end - offset);
            BitConverter.TryWriteBytes(_scratch, offset);
            bytes.AsSpan(offset, count).CopyTo(_scratch.AsSpan(4));
            DataMessages++;
            Send(MessageType.Data, 4 + count);
        }

        Send(MessageType.DataEnd, 8);
    }

    private void Confirm(byte[] request)
    {
        var confirm = new ConfirmRequest();
        Assert.True(confirm.TryDecode(request, 0, request.Length));
        if (confirm.Digest != InfoOf(confirm.Number).Digest)
        {
            Refuse(MessageType.Confirm, DialogueError.DigestMismatch, 0);
            return;
        }

        OnConfirm(confirm.Number);
        Confirmed.Add(confirm.Number);
        Send(MessageType.Confirmed, confirm.Encode(_scratch, 0));
    }

    private SessionInfo InfoOf(int number)
    {
        byte[] bytes = Sessions[number];
        uint digest = ContentDigest.Of(bytes, 0, bytes.Length) ^ (WrongDigest.Contains(number) ? 1u : 0u);
        int flags = (Open.Contains(number) ? SessionInfo.OpenFlag : 0) | (Confirmed.Contains(number) ? SessionInfo.ConfirmedFlag : 0);
        return new SessionInfo { Number = number, Length = bytes.Length, Digest = digest, Flags = flags, StartUptimeMs = 100_000 };
    }

    private void Refuse(MessageType request, DialogueError code, int detail) =>
        Send(MessageType.Error, new ErrorAnswer { Request = request, Code = code, Detail = detail }.Encode(_scratch, 0));

    private void Send(MessageType type, int length) => _outbox.Enqueue((type, _scratch[..length]));

    private static LiveSecond Running(int elapsedSeconds)
    {
        var live = new LiveSecond { Flags = LiveSecond.RecordingFlag };
        (live.Second.ElapsedSeconds, live.Second.CadenceCentispm, live.Second.CadenceTrust) = (elapsedSeconds, 17_000, Trust.Trusted);
        return live;
    }
}
