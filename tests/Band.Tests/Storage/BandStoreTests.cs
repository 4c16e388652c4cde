using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Storage;

public sealed class BandStoreTests
{
    [Fact]
    public void A_recorded_run_is_found_again_after_a_start()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        int number = StoredRun.Record(StoredRun.Opened(), 100);

        BandStore store = StoredRun.Opened();

        byte[] bytes = StoredRun.Bytes(store, number);
        Assert.Equal(Enumerable.Range(0, 100), StoredRun.Seconds(bytes));
        Assert.Equal(0, store.Sessions.Table.Flags(0));
        Assert.True(store.Sessions.TryReadHeader(0, out SessionHeader header));
        Assert.Equal(1000, header.StartUptimeMs);
        Assert.Equal(1, header.BootCount);
    }

    [Fact]
    public void A_long_run_lies_in_several_segments_and_reads_as_one()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        int number = StoredRun.Record(store, 8000);

        Assert.Contains(band.Flash.Paths(), path => path.EndsWith(".001", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 8000), StoredRun.Seconds(StoredRun.Bytes(store, number)));
        Assert.Equal(Enumerable.Range(0, 8000), StoredRun.Seconds(StoredRun.Bytes(StoredRun.Opened(), number)));
    }

    [Fact]
    public void A_new_volume_is_told_as_such_until_a_host_has_taken_note()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();

        Assert.True(StoredRun.Opened().WasFormatted);
        BandStore again = StoredRun.Opened();
        Assert.True(again.WasFormatted);
        Assert.Equal(2, again.BootCount);
        Assert.True(again.TryNoteFreshVolume());
        Assert.False(StoredRun.Opened().WasFormatted);
    }

    [Fact]
    public void A_formatted_volume_gets_another_identity_unless_it_is_preset()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        var store = new BandStore(StoredRun.Root, StoredRun.CapacityBytes);
        store.TryOpen(0);
        store.TryNoteFreshVolume();
        band.PowerCut();
        band.Flash.IsVolumeCorrupt = true;
        band.RestorePower();

        var formatted = new BandStore(StoredRun.Root, StoredRun.CapacityBytes);

        Assert.True(formatted.TryOpen(0));
        Assert.Equal(1, band.Flash.FormatCount);
        Assert.True(formatted.WasFormatted);
        Assert.NotEqual(store.BandId, formatted.BandId);
    }

    [Fact]
    public void A_lost_identity_is_taken_from_the_newest_run()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        StoredRun.Record(store, 10);
        band.Flash.FlipBit("I:\\id.a", 25, 3);

        var restored = new BandStore(StoredRun.Root, StoredRun.CapacityBytes);

        Assert.True(restored.TryOpen(0));
        Assert.Equal(store.BandId, restored.BandId);
        Assert.True(restored.WasIdentityRestored);
        Assert.False(restored.WasFormatted);
        Assert.Equal(2, restored.BootCount);
    }

    [Fact]
    public void A_number_is_never_given_twice_even_when_every_run_was_reclaimed()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        int last = 0;
        for (int i = 0; i < SessionTable.SessionsMax + 40; i++)
        {
            int number = StoredRun.Record(store, 2);
            Assert.True(number > last);
            last = number;
            Assert.Equal(DialogueError.None, StoredRun.Confirm(store, number));
            if (i % 50 == 49)
            {
                store = StoredRun.Opened();
            }
        }

        Assert.Equal(SessionTable.SessionsMax, store.Sessions.Table.Count);
        Assert.Equal(last + 1, store.Sessions.NextNumber);
    }

    [Fact]
    public void Only_what_the_host_has_exactly_is_confirmed()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        int number = StoredRun.Record(store, 40);
        SessionTable table = store.Sessions.Table;
        int length = table.Length(0);
        uint digest = table.Digest(0);
        var recorder = new SessionRecorder(store, "Board", 1);
        Assert.True(recorder.TryStart(0, 0, null));

        Assert.Equal(DialogueError.NoSuchSession, store.Sessions.Confirm(99, length, digest, out _));
        Assert.Equal(DialogueError.DigestMismatch, store.Sessions.Confirm(number, length, digest + 1, out _));
        Assert.Equal(DialogueError.DigestMismatch, store.Sessions.Confirm(number, length - 1, digest, out _));
        Assert.Equal(DialogueError.SessionOpen, store.Sessions.Confirm(recorder.SessionNumber, 0, 0, out _));
        Assert.False(table.Has(0, SessionInfo.ConfirmedFlag));
        Assert.Equal(DialogueError.None, store.Sessions.Confirm(number, length, digest, out _));
        Assert.Equal(DialogueError.None, store.Sessions.Confirm(number, length, digest, out _));
        Assert.True(StoredRun.Opened().Sessions.Table.Has(0, SessionInfo.ConfirmedFlag));
    }

    [Fact]
    public void When_room_runs_out_confirmed_runs_go_then_detail_then_recording_and_nothing_else()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        band.Flash.CapacityBytes = 256 * 1024;
        BandStore store = StoredRun.Opened(256 * 1024);
        StoredRun.PutWorkout(store, 1);
        int first = StoredRun.Record(store, 3600);
        int second = StoredRun.Record(store, 3600);
        StoredRun.Confirm(store, first);
        var recorder = new SessionRecorder(store, "Board", 1);
        Assert.True(recorder.TryStart(0, 0, null));
        int seconds = 0;
        bool firstWasThere = false;
        while (recorder.IsRecording && seconds < 200_000)
        {
            firstWasThere |= seconds > 10_000 && store.Sessions.Table.IndexOf(first) >= 0;
            recorder.AddSecond(StoredRun.SecondOf(seconds++));
        }

        Assert.True(firstWasThere);
        Assert.True(recorder.HasStoppedByItself);
        Assert.Equal(-1, store.Sessions.Table.IndexOf(first));
        Assert.True(store.Sessions.Table.IndexOf(second) >= 0);
        List<int> recorded = StoredRun.Seconds(StoredRun.Bytes(store, recorder.SessionNumber));
        int gaps = recorded.Zip(recorded.Skip(1)).Count(pair => pair.Second - pair.First == 5);
        Assert.True(gaps > 100);
        Assert.Equal(recorded[^1], recorded.Max());
        Assert.Equal(RoomLevel.Full, store.Sessions.Room);
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 2));
        Assert.Equal(DialogueError.None, StoredRun.Confirm(store, second));
        Assert.True(recorder.TryStart(0, 0, null));
    }

    [Fact]
    public void Two_copies_survive_damage_to_the_newer()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        StoredRun.PutWorkout(store, 1);
        StoredRun.PutWorkout(store, 2);
        StoredRun.PutWorkout(store, 3);
        Assert.Equal(3, StoredRun.WorkoutRevision(StoredRun.Opened()));

        band.Flash.FlipBit("I:\\workout.a", 30, 1);

        Assert.Equal(2, StoredRun.WorkoutRevision(StoredRun.Opened()));
    }

    [Fact]
    public void A_workout_that_its_decoder_refuses_changes_nothing()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        StoredRun.PutWorkout(store, 1);
        byte[] bytes = StoredRun.WorkoutBytes(2);
        bytes[6] ^= 1;
        var item = new ItemInfo { Length = bytes.Length, Revision = 2, Digest = ContentDigest.Of(bytes, 0, bytes.Length) };
        store.BeginPut(item);
        store.Put(0, bytes, 0, bytes.Length);

        Assert.Equal(DialogueError.NotAccepted, store.CommitPut(out _, out int detail));
        Assert.Equal((int)WorkoutError.Corrupt, detail);
        store.BeginPut(item);
        Assert.Equal(DialogueError.PutOutOfOrder, store.Put(5, bytes, 0, 5));
        Assert.Equal(DialogueError.PutOutOfOrder, store.CommitPut(out _, out _));
        Assert.Equal(1, StoredRun.WorkoutRevision(StoredRun.Opened()));
    }

    [Fact]
    public void A_damaged_middle_is_named_and_the_rest_is_kept()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        var recorder = new SessionRecorder(store, "Board", 1);
        recorder.TryStart(0, 0, null);
        StoredRun.AddSeconds(recorder, 0, 200);
        band.PowerCut();
        band.RestorePower();
        band.Flash.FlipBit("I:\\s0000001.000", 150, 2);

        SessionTable table = StoredRun.Opened().Sessions.Table;

        Assert.True(table.Has(0, SessionInfo.BrokenFlag | SessionInfo.CutFlag));
        Assert.True(table.Length(0) > 400);
    }

    [Fact]
    public void Seconds_in_memory_are_never_more_than_a_cut_may_cost()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        var recorder = new SessionRecorder(store, "Board", 1);
        recorder.TryStart(0, 0, null);
        long writes = 0;
        int lastWrite = 0;
        for (int i = 0; i < 300; i++)
        {
            recorder.AddSecond(StoredRun.SecondOf(i));
            if (band.Flash.BytesWritten != writes)
            {
                Assert.True(i - lastWrite <= 30);
                writes = band.Flash.BytesWritten;
                lastWrite = i;
            }
        }

        Assert.True(lastWrite > 270);
    }
}
