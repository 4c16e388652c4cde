using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.SessionLog;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Storage;

public sealed class SessionRecorderTests : IDisposable
{
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;

    public SessionRecorderTests() => _scope = _band.Enter();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_session_names_its_workout_and_tells_its_events_in_their_order()
    {
        BandStore store = StoredRun.Opened();
        StoredRun.PutWorkout(store, 4);
        var workout = new Workout();
        Assert.True(store.TryLoadNext(0, workout));
        var recorder = new SessionRecorder(store, "M5StickC Plus2", 0x000100);
        Assert.True(recorder.TryStart(5000, 1_790_000_000_000, workout));
        Assert.False(recorder.TryStart(5000, 0, null));
        recorder.AddSecond(StoredRun.SecondOf(0));
        recorder.AddEvent(LogEventKind.Step, 0, 0, 0, 0);
        recorder.AddBeat(400);
        recorder.AddSecond(StoredRun.SecondOf(1));
        recorder.AddEvent(LogEventKind.Cue, 0x1014, 16_500, 16_600, 17_400);
        recorder.End(StopReason.BatteryEmpty);

        var reader = new SessionLogReader();
        byte[] bytes = StoredRun.Bytes(store, recorder.SessionNumber);
        reader.SetInput(bytes, 0, bytes.Length);
        var told = new List<string>();
        while (reader.MoveNext())
        {
            bool isEvent = reader.Kind == RecordKind.Event;
            told.Add(isEvent ? $"{reader.EventKind} {reader.EventA} at {reader.EventElapsedSeconds}" : $"{reader.Kind}");
        }

        Assert.Equal(
            ["Header", "Start 1 at 0", "Second", "Step 0 at 0", "Beat", "Second", "Cue 4116 at 1", "Stop 3 at 1"], told);
        SessionHeader header = reader.Header;
        Assert.Equal(("Workout 4", 4, "M5StickC Plus2"), (header.WorkoutName, header.WorkoutRevision, header.BoardName));
        Assert.Equal((1_790_000_000_000, 5000L), (header.StartUtcMs, header.StartUptimeMs));
        Assert.NotEqual(0u, header.WorkoutDigest);
        Assert.True(reader.HasEnd);
    }

    [Fact]
    public void A_flash_that_refuses_ends_the_recording_and_keeps_what_was_closed()
    {
        _band.Flash.CapacityBytes = 48 * 1024;
        BandStore store = StoredRun.Opened();
        var recorder = new SessionRecorder(store, "Board", 1);
        Assert.True(recorder.TryStart(0, 0, null));
        int seconds = 0;
        while (recorder.IsRecording && seconds < 100_000)
        {
            recorder.AddSecond(StoredRun.SecondOf(seconds++));
        }

        Assert.True(recorder.HasStoppedByItself);
        BandStore again = StoredRun.Opened();
        Assert.False(new SessionRecorder(again, "Board", 1).TryStart(0, 0, null));
        List<int> kept = StoredRun.Seconds(StoredRun.Bytes(again, 1));
        Assert.InRange(kept.Count, seconds - 30, seconds);
        Assert.Equal(Enumerable.Range(0, kept.Count), kept);
    }

    [Theory]
    [InlineData(44)]
    [InlineData(48)]
    [InlineData(52)]
    [InlineData(56)]
    [InlineData(60)]
    public void A_run_that_has_no_room_for_a_second_is_refused_and_one_that_starts_records(int capacityKilobytes)
    {
        BandStore store = StoredRun.Opened(capacityKilobytes * 1024);
        var recorder = new SessionRecorder(store, "Board", 1);
        int runs = 0;
        while (recorder.TryStart(0, 0, null))
        {
            Assert.True(recorder.IsRecording);
            recorder.AddSecond(StoredRun.SecondOf(0));
            recorder.Stop(0);
            Assert.Single(StoredRun.Seconds(StoredRun.Bytes(store, ++runs)));
        }

        Assert.InRange(runs, 0, 4);
        Assert.Equal(runs, store.Sessions.Table.Count);
        Assert.False(recorder.HasStoppedByItself);
    }

    [Fact]
    public void Recording_allocates_nothing_between_two_writes()
    {
        BandStore store = StoredRun.Opened();
        var recorder = new SessionRecorder(store, "Board", 1);
        Assert.True(recorder.TryStart(0, 0, null));
        var second = StoredRun.SecondOf(0);
        StoredRun.AddSeconds(recorder, 0, 60);
        long quiet = 0;
        int writes = 0;
        for (int i = 60; i < 600; i++)
        {
            long written = _band.Flash.BytesWritten;
            second.ElapsedSeconds = i;
            long before = GC.GetAllocatedBytesForCurrentThread();
            recorder.AddSecond(second);
            recorder.AddEvent(LogEventKind.Lap, i, 0, 0, 0);
            long took = GC.GetAllocatedBytesForCurrentThread() - before;
            bool hasWritten = _band.Flash.BytesWritten != written;
            writes += hasWritten ? 1 : 0;
            quiet += hasWritten ? 0 : took;
        }

        Assert.Equal(0, quiet);
        Assert.InRange(writes, 19, 30);
    }
}
