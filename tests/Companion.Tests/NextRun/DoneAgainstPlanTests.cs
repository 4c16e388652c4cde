using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Cli;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.SessionLog;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.NextRun;

/// <summary>What came off a band or out of a file, held against the plan in the store.</summary>
public sealed class DoneAgainstPlanTests : IDisposable
{
    private const string Band = "0102030405060708";
    private const uint Digest = 0xABCDEF12;
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000);
    private static readonly DateOnly Day = DateOnly.FromDateTime(Start.ToLocalTime().DateTime);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_steps_of_a_session_are_those_of_the_planned_day_whatever_their_revision()
    {
        long run = Store(0, 600, 660);

        using (RunStore store = RunStore.Open(_folder.Path))
        {
            SessionOutcome outcome = DoneAgainstPlan.OfRun(store, run, Day.AddDays(3))!;
            Assert.Equal((SessionVerdict.Done, MatchedBy.Workout, Day), (outcome.Verdict, outcome.MatchedBy, outcome.Day.Date));
            Assert.Equal((3, 3), (outcome.StepsDone, outcome.StepCount));
        }

        CliRun show = await CliRun.OfAsync(_folder.Path, "show", $"{run}");
        Assert.Contains("Planned Three steps", show.Output, StringComparison.Ordinal);
        Assert.Contains("Done: 3 of 3 steps to their end", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_ended_in_its_second_step_is_done_in_part()
    {
        long run = Store(0, 600);

        using RunStore store = RunStore.Open(_folder.Path);
        SessionOutcome outcome = Assert.Single(DoneAgainstPlan.Of(store, Day, Day, Day.AddDays(3)));

        Assert.Equal((SessionVerdict.Partly, run, 3), (outcome.Verdict, outcome.RunId, outcome.StepCount));
        Assert.True(outcome.StepsDone < 3);
    }

    [Fact]
    public void A_run_out_of_a_file_is_judged_by_day_and_length()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        store.SavePlan([Planned(720)], 1);
        store.SaveOriginal("run.gpx", [1, 2, 3], OriginalSamples.Recording(Start, seconds: 700, meters: 2300));

        SessionOutcome outcome = Assert.Single(DoneAgainstPlan.Of(store, Day, Day, Day.AddDays(3)));

        Assert.Equal((SessionVerdict.Done, MatchedBy.Date, 0), (outcome.Verdict, outcome.MatchedBy, outcome.StepCount));
        Assert.Contains("no steps of it were recorded", outcome.Sentence, StringComparison.Ordinal);
        Assert.Null(DoneAgainstPlan.OfRun(store, 999, Day));
    }

    /// <summary>A planned day, its workout pushed under another revision, and a run whose steps began at these seconds.</summary>
    private long Store(params int[] begins)
    {
        using RunStore store = RunStore.Open(_folder.Path);
        PlannedDay day = Planned(720);
        store.SavePlan([day], 1);
        var pushed = new Workout();
        pushed.CopyFrom(day.Workout!);
        pushed.Revision = 41;
        store.RecordPush(Band, pushed, $"{Digest:x8}");
        var session = new SessionBytes(1, Start.ToUnixTimeMilliseconds(), day.Name, Digest);
        int next = 0;
        for (int second = 0; second < (begins.Length == 3 ? 720 : 610); second++)
        {
            if (next < begins.Length && begins[next] == second)
            {
                session.Event(second, LogEventKind.Step, next++);
            }

            session.Second(second, 17_000, 15_000);
        }

        return store.SaveSession(Band, 1, "00000001", session.Finish()).Id;
    }

    private static PlannedDay Planned(int seconds)
    {
        var workout = new Workout { Name = "Three steps" };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 600);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 60).SetTarget1(TargetKind.Cadence, 16_500, 17_500);
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, seconds - 660);
        return new PlannedDay(Day, SessionKind.QuickFeet, workout.Name, "What for.", "Why.", seconds, 0, workout);
    }
}
