using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Sync;

public sealed class BandSyncTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly FakeBand _band;
    private uint _nonce = 100;

    public BandSyncTests() => _band = new FakeBand { Clock = _clock };

    public void Dispose() => _folder.Dispose();

    private long ClockLateMs => _clock.GetUtcNow().ToUnixTimeMilliseconds() - _band.UtcMs;

    [Fact]
    public void Every_session_comes_over_and_is_confirmed_only_after_it_stands_in_the_database()
    {
        Put(1, 120);
        Put(2, 300);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        _band.OnConfirm = number => Assert.Contains(store.ListRuns(), run => run.SessionNumber == number);
        SyncResult result = Sync(store);
        Assert.Equal([120, 300], store.ListRuns().OrderBy(run => run.SessionNumber).Select(run => run.DurationSeconds));
        Assert.Equal([1, 2], _band.Confirmed.Order());
        Assert.Equal((2, 0, 0), (result.New.Count, result.KnownCount, result.Failures.Count));
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeMilliseconds() / 60_000, _band.UtcMs / 60_000);
        Assert.Equal("0.1.2", Assert.Single(store.GetBands()).Firmware);
    }

    [Fact]
    public void A_second_sync_reads_nothing_again_and_doubles_nothing()
    {
        Put(1, 120);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        Sync(store);
        int messages = _band.DataMessages;
        _band.Confirmed.Clear();
        SyncResult result = Sync(store);
        Assert.Equal((0, 1), (result.New.Count, result.KnownCount));
        Assert.Equal(messages, _band.DataMessages);
        Assert.Equal([1], _band.Confirmed);
        Assert.Single(store.ListRuns());
    }

    [Fact]
    public void Lost_doubled_and_damaged_frames_change_nothing_over_forty_seeds()
    {
        int faults = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            using var folder = new TemporaryFolder();
            var band = new FakeBand();
            byte[] bytes = SessionBytes.LivelyRun(1, 600 + seed);
            band.Sessions[1] = bytes;
            using RunStore store = RunStore.Open(folder.Path, _clock);
            var lines = new List<FakeLine>();
            SyncResult result = Sync(store, () =>
            {
                lines.Add(new FakeLine(_clock, band, seed + (1000 * lines.Count)) { LossRate = 0.1, DoubleRate = 0.1, DamageRate = 0.001 });
                return lines[^1];
            });
            faults += lines.Sum(line => line.Faults);
            Assert.True(result.New.Count == 1 && band.Confirmed.Contains(1), $"seed {seed}: {string.Join(", ", result.Failures)}");
            Assert.True(bytes.AsSpan().SequenceEqual(store.GetBytes(result.New[0].Id)), $"seed {seed}");
        }

        Assert.True(faults > 200, $"only {faults} faults were met");
    }

    [Fact]
    public void A_cable_that_comes_off_at_any_place_costs_a_reconnect_and_nothing_else()
    {
        int reconnects = 0;
        for (int breakAt = 20; breakAt < 2000; breakAt += 97)
        {
            using var folder = new TemporaryFolder();
            var band = new FakeBand();
            byte[] bytes = SessionBytes.LivelyRun(1, 900);
            band.Sessions[1] = bytes;
            using RunStore store = RunStore.Open(folder.Path, _clock);
            int opened = 0;
            FakeLine Open() => new(_clock, band, breakAt) { BreakAfterBytes = opened++ == 0 ? 200 + breakAt : int.MaxValue };
            SyncResult result = Sync(store, Open);
            reconnects += result.Reconnects;
            Assert.True(result.New.Count == 1, $"break at {breakAt}: {string.Join(", ", result.Failures)}");
            Assert.Equal(bytes, store.GetBytes(result.New[0].Id));
        }

        Assert.True(reconnects >= 10, $"only {reconnects} breaks were met");
    }

    [Fact]
    public void A_clock_setting_is_right_however_long_it_was_on_its_way()
    {
        _band.OnSetClock = () => _clock.Pass(5_000);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        Assert.Empty(Sync(store).Failures);
        Assert.InRange(ClockLateMs, -100, 100);
    }

    [Fact]
    public void A_band_that_was_slow_to_tell_its_uptime_is_asked_again()
    {
        int hellos = 0;
        _band.OnHello = () => _clock.Pass(++hellos <= 2 ? 4_000 : 10);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        Assert.Empty(Sync(store).Failures);
        Assert.Equal(3, hellos);
        Assert.InRange(ClockLateMs, -100, 100);
    }

    [Fact]
    public void A_clock_setting_after_a_reconnect_does_not_carry_the_time_of_before()
    {
        int opened = 0;
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        using BandClient client = Connect(() =>
        {
            _clock.Pass(opened > 0 ? 30_000 : 0);
            return new FakeLine(_clock, _band, 1) { BreakAfterBytes = opened++ == 0 ? 120 : int.MaxValue };
        });
        SyncResult result = BandSync.Run(client, store, _clock.GetUtcNow(), null, CancellationToken.None);
        Assert.Equal((1, 2), (result.Reconnects, opened));
        Assert.InRange(ClockLateMs, -100, 100);
    }

    [Fact]
    public void What_had_come_before_a_lasting_break_is_kept_for_the_next_sync()
    {
        byte[] bytes = SessionBytes.LivelyRun(1, 1800);
        _band.Sessions[1] = bytes;
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        int opened = 0;
        BandException failure = Assert.Throws<BandException>(() => Sync(
            store, () => new FakeLine(_clock, _band, 1) { BreakAfterBytes = opened++ == 0 ? 3000 : 0 }));
        Assert.Contains("cable", failure.Message);
        byte[] partial = store.GetPartial(Convert.ToHexStringLower(SessionBytes.BandIdBytes), 1, DigestOf(bytes));
        Assert.InRange(partial.Length, 480, bytes.Length - 1);
        Assert.Empty(_band.Confirmed);
        int messages = _band.DataMessages;
        SyncResult result = Sync(store);
        Assert.Equal(bytes, store.GetBytes(Assert.Single(result.New).Id));
        Assert.True(_band.DataMessages - messages <= (bytes.Length - partial.Length + 479) / 480);
    }

    [Fact]
    public void One_bad_session_never_blocks_the_others_and_stays_on_the_band()
    {
        Put(1, 60);
        Put(2, 60);
        Put(3, 60);
        _band.WrongDigest.Add(2);
        _band.Sessions[4] = [.. Enumerable.Range(0, 900).Select(value => (byte)(value * 13))];
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        SyncResult result = Sync(store);
        Assert.Equal([1, 3], store.ListRuns().Select(run => run.SessionNumber).Order());
        Assert.Contains("Session 2", Assert.Single(result.Failures));
        Assert.DoesNotContain(2, _band.Confirmed);
        Assert.Equal(4, Assert.Single(store.ListSetAside()).SessionNumber);
    }

    [Fact]
    public void A_session_that_is_still_recorded_is_left_alone()
    {
        Put(1, 60);
        _band.Open.Add(1);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        SyncResult result = Sync(store);
        Assert.Equal((0, 1), (result.New.Count, result.OpenCount));
        Assert.Empty(_band.Confirmed);
    }

    [Fact]
    public void A_session_begun_before_the_clock_was_set_gets_its_time_from_the_bands_uptime()
    {
        _band.Sessions[1] = SessionBytes.Run(1, 60, startUtcMs: 0);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        StoredRun run = store.GetRun(Assert.Single(Sync(store).New).Id)!;
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(_band.UtcMs - (_band.UptimeMs - 100_000)), run.StartUtc);
    }

    [Fact]
    public void A_database_that_fails_leaves_the_session_on_the_band()
    {
        _band.Sessions[1] = SessionBytes.LivelyRun(1, 7200);
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        store.LimitPagesForTest(1);
        Assert.Throws<StoreException>(() => Sync(store));
        Assert.Empty(_band.Confirmed);
        Assert.Empty(store.ListRuns());
    }

    [Fact]
    public void A_workout_is_believed_only_when_it_was_read_back()
    {
        var workout = new Workout { Name = "Easy 30 min", Revision = 5 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 1800);
        using BandClient client = Connect(Line);
        ItemInfo onBand = client.PutWorkout(workout, CancellationToken.None);
        Assert.Equal((5, ItemKind.Workout), (onBand.Revision, onBand.Kind));
        var there = new Workout();
        byte[] bytes = _band.Items[ItemKind.Workout].Bytes;
        Assert.Equal(WorkoutError.None, WorkoutCodec.TryDecode(bytes, 0, bytes.Length, there));
        Assert.Equal("Easy 30 min", there.Name);
        Assert.Equal(DigestOf(bytes), onBand.Digest.ToString("x8"));
    }

    [Theory]
    [InlineData("without steps", "There is no step to run. Add one")]
    [InlineData("upside down", "A target is upside down: its lower end is above its upper end. Swap them")]
    [InlineData("to nowhere", "A repeat leads to nowhere: it must name a step before it")]
    public void A_workout_that_makes_no_sense_is_never_sent(string fault, string reason)
    {
        var workout = new Workout { Name = "Wrong", Revision = 5 };
        if (fault != "without steps")
        {
            WorkoutStep step = workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 1800);
            step.SetTarget1(TargetKind.Pace, 270, fault == "upside down" ? 260 : 280);
            workout.AddRepeat(fault == "to nowhere" ? 7 : 0, 2);
        }

        using BandClient client = Connect(Line);
        BandException failure = Assert.Throws<BandException>(() => client.PutWorkout(workout, CancellationToken.None));
        Assert.Equal($"The workout Wrong can't be sent: {reason}.", failure.Message);
        Assert.Contains("keeps the workout that it had", failure.WhatToDo);
        Assert.Empty(_band.Items);
    }

    [Theory]
    [InlineData(WorkoutError.Corrupt, "Its checksum does not fit: it was damaged on its way. Send it again")]
    [InlineData(WorkoutError.WrongVersion, "It was written in another version of the form. Update the older side")]
    [InlineData(WorkoutError.RepeatToNowhere, "A repeat leads to nowhere: it must name a step before it")]
    public void A_workout_that_the_band_refuses_is_one_sentence_with_the_bands_reason(WorkoutError reason, string words)
    {
        var workout = new Workout { Name = "Easy 30 min", Revision = 5 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 1800);
        _band.Refusal = reason;
        using BandClient client = Connect(Line);
        BandException failure = Assert.Throws<BandException>(() => client.PutWorkout(workout, CancellationToken.None));
        Assert.Equal($"The band did not take it: {words}.", failure.Message);
        Assert.Contains("keeps the workout that it had", failure.WhatToDo);
        Assert.Empty(_band.Items);
    }

    [Fact]
    public void Each_second_is_seen_as_it_ends_until_the_watcher_has_enough()
    {
        using BandClient client = Connect(Line);
        using var enough = new CancellationTokenSource();
        var seen = new List<(int Second, int CadenceCentispm)>();
        client.Watch(
            live =>
            {
                seen.Add((live.Second.ElapsedSeconds, live.Second.CadenceCentispm));
                if (seen.Count == 3)
                {
                    enough.Cancel();
                }
            },
            enough.Token);
        Assert.Equal([(1, 17_000), (2, 17_000), (3, 17_000)], seen);
    }

    [Fact]
    public void A_refusal_of_the_band_is_one_sentence()
    {
        using BandClient client = Connect(Line);
        _band.Sessions[1] = SessionBytes.Run(1, 60);
        var wrong = new SessionInfo { Number = 1, Length = 5, Digest = 1 };
        BandException failure = Assert.Throws<BandException>(() => client.Confirm(wrong, CancellationToken.None));
        Assert.Equal("The band and this computer do not agree about a session's bytes.", failure.Message);
    }

    [Fact]
    public void Silence_is_one_sentence()
    {
        BandException failure = Assert.Throws<BandException>(() => Connect(() => new FakeLine(_clock, null, 1)));
        Assert.Equal("Nothing answers at test:band.", failure.Message);
    }

    [Fact]
    public void A_device_that_speaks_something_else_is_one_sentence()
    {
        byte[] chatter = "NMEA $GPRMC,1\r\n\0"u8.ToArray();
        BandException failure = Assert.Throws<BandException>(() => Connect(() => new FakeLine(_clock, null, 1) { Chatter = chatter }));
        Assert.Contains("speaks something else", failure.Message);
    }

    [Fact]
    public void A_band_of_a_newer_dialogue_is_one_sentence()
    {
        _band.Info.Version = Dialogue.Version + 1;
        BandException failure = Assert.Throws<BandException>(() => Connect(Line));
        Assert.Contains($"version {Dialogue.Version + 1}", failure.Message);
        Assert.StartsWith("Update TrainingPlan.", failure.WhatToDo);
    }

    [Theory]
    [InlineData("tcp:nowhere")]
    [InlineData("tcp::7700")]
    [InlineData("tcp:127.0.0.1:70000")]
    [InlineData("serial:")]
    [InlineData("serial:/dev/ttyUSB0@fast")]
    [InlineData("ble:anything")]
    public void An_address_that_is_none_is_one_sentence(string address)
    {
        BandException failure = Assert.Throws<BandException>(() => BandAddress.Open(address));
        Assert.EndsWith(".", failure.Message);
        Assert.NotEmpty(failure.WhatToDo);
    }

    [Fact]
    public void A_file_that_is_no_serial_port_is_one_sentence()
    {
        string file = _folder.File("no-port");
        File.WriteAllText(file, "text");
        BandException failure = Assert.Throws<BandException>(() => BandAddress.Open($"serial:{file}"));
        Assert.Contains("can't be opened", failure.Message);
    }

    private void Put(int number, int seconds) => _band.Sessions[number] = SessionBytes.Run(number, seconds);

    private FakeLine Line() => new(_clock, _band, 1);

    private BandClient Connect(Func<IBandTransport> open) => BandClient.Connect(open, CancellationToken.None, _clock, () => _nonce++);

    private SyncResult Sync(RunStore store) => Sync(store, Line);

    private SyncResult Sync(RunStore store, Func<IBandTransport> open)
    {
        using BandClient client = Connect(open);
        return BandSync.Run(client, store, _clock.GetUtcNow(), null, CancellationToken.None);
    }

    private static string DigestOf(byte[] bytes) => TrainingPlan.Units.ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8");
}
