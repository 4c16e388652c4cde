using System.IO.Ports;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Link;

public sealed class BandLinkTests : IDisposable
{
    private const long Utc = 1_790_000_000_000;
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;
    private BandStore _store = null!;
    private BandClock _clock = null!;

    public BandLinkTests() => _scope = _band.Enter();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Hello_says_who_the_band_is()
    {
        CableHost host = Connected();

        BandInfo info = host.Hello();

        Assert.Equal(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, info.BandId);
        Assert.Equal(("Board", 0x000100, 1, 0L), (info.BoardName, info.FirmwareVersion, info.BootCount, info.UtcMs));
        Assert.Equal(BandInfo.FreshVolumeFlag, info.Flags);
        Assert.Equal(0u, info.WorkoutDigest);
        Assert.InRange(info.FreeBytes, 1_900_000, 2_097_152);
    }

    [Fact]
    public void Nothing_is_answered_before_hello_and_no_other_version_after_it()
    {
        CableHost host = Connected();

        Assert.Equal(DialogueError.HelloFirst, host.AskRefused(MessageType.ListSessions, 0, 0, 0, 0));
        Assert.Equal(DialogueError.VersionTooNew, host.AskRefused(MessageType.Hello, Dialogue.Version + 1, 9));
        Assert.Equal(DialogueError.VersionTooOld, host.AskRefused(MessageType.Hello, 0, 0));
        Assert.Equal(DialogueError.BadMessage, host.AskRefused(MessageType.Hello, 1));
        host.Hello();
        Assert.Equal(DialogueError.UnknownMessage, host.AskRefused((MessageType)0x55));
        Assert.Equal(DialogueError.NeedsButton, host.AskRefused(MessageType.Erase, 1, 0, 0, 0));
        Assert.Equal(DialogueError.NeedsButton, host.AskRefused(MessageType.FactoryReset));
    }

    [Fact]
    public void The_clock_is_set_and_the_fresh_volume_noted()
    {
        CableHost host = Connected();
        host.Hello();
        byte[] payload = new byte[ClockSetting.Bytes];
        new ClockSetting { UtcMs = Utc, Flags = ClockSetting.NotedFreshVolumeFlag }.Encode(payload, 0);

        Assert.Equal(MessageType.ClockAnswer, host.Ask(MessageType.SetClock, payload));

        Assert.True(host.BandEnd.ClockChanged);
        BandInfo info = host.Hello();
        Assert.InRange(info.UtcMs, Utc, Utc + 500);
        Assert.Equal(0, info.Flags);
        Assert.False(StoredRun.Opened().WasFormatted);
    }

    [Fact]
    public void A_clock_setting_that_names_its_uptime_is_right_whenever_it_arrives()
    {
        CableHost host = Connected();
        long uptimeMs = host.Hello().UptimeMs;
        host.Hello();

        BandInfo info = SetClock(host, uptimeMs);

        Assert.Equal(Utc + info.UptimeMs - uptimeMs, info.UtcMs);
    }

    [Fact]
    public void A_clock_setting_for_an_uptime_to_come_is_one_for_now()
    {
        CableHost host = Connected();

        BandInfo info = SetClock(host, host.Hello().UptimeMs + 60_000);

        Assert.InRange(info.UtcMs, Utc, Utc + 500);
    }

    [Fact]
    public void A_run_is_listed_read_confirmed_and_stays_until_room_is_needed()
    {
        CableHost host = Connected();
        int number = StoredRun.Record(_store, 300);
        host.Hello();

        SessionInfo session = Assert.Single(host.List());
        var bytes = new List<byte>();
        Assert.True(host.TryRead(session, bytes));

        Assert.Equal((number, 1000L, 1, 0), (session.Number, session.StartUptimeMs, session.BootCount, session.Flags));
        Assert.Equal(session.Digest, ContentDigest.Of(bytes.ToArray(), 0, bytes.Count));
        Assert.Equal(300, StoredRun.Seconds(bytes.ToArray()).Count);
        byte[] confirm = new byte[ConfirmRequest.Bytes];
        new ConfirmRequest { Number = number, Length = session.Length, Digest = session.Digest ^ 1 }.Encode(confirm, 0);
        Assert.Equal(DialogueError.DigestMismatch, host.AskRefused(MessageType.Confirm, confirm));
        new ConfirmRequest { Number = number, Length = session.Length, Digest = session.Digest }.Encode(confirm, 0);
        Assert.Equal(MessageType.Confirmed, host.Ask(MessageType.Confirm, confirm));
        Assert.Equal(SessionInfo.ConfirmedFlag, Assert.Single(host.List()).Flags);
    }

