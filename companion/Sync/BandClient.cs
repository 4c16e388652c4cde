using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Sync;

/// <summary>
/// The dialogue with a band over one connection. Every wait is bounded. When the connection breaks, the caller is told by
/// <see cref="LinkBrokenException"/> and may reconnect; reading then goes on where it stopped.
/// </summary>
public sealed class BandClient : IDisposable
{
    private const int AnswerMs = 6_000;
    private const int ExamineMs = 20_000;
    private const int UptimeTriesMost = 5;
    private static readonly TimeSpan PromptAnswer = TimeSpan.FromSeconds(1);

    private readonly Func<IBandTransport> _open;
    private readonly TimeProvider _clock;
    private readonly Func<uint> _nonce;
    private readonly byte[] _request = new byte[Dialogue.HostPayloadBytesMax];
    private BandWire? _wire;
    private UptimeReading _uptime;

    private BandClient(Func<IBandTransport> open, TimeProvider clock, Func<uint> nonce)
    {
        _open = open;
        _clock = clock;
        _nonce = nonce;
    }

    /// <summary>The clock that all waits are counted on.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Address of the band.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the band said of itself at the last connection.</summary>
    public BandInfo Info { get; private set; } = new();

    /// <summary>The band's identity, 16 hexadecimal digits.</summary>
    public string BandId => Convert.ToHexStringLower(Info.BandId);

    /// <summary>The band's firmware, like 0.1.0.</summary>
    public string Firmware => $"{Info.FirmwareVersion >> 16}.{(Info.FirmwareVersion >> 8) & 0xFF}.{Info.FirmwareVersion & 0xFF}";

    /// <summary>Connects to an address (see <see cref="BandAddress"/>).</summary>
    public static BandClient Connect(string address, CancellationToken cancel) => Connect(() => BandAddress.Open(address), cancel);

