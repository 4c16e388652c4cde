using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Storage;

/// <summary>The workouts of the next days on flash: which one the next run gets, and that no cut costs them.</summary>
public sealed class ScheduleTests : IDisposable
{
    private const int Midnight = 29_700_000;
    private const int Day = 24 * 60;
    private const long MsPerMinute = 60_000;
    private const long Noon = (Midnight + 720) * MsPerMinute;
    private const long DayMs = Day * MsPerMinute;

    private readonly VirtualBand _band = new();
    private readonly IDisposable _scope;

    public ScheduleTests() => _scope = _band.Enter();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_next_run_gets_the_workout_of_its_day_over_starts_too()
    {
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(StoredRun.Opened(), 2, 0, Midnight, Midnight + Day, Midnight + (3 * Day)));
        BandStore store = StoredRun.Opened();
        Assert.Equal(20, StoredRun.WorkoutRevision(store, Noon));
        Assert.Equal(21, StoredRun.WorkoutRevision(store, Noon + DayMs));
        Assert.Equal(22, StoredRun.WorkoutRevision(store, Noon + (2 * DayMs)));
        Assert.Equal(0, StoredRun.WorkoutRevision(store, Noon + (4 * DayMs)));
        Assert.Equal(20, StoredRun.WorkoutRevision(store));
    }

    [Fact]
    public void A_workout_that_the_runner_put_since_goes_before_it_and_an_older_one_does_not()
    {
        BandStore store = StoredRun.Opened();
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 5));
        Assert.Equal(5, StoredRun.WorkoutRevision(store, Noon));
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 6, 5, Midnight));
        Assert.Equal(60, StoredRun.WorkoutRevision(store, Noon));
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 7));
        Assert.Equal(7, StoredRun.WorkoutRevision(store, Noon));
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 8, 6, Midnight));
        Assert.Equal(7, StoredRun.WorkoutRevision(store, Noon));
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 9, 7, Midnight));
        Assert.Equal(90, StoredRun.WorkoutRevision(store, Noon));
    }

    [Fact]
    public void An_empty_schedule_leaves_a_free_run()
    {
        BandStore store = StoredRun.Opened();
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 5));
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 6, 5));
        Assert.Equal(0, StoredRun.WorkoutRevision(store, Noon));
        var next = new ItemInfo { Digest = 1 };
        store.DescribeNext(Noon, next);
        Assert.Equal((0, 0u), (next.Length, next.Digest));
    }

    [Fact]
    public void A_schedule_that_the_flash_does_not_give_back_is_not_replaced_by_a_workout_of_long_ago()
    {
        BandStore store = StoredRun.Opened();
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 5));
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 6, 5, Midnight));
        _band.Flash.FlipBit(StoredRun.Root + "days.a", 40, 3);
        Assert.Equal(0, StoredRun.WorkoutRevision(store, Noon));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_after_any_byte_leaves_the_old_schedule_or_the_new_one(bool isTorn)
    {
        int total = BytesOfAPut() + 4;
        var seen = new HashSet<int>();
        for (int cut = 0; cut <= total; cut++)
        {
            var band = new VirtualBand();
            band.Flash.IsTorn = isTorn;
            using var scope = band.Enter();
            BandStore store = StoredRun.Opened();
            Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 1));
            Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 2, 1, Midnight, Midnight + Day));
            bool isPut = false;
            band.Flash.CutAfterBytes(cut);
            try
            {
                isPut = StoredRun.PutSchedule(store, 3, 1, Midnight, Midnight + Day) == DialogueError.None;
            }
            catch (PowerCutException)
            {
                // The point of the test.
            }

            band.PowerCut();
            band.RestorePower();
            int revision = StoredRun.WorkoutRevision(StoredRun.Opened(), Noon + DayMs);
            Assert.True(revision == 31 || (revision == 21 && !isPut), $"cut after byte {cut}: revision {revision}");
            seen.Add(revision);
        }

        Assert.Equal([21, 31], seen.Order());
    }

    private static int BytesOfAPut()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 2, 1, Midnight, Midnight + Day));
        long before = band.Flash.BytesWritten;
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 3, 1, Midnight, Midnight + Day));
        return (int)(band.Flash.BytesWritten - before);
    }

    [Fact]
    public void One_that_the_decoder_refuses_leaves_the_old_one()
    {
        BandStore store = StoredRun.Opened();
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 2, 1, Midnight));
        byte[] bytes = StoredRun.ScheduleBytes(3, 1, Midnight);
        bytes[^1] ^= 1;
        var item = new ItemInfo
        {
            Kind = ItemKind.Schedule, Length = bytes.Length, Revision = 3, Digest = Units.ContentDigest.Of(bytes, 0, bytes.Length),
        };
        Assert.Equal(DialogueError.None, store.BeginPut(item));
        Assert.Equal(DialogueError.None, store.Put(0, bytes, 0, bytes.Length));
        Assert.Equal(DialogueError.NotAccepted, store.CommitPut(out _, out int detail));
        Assert.Equal(WorkoutError.Corrupt, (WorkoutError)detail);
        Assert.Equal(20, StoredRun.WorkoutRevision(StoredRun.Opened(), Noon));
    }

    [Fact]
    public void A_reset_takes_it_away()
    {
        BandStore store = StoredRun.Opened();
        Assert.Equal(DialogueError.None, StoredRun.PutSchedule(store, 2, 1, Midnight));
        Assert.True(store.TryFinishReset());
        Assert.Equal(0, StoredRun.WorkoutRevision(store, Noon));
        Assert.Equal(0, StoredRun.WorkoutRevision(StoredRun.Opened(), Noon));
    }
}