    [Fact]
    public void The_link_works_while_a_run_is_recorded_which_is_listed_as_open()
    {
        CableHost host = Connected();
        var recorder = new SessionRecorder(_store, "Board", 1);
        recorder.TryStart(0, 0, null);
        host.Hello();
        Assert.Equal(MessageType.LiveAnswer, host.Ask(MessageType.Live, 1));
        var live = new LiveSecond();
        for (int i = 0; i < 40; i++)
        {
            RunSecond second = StoredRun.SecondOf(i);
            recorder.AddSecond(second);
            host.BandEnd.PublishSecond(
                second, new LiveCue { Code = 7, Target = 2, Value = -400, Low = 270, High = 280, StepIndex = i % 3 - 1, RepeatIndex = i });
            Assert.True(host.TryReceive());
            Assert.Equal(MessageType.LiveSecond, host.Type);
            Assert.True(live.TryDecode(host.Channel.Payload, host.Channel.PayloadOffset, host.Channel.PayloadLength));
            Assert.Equal((i, 7, LiveSecond.RecordingFlag), (live.Second.ElapsedSeconds, live.Cue.Code, live.Flags));
            Assert.Equal((2, -400, 270, 280), (live.Cue.Target, live.Cue.Value, live.Cue.Low, live.Cue.High));
            Assert.Equal((i % 3 - 1, i), (live.Cue.StepIndex, live.Cue.RepeatIndex));
            Assert.Equal(second.CadenceCentispm, live.Second.CadenceCentispm);
        }

        SessionInfo session = Assert.Single(host.List());
        Assert.Equal(SessionInfo.OpenFlag, session.Flags);
        Assert.Equal(DialogueError.SessionOpen, host.AskRefused(MessageType.Read, 1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0));
        Assert.Equal(DialogueError.NoSuchSession, host.AskRefused(MessageType.Read, 5, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0));
        recorder.Stop(0);
        var bytes = new List<byte>();
        Assert.True(host.TryRead(host.List()[0], bytes));
        Assert.Equal(40, StoredRun.Seconds(bytes.ToArray()).Count);
    }

    [Fact]
    public void A_workout_is_put_read_back_and_survives_a_start()
    {
        CableHost host = Connected();
        host.Hello();
        Assert.Equal(DialogueError.NothingThere, host.AskRefused(MessageType.GetItemBytes, 0, 0, 0));

        ItemInfo done = PutWorkout(host, 5);

        byte[] bytes = StoredRun.WorkoutBytes(5);
        Assert.Equal((ItemKind.Workout, bytes.Length, 5), (done.Kind, done.Length, done.Revision));
        Assert.Equal(ContentDigest.Of(bytes, 0, bytes.Length), done.Digest);
        Assert.False(host.BandEnd.SettingsChanged);
        Assert.Equal(MessageType.ItemBytes, host.Ask(MessageType.GetItemBytes, 0, 0, 0));
        Assert.Equal(bytes, host.Payload[3..].ToArray());
        Assert.Equal(5, StoredRun.WorkoutRevision(StoredRun.Opened()));
    }

    [Fact]
    public void A_pulled_cable_in_mid_session_costs_only_the_time()
    {
        CableHost host = Connected();
        StoredRun.Record(_store, 3600);
        host.Hello();
        SessionInfo session = host.List()[0];
        var bytes = new List<byte>();
        int breaks = 0;
        for (uint i = 1; !host.TryRead(session, bytes, bytes.Count + 2000); i++)
        {
            breaks++;
            _band.SerialLine("COM2").IsUnplugged = true;
            Wait(host, 100);
            _band.SerialLine("COM2").Clear();
            _band.SerialLine("COM2").IsUnplugged = false;
            Assert.True(host.TryConnect(i * 77));
            host.Hello();
        }

        Assert.True(breaks >= 3);
        Assert.Equal(session.Digest, ContentDigest.Of(bytes.ToArray(), 0, bytes.Count));
    }

    [Fact]
    public void A_bad_cable_costs_only_the_time()
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            var band = new VirtualBand();
            using var scope = band.Enter();
            CableHost host = Connected(band);
            StoredRun.Record(_store, 900);
            VirtualSerialLine line = band.SerialLine("COM2");
            line.FaultsToBand = Harm(seed);
            line.FaultsToHost = Harm(seed + 100);
            uint nonce = (uint)seed;
            var bytes = new List<byte>();
            bool isDone = false;
            for (int attempt = 0; !isDone && attempt < 60; attempt++)
            {
                isDone = host.TryConnect(nonce += 1000) && TryHelloAndRead(host, bytes);
            }