    /// <summary>
    /// Connects over whatever the function opens; it is called again when the connection breaks. Waits are counted on
    /// <paramref name="clock"/> and each connection is marked by <paramref name="nonce"/>: system time and chance where none is given.
    /// </summary>
    public static BandClient Connect(
        Func<IBandTransport> open, CancellationToken cancel, TimeProvider? clock = null, Func<uint>? nonce = null)
    {
        var client = new BandClient(open, clock ?? TimeProvider.System, nonce ?? RandomNonce);
        try
        {
            client.Reconnect(cancel);
            return client;
        }
        catch (LinkBrokenException broken)
        {
            client.Dispose();
            throw broken.Reason;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Ends the connection, if there is one, and makes a new one.</summary>
    public void Reconnect(CancellationToken cancel)
    {
        _wire?.Dispose();
        IBandTransport transport = _open();
        Address = transport.Address;
        _wire = new BandWire(transport, _clock);
        _wire.Connect(_nonce(), cancel);
        BandInfo info = AskInfo(out _uptime, cancel);

        if (info.Version is < Dialogue.VersionMin or > Dialogue.Version)
        {
            throw BandFailures.OtherVersion(Address, "dialogue", info.Version, Dialogue.Version);
        }

        Info = info;
    }

    /// <summary>
    /// Sets the band's clock; returns the clock and uptime that the band then has. The setting names the uptime that it is for, as the
    /// band told it in the promptest answer to a hello: half of that answer's time is all that the clock may be wrong by.
    /// </summary>
    public ClockSetting SetClock(DateTimeOffset nowUtc, CancellationToken cancel)
    {
        long called = _clock.GetTimestamp();
        for (int tries = 1; tries < UptimeTriesMost && _uptime.Took > PromptAnswer; tries++)
        {
            AskInfo(out UptimeReading again, cancel);
            _uptime = again.Took < _uptime.Took ? again : _uptime;
        }

        var setting = new ClockSetting
        {
            UtcMs = (nowUtc - _clock.GetElapsedTime(_uptime.At, called)).ToUnixTimeMilliseconds(),
            UptimeMs = _uptime.UptimeMs,
            Flags = (Info.Flags & BandInfo.FreshVolumeFlag) != 0 ? ClockSetting.NotedFreshVolumeFlag : 0,
        };
        Ask(MessageType.SetClock, setting.Encode(_request, 0), MessageType.ClockAnswer, cancel);
        return Decoded(MessageType.SetClock, new ClockSetting(), (into, data, offset, length) => into.TryDecode(data, offset, length));
    }

    /// <summary>Everything that the band has recorded.</summary>
    public IReadOnlyList<SessionInfo> ListSessions(CancellationToken cancel)
    {
        var sessions = new List<SessionInfo>();
        Array.Clear(_request, 0, 4);
        Send(MessageType.ListSessions, 4, cancel);
        while (Receive(MessageType.ListSessions, cancel) != MessageType.ListEnd)
        {
            if (Wire.Type == MessageType.Session)
            {
                sessions.Add(Decoded(
                    MessageType.ListSessions, new SessionInfo(), (into, data, offset, length) => into.TryDecode(data, offset, length)));
            }
        }

        return sessions;
    }

    /// <summary>
    /// Reads a session from <paramref name="bytes"/>.Count on and appends what comes, so that a broken read leaves what has come.
    /// </summary>
    public void ReadSession(SessionInfo session, List<byte> bytes, IProgress<int>? progress, CancellationToken cancel)
    {
        var request = new ReadRequest { Number = session.Number, Offset = bytes.Count, Length = session.Length - bytes.Count };
        Send(MessageType.Read, request.Encode(_request, 0), cancel);
        while (Receive(MessageType.Read, cancel) != MessageType.DataEnd)
        {
            if (Wire.Type != MessageType.Data)
            {
                continue;
            }

            int count = Wire.PayloadLength - 4;
            int offset = count < 0 ? -1 : BitConverter.ToInt32(Wire.Payload, Wire.PayloadOffset);
            if (offset != bytes.Count || bytes.Count + count > session.Length)
            {
                throw BandFailures.Nonsense(Address, MessageType.Read);
            }

            bytes.AddRange(Wire.Payload.AsSpan(Wire.PayloadOffset + 4, count));
            progress?.Report(bytes.Count);
        }

        if (bytes.Count != session.Length)
        {
            throw BandFailures.Nonsense(Address, MessageType.Read);
        }
    }

    /// <summary>Tells the band that a session stands in the database: only then may the band reclaim it.</summary>
    public void Confirm(SessionInfo session, CancellationToken cancel)
    {
        var request = new ConfirmRequest { Number = session.Number, Length = session.Length, Digest = session.Digest };
        Ask(MessageType.Confirm, request.Encode(_request, 0), MessageType.Confirmed, cancel);
    }

    /// <summary>Puts a workout on the band; returns what the band then says that it has.</summary>
    public ItemInfo PutWorkout(Workout workout, CancellationToken cancel)
    {
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(workout, bytes);
        return length > 0
            ? Put(ItemKind.Workout, workout.Revision, bytes[..length], cancel)
            : throw new BandException(
                $"The workout {workout.Name} can't be sent: {WorkoutErrors.Sentence(WorkoutValidator.Check(workout)).TrimEnd('.')}.",
                "Make the plan again; the band keeps the workout that it had.");
    }

    /// <summary>Puts the workouts of the next days on the band; returns what the band then says that it has.</summary>
    public ItemInfo PutSchedule(int revision, byte[] form, CancellationToken cancel) =>
        Put(ItemKind.Schedule, revision, form, cancel);

    /// <summary>Asks the band anew what it says of itself.</summary>
    public void Refresh(CancellationToken cancel) => Info = AskInfo(out _, cancel);

    /// <summary>Puts the runner's settings on the band; returns what the band then says that it has.</summary>
    public ItemInfo PutSettings(BandSettings settings, CancellationToken cancel)
    {
        byte[] bytes = new byte[BandSettingsCodec.MaxBytes];
        int length = BandSettingsCodec.Encode(settings, bytes);
        return length > 0
            ? Put(ItemKind.Settings, settings.Revision, bytes[..length], cancel)
            : throw new BandException(
                $"The settings can't be sent: {WorkoutErrors.Sentence(BandSettingsValidator.Check(settings)).TrimEnd('.')}.",
                "Check the runner's numbers with: trainingplan profile.");
    }

    /// <summary>Asks the band what it has of a kind: revision, length and digest as they stand on its flash.</summary>
    public ItemInfo GetItemInfo(ItemKind kind, CancellationToken cancel)
    {
        _request[0] = (byte)kind;
        Ask(MessageType.GetItemInfo, 1, MessageType.ItemInfo, cancel);
        return Decoded(MessageType.GetItemInfo, new ItemInfo(), (into, data, offset, length) => into.TryDecode(data, offset, length));
    }

    /// <summary>Has the band send each second as it ends, until cancelled.</summary>
    public void Watch(Action<LiveSecond> onSecond, CancellationToken cancel)
    {
        _request[0] = 1;
        Ask(MessageType.Live, 1, MessageType.LiveAnswer, cancel);
        var second = new LiveSecond();
        while (!cancel.IsCancellationRequested)
        {
            if (Wire.TryReceive(500, CancellationToken.None) && Wire.Type == MessageType.LiveSecond
                && second.TryDecode(Wire.Payload, Wire.PayloadOffset, Wire.PayloadLength))
            {
                onSecond(second);
            }
        }

        _request[0] = 0;
        Ask(MessageType.Live, 1, MessageType.LiveAnswer, CancellationToken.None);
    }

    /// <summary>Asks to erase; the band always refuses at first, and says why: see <see cref="BandErasing"/>.</summary>
    internal ErrorAnswer AskToErase(MessageType request, bool evenUnsynced, CancellationToken cancel)
    {
        _request[0] = (byte)(evenUnsynced ? 1 : 0);
        Send(request, 1, cancel);
        while (true)
        {
            if (!Wire.TryReceive(AnswerMs, cancel))
            {
                throw new LinkBrokenException(BandFailures.NoAnswer(Address, request));
            }

            if (Wire.Type == MessageType.Error)
            {
                return Decoded(request, new ErrorAnswer(), (into, data, offset, length) => into.TryDecode(data, offset, length));
            }
        }
    }

    /// <summary>Waits for word of an erasing: sessions left, 0 when all is done, -1 when none came.</summary>
    internal int AwaitErased(MessageType request, int waitMs, CancellationToken cancel)
    {
        if (!Wire.TryReceive(waitMs, cancel))
        {
            return -1;
        }

        if (Wire.Type == MessageType.Error)
        {
            throw BandFailures.Refused(
                Address, Decoded(request, new ErrorAnswer(), (into, data, offset, length) => into.TryDecode(data, offset, length)));
        }

        bool isErased = Wire.Type == MessageType.Erased && Wire.PayloadLength >= 3 && Wire.Payload[Wire.PayloadOffset] == (byte)request;
        return isErased ? BitConverter.ToUInt16(Wire.Payload, Wire.PayloadOffset + 1) : -1;
    }

    /// <summary>Has the band examine or time itself; see <see cref="BandChecks"/>.</summary>
    internal BandMeasuring Examine(MessageType request, Action<BandResult> onResult, CancellationToken cancel)
    {
        var results = new List<BandResult>();
        long firstProbe = 0;
        int probes = 0;
        TimeSpan probing = TimeSpan.Zero;
        Send(request, 0, cancel);
        while (Receive(request, cancel, ExamineMs) != MessageType.ReportEnd)
        {
            if (Wire.Type == MessageType.Probe)
            {
                firstProbe = probes == 0 ? _clock.GetTimestamp() : firstProbe;
                probes++;
                probing = _clock.GetElapsedTime(firstProbe);
            }
            else if (Wire.Type == MessageType.Report)
            {
                CheckReport report = Decoded(
                    request, new CheckReport(), (into, data, offset, length) => into.TryDecode(data, offset, length));
                var result = new BandResult(report.Item, (CheckFinding)report.Finding, report.Detail, report.A, report.B, report.C);
                results.Add(result);
                onResult(result);
            }
        }

        return new(results, probing > TimeSpan.Zero ? (probes - 1) * Dialogue.DataBytesMax / probing.TotalSeconds : 0);
    }

    /// <summary>Says goodbye.</summary>
    public void Dispose() => _wire?.Dispose();

    private BandWire Wire => _wire!;

    private ItemInfo Put(ItemKind kind, int revision, byte[] bytes, CancellationToken cancel)
    {
        uint digest = ContentDigest.Of(bytes, 0, bytes.Length);
        var info = new ItemInfo { Kind = kind, Length = bytes.Length, Revision = revision, Digest = digest };
        Send(MessageType.PutBegin, info.Encode(_request, 0), cancel);
        for (int offset = 0; offset < bytes.Length; offset += Dialogue.PutBytesMax)
        {
            int count = Math.Min(Dialogue.PutBytesMax, bytes.Length - offset);
            BitConverter.TryWriteBytes(_request, (ushort)offset);
            Array.Copy(bytes, offset, _request, 2, count);
            Send(MessageType.PutChunk, 2 + count, cancel);
        }

        Ask(MessageType.PutCommit, 0, MessageType.PutDone, cancel);
        return GetItemInfo(kind, cancel);
    }

    private BandInfo AskInfo(out UptimeReading uptime, CancellationToken cancel)
    {
        long asked = _clock.GetTimestamp();
        Ask(MessageType.Hello, new HelloRequest().Encode(_request, 0), MessageType.HelloAnswer, cancel);
        long answered = _clock.GetTimestamp();
        var info = new BandInfo();
        if (!info.TryDecode(Wire.Payload, Wire.PayloadOffset, Wire.PayloadLength))
        {
            throw BandFailures.NotABand(Address);
        }

        uptime = new UptimeReading(info.UptimeMs, asked + ((answered - asked) / 2), _clock.GetElapsedTime(asked, answered));
        return info;
    }

    private void Ask(MessageType request, int length, MessageType answer, CancellationToken cancel)
    {
        Send(request, length, cancel);
        while (Receive(request, cancel) != answer)
        {
            // Live seconds and the tail of an abandoned read may come in between.
        }
    }

    private void Send(MessageType request, int length, CancellationToken cancel) => Wire.Send(request, _request, length, cancel);

    private MessageType Receive(MessageType request, CancellationToken cancel, int waitMs = AnswerMs)
    {
        if (!Wire.TryReceive(waitMs, cancel))
        {
            throw new LinkBrokenException(BandFailures.NoAnswer(Address, request));
        }

        if (Wire.Type != MessageType.Error)
        {
            return Wire.Type;
        }

        var answer = new ErrorAnswer();
        throw answer.TryDecode(Wire.Payload, Wire.PayloadOffset, Wire.PayloadLength)
            ? BandFailures.Refused(Address, answer)
            : BandFailures.Nonsense(Address, request);
    }

    private T Decoded<T>(MessageType request, T into, Func<T, byte[], int, int, bool> decode) =>
        decode(into, Wire.Payload, Wire.PayloadOffset, Wire.PayloadLength) ? into : throw BandFailures.Nonsense(Address, request);

    private static uint RandomNonce() => (uint)Random.Shared.NextInt64(uint.MaxValue);

    /// <summary>The band's uptime, when here it was that, and how long its answer took.</summary>
    private readonly record struct UptimeReading(long UptimeMs, long At, TimeSpan Took);
}
