using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.NextRun;

/// <summary>The plan's next days on their way to a band, whatever its version.</summary>
public sealed class DaysPushTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly FakeBand _band = new();
    private readonly RunStore _store;
    private uint _nonce = 100;

    public DaysPushTests() => _store = RunStore.Open(_folder.Path, _clock);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_band_of_the_first_version_gets_the_next_workout_alone()
    {
        _band.Info.Version = 1;
        using BandClient client = Connect();
        WorkoutChoice choice = WorkoutChoice.Settle(client, _store, Plan(3), Monday, wantsPlan: false, CancellationToken.None);
        Assert.Null(choice.Days);
        Assert.Equal([ItemKind.Workout], _band.Items.Keys);
        Assert.Contains("\"Day 0\", revision 1, is on the band", choice.Sentence);
    }

    [Fact]
    public void Days_of_rest_and_days_behind_the_seventh_are_left_out()
    {
        using BandClient client = Connect();
        StoredSchedule days = DaysPush.Put(client, _store, Plan(12), keepsOwn: false, CancellationToken.None);
        Assert.Equal([0, 1, 2, 4, 5, 6], days.Days.Select(day => day.Date.DayNumber - Monday.DayNumber));
        Assert.Equal(days.Form, _band.Items[ItemKind.Schedule].Bytes);
        Assert.Equal(days.Digest, _store.GetSchedule(client.BandId)!.Digest);
        Assert.All(_store.GetPushedWorkouts(client.BandId), push => Assert.True(push.IsConfirmed && !push.IsByRunner));
    }

    [Fact]
    public void A_workout_that_stays_as_it_was_keeps_its_revision_and_digest()
    {
        using BandClient client = Connect();
        StoredSchedule first = DaysPush.Put(client, _store, Plan(3), keepsOwn: false, CancellationToken.None);
        _band.Info.ScheduleDigest = _band.Items[ItemKind.Schedule].Info.Digest;
        _band.Info.ScheduleRevision = first.Revision;
        client.Refresh(CancellationToken.None);
        List<PlannedDay> changed = [.. Plan(3)];
        changed[1] = changed[1] with { Workout = Workout("Other") };
        StoredSchedule second = DaysPush.Put(client, _store, changed, keepsOwn: false, CancellationToken.None);
        Assert.Equal(first.Days[0].Digest, second.Days[0].Digest);
        Assert.NotEqual(first.Days[1].Digest, second.Days[1].Digest);
        Assert.Equal(first.Days[2].Digest, second.Days[2].Digest);
        Assert.True(second.Revision > first.Revision && second.Days[1].Workout.Revision > first.Days[1].Workout.Revision);
    }

    [Fact]
    public void A_push_whose_answer_was_lost_is_known_by_what_the_band_says()
    {
        _band.Refusal = WorkoutError.Corrupt;
        using (BandClient client = Connect())
        {
            Assert.Throws<BandException>(() => DaysPush.Put(client, _store, Plan(2), keepsOwn: false, CancellationToken.None));
        }

        Assert.Null(_store.GetSchedule(Id));
        PushedWorkout pushed = _store.GetPushedWorkouts(Id)[0];
        Assert.False(pushed.IsConfirmed);
        _band.Refusal = WorkoutError.None;
        using BandClient again = Connect();
        StoredSchedule days = DaysPush.Put(again, _store, Plan(2), keepsOwn: false, CancellationToken.None);
        Assert.Equal(days.Digest, _store.GetSchedule(Id)!.Digest);
    }

    [Fact]
    public void A_plan_so_long_that_not_all_finds_room_goes_as_far_as_it_does()
    {
        List<PlannedDay> plan = [.. Plan(3).Select(day => day with { Workout = Longest() })];
        using BandClient client = Connect();
        StoredSchedule days = DaysPush.Put(client, _store, plan, keepsOwn: false, CancellationToken.None);
        Assert.Equal(Monday, Assert.Single(days.Days).Date);
    }

    private string Id => Convert.ToHexStringLower(_band.Info.BandId);

    private BandClient Connect() =>
        BandClient.Connect(() => new FakeLine(_clock, _band, 1), CancellationToken.None, _clock, () => _nonce++);

    private static IReadOnlyList<PlannedDay> Plan(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new PlannedDay(
            Monday.AddDays(i), SessionKind.Easy, $"Day {i}", "why", "because", 600, 0, i == 3 ? null : Workout($"Day {i}"))),
    ];

    private static Workout Workout(string name)
    {
        var workout = new Workout { Name = name };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600);
        return workout;
    }

    private static Workout Longest()
    {
        Workout workout = new() { Name = "Longest" };
        for (int i = 0; i < TrainingPlan.Workouts.Workout.MaxSteps; i++)
        {
            WorkoutStep step = workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600);
            step.SetTarget1(TargetKind.Cadence, 16_000, 17_000);
            step.SetTarget2(TargetKind.HeartRate, 12_000, 14_000);
        }

        return workout;
    }
}