            Assert.True(isDone, $"seed {seed}");
            SessionTable table = _store.Sessions.Table;
            Assert.True(table.Digest(0) == ContentDigest.Of(bytes.ToArray(), 0, bytes.Count), $"seed {seed}");
        }
    }

    [Fact]
    public void A_start_of_the_band_in_mid_session_is_survived()
    {
        CableHost host = Connected();
        StoredRun.Record(_store, 1200);
        host.Hello();
        SessionInfo session = host.List()[0];
        var bytes = new List<byte>();
        Assert.False(host.TryRead(session, bytes, 1500));
        _band.PowerCut();
        _band.RestorePower();
        host.BandEnd = OpenedLink(_band);

        Assert.False(host.TryReceive(20_000) && host.Type == MessageType.DataEnd);
        while (host.Link.State == LinkState.Open)
        {
            host.Step();
        }

        Assert.Equal(LinkState.Lost, host.Link.State);
        Assert.True(host.TryConnect(4));
        Assert.Equal(2, host.Hello().BootCount);
        Assert.True(host.TryRead(session, bytes));
        Assert.Equal(session.Digest, ContentDigest.Of(bytes.ToArray(), 0, bytes.Count));
    }

    [Fact]
    public void An_hour_comes_over_115200_baud_in_three_seconds_with_85_percent_of_the_line()
    {
        CableHost host = Connected();
        StoredRun.Record(_store, 3600);
        host.Hello();
        SessionInfo session = host.List()[0];
        VirtualSerialLine line = _band.SerialLine("COM2");
        long lineBefore = line.BytesToHost;
        long began = host.NowMs;
        var bytes = new List<byte>();
        Assert.True(host.TryRead(session, bytes));

        long tookMs = host.NowMs - began;
        Assert.InRange(tookMs, 1, 3000);
        Assert.True(bytes.Count / (double)(line.BytesToHost - lineBefore) >= 0.85);
        Assert.True(bytes.Count / (tookMs * 11.52) >= 0.85, $"{bytes.Count} bytes in {tookMs} ms");
        Assert.Equal(0, host.Link.RepeatedFrames);
    }

    [Fact]
    public void Sending_a_session_allocates_nothing()
    {
        CableHost host = Connected();
        StoredRun.Record(_store, 3600);
        host.Hello();
        SessionInfo session = host.List()[0];
        byte[] request = new byte[ReadRequest.Bytes];
        new ReadRequest { Number = session.Number, Length = int.MaxValue }.Encode(request, 0);
        host.Send(MessageType.Read, request);
        for (int i = 0; i < 30; i++)
        {
            host.Step();
        }

        var measured = new AllocationMeter(host);
        measured.Run(60);

        Assert.Equal(0, measured.Bytes);
    }

    private static void Wait(CableHost host, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            host.Step();
        }
    }

    private static SerialFaults Harm(int seed) => new(seed)
    {
        LossRate = 0.01, DuplicationRate = 0.01, ReorderRate = 0.01, CorruptionRate = 0.01, TruncationRate = 0.01,
    };

    private static ItemInfo PutWorkout(CableHost host, int revision)
    {
        byte[] bytes = StoredRun.WorkoutBytes(revision);
        byte[] begin = new byte[ItemInfo.Bytes];
        new ItemInfo { Length = bytes.Length, Revision = revision, Digest = ContentDigest.Of(bytes, 0, bytes.Length) }.Encode(begin, 0);
        host.Send(MessageType.PutBegin, begin);
        for (int at = 0; at < bytes.Length; at += 32)
        {
            byte[] piece = bytes[at..Math.Min(bytes.Length, at + 32)];
            host.Send(MessageType.PutChunk, [(byte)at, (byte)(at >> 8), .. piece]);
        }

        Assert.Equal(MessageType.PutDone, host.Ask(MessageType.PutCommit));
        var done = new ItemInfo();
        Assert.True(done.TryDecode(host.Channel.Payload, host.Channel.PayloadOffset, host.Channel.PayloadLength));
        return done;
    }

    private static bool TryHelloAndRead(CableHost host, List<byte> bytes)
    {
        host.Send(MessageType.Hello, 1, 1);
        return host.TryReceive() && host.TryRead(new SessionInfo { Number = 1 }, bytes);
    }

    private CableHost Connected() => Connected(_band);

    private CableHost Connected(VirtualBand band)
    {
        var host = new CableHost(band, OpenedLink(band));
        Assert.True(host.TryConnect(12345));
        return host;
    }

    private BandLink OpenedLink(VirtualBand band)
    {
        _store = StoredRun.Opened();
        _clock = new BandClock();
        var link = new BandLink(new SerialPort("COM2", 115_200), _store, _clock, "Board", 0x000100);
        Assert.True(link.TryOpen(band.Clock.UptimeMs));
        return link;
    }

    private static BandInfo SetClock(CableHost host, long uptimeMs)
    {
        byte[] payload = new byte[ClockSetting.Bytes];
        new ClockSetting { UtcMs = Utc, UptimeMs = uptimeMs }.Encode(payload, 0);
        Assert.Equal(MessageType.ClockAnswer, host.Ask(MessageType.SetClock, payload));
        return host.Hello();
    }
}
