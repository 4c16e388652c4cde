using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Tests.Planning.Rules;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning.Done;

/// <summary>What was run held against what was planned.</summary>
public sealed class SessionMatchTests
{
    private static readonly DateOnly Monday = AnyPlan.Monday;
    private static readonly DateOnly Later = Monday.AddDays(10);

    [Fact]
    public void The_steps_of_the_band_find_their_session_and_say_how_it_was()
    {
        PlannedDay day = AnyPlan.Day(1, SessionKind.Steady, 40, 10);
        DoneRun run = Run(1, 40) with
        {
            Workout = day.Workout, WasHard = true, Steps = [Step(day, 0), Step(day, 1, share: 0.8), Step(day, 2)],
        };

        SessionOutcome outcome = Assert.Single(SessionMatch.Of([day], [Run(1, 60), run], Later));

        Assert.Equal(
            (SessionVerdict.Done, SessionEffort.AsPlanned, MatchedBy.Workout, run.Id),
            (outcome.Verdict, outcome.Effort, outcome.MatchedBy, outcome.RunId));
        Assert.Equal("Done: 3 of 3 steps to their end, 80 % of the judged time in target.", outcome.Sentence);
    }

    [Fact]
    public void A_session_with_work_left_out_is_done_in_part()
    {
        PlannedDay day = AnyPlan.Day(1, SessionKind.Steady, 40, 10);
        DoneStep skipped = Step(day, 1) with { IsBegun = false, IsCutShort = true, DoneSeconds = 0 };
        DoneRun run = Run(1, 30) with { Workout = day.Workout, Steps = [Step(day, 0), skipped, Step(day, 2)] };

        SessionOutcome outcome = Assert.Single(SessionMatch.Of([day], [run], Later));

        Assert.Equal((SessionVerdict.Partly, SessionEffort.Easier), (outcome.Verdict, outcome.Effort));
        Assert.Equal((2, 3), (outcome.StepsDone, outcome.StepCount));
    }

    [Fact]
    public void Two_equal_sessions_get_the_run_of_their_own_day()
    {
        PlannedDay tuesday = AnyPlan.Day(1, SessionKind.Easy, 40);
        PlannedDay thursday = AnyPlan.Day(3, SessionKind.Easy, 40);
        DoneRun run = Run(3, 40) with { Workout = tuesday.Workout, Steps = [Step(tuesday, 0), Step(tuesday, 1)] };

        IReadOnlyList<SessionOutcome> outcomes = SessionMatch.Of([tuesday, AnyPlan.Rest(2), thursday], [run], Later);

        Assert.Equal([SessionVerdict.Missed, SessionVerdict.Done], outcomes.Select(outcome => outcome.Verdict));
    }

    [Fact]
    public void A_workout_run_two_days_late_is_still_its_session()
    {
        PlannedDay day = AnyPlan.Day(1, SessionKind.Steady, 40, 10);
        DoneRun run = Run(3, 40) with { Workout = day.Workout, Steps = [Step(day, 0), Step(day, 1), Step(day, 2)] };

        SessionOutcome outcome = Assert.Single(SessionMatch.Of([day], [run], Later));

        Assert.Equal((SessionVerdict.Done, MatchedBy.Workout), (outcome.Verdict, outcome.MatchedBy));
        Assert.StartsWith("Done on Thursday", outcome.Sentence, StringComparison.Ordinal);
        Assert.Equal(SessionVerdict.Missed, SessionMatch.Of([day], [run with { Date = Monday.AddDays(5) }], Later)[0].Verdict);
    }

    [Theory]
    [InlineData(40, SessionVerdict.Done)]
    [InlineData(32, SessionVerdict.Done)]
    [InlineData(31, SessionVerdict.Partly)]
    [InlineData(14, SessionVerdict.Partly)]
    [InlineData(12, SessionVerdict.Other)]
    public void A_run_without_steps_is_judged_by_day_and_length_and_says_so(int minutes, SessionVerdict verdict)
    {
        SessionOutcome outcome = Assert.Single(SessionMatch.Of([AnyPlan.Day(1, SessionKind.Easy, 40)], [Run(1, minutes)], Later));

        Assert.Equal((verdict, MatchedBy.Date), (outcome.Verdict, outcome.MatchedBy));
        Assert.Contains("no steps of it were recorded", outcome.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_on_a_free_day_beside_it_stands_for_a_session_and_one_on_a_planned_day_does_not()
    {
        PlannedDay tuesday = AnyPlan.Day(1, SessionKind.Easy, 40);
        Assert.Equal(MatchedBy.Neighbour, SessionMatch.Of([AnyPlan.Rest(0), tuesday], [Run(0, 40)], Later)[0].MatchedBy);
        PlannedDay monday = AnyPlan.Day(0, SessionKind.Easy, 40);
        Assert.Equal(
            [SessionVerdict.Done, SessionVerdict.Missed],
            SessionMatch.Of([monday, tuesday], [Run(0, 40), Run(0, 35) with { Id = 99 }], Later).Select(outcome => outcome.Verdict));
    }

    [Fact]
    public void What_is_not_run_is_missed_once_its_day_is_over()
    {
        PlannedDay day = AnyPlan.Day(1, SessionKind.Easy, 40);
        Assert.Equal(SessionVerdict.Ahead, SessionMatch.Of([day], [], day.Date)[0].Verdict);
        Assert.Equal(SessionVerdict.Missed, SessionMatch.Of([day], [], day.Date.AddDays(1))[0].Verdict);
        Assert.Empty(SessionMatch.Of([AnyPlan.Rest(0)], [Run(0, 40)], Later));
    }

    [Fact]
    public void Heart_rate_and_rating_tell_harder_from_easier()
    {
        PlannedDay easy = AnyPlan.Day(1, SessionKind.Easy, 40);
        PlannedDay hard = AnyPlan.Day(1, SessionKind.Intervals, 40, 10);
        SessionEffort Of(PlannedDay day, DoneRun run) => SessionMatch.Of([day], [run], Later)[0].Effort;

        Assert.Equal(SessionEffort.Unknown, Of(easy, Run(1, 40)));
        Assert.Equal(SessionEffort.AsPlanned, Of(easy, Run(1, 40) with { WasHard = false }));
        Assert.Equal(SessionEffort.Harder, Of(easy, Run(1, 40) with { WasHard = true }));
        Assert.Equal(SessionEffort.Harder, Of(easy, Run(1, 53)));
        Assert.Equal(SessionEffort.Harder, Of(easy, Run(1, 40) with { EffortCr10 = 6 }));
        Assert.Equal(SessionEffort.Easier, Of(hard, Run(1, 40) with { EffortCr10 = 3 }));
        SessionOutcome jogged = SessionMatch.Of([hard], [Run(1, 40) with { WasHard = false }], Later)[0];
        Assert.Equal((SessionVerdict.Other, SessionEffort.Easier), (jogged.Verdict, jogged.Effort));
    }

    [Fact]
    public void Runs_beside_the_plan_are_named()
    {
        DoneRun[] runs = [Run(1, 40), Run(4, 30) with { Id = 7 }];
        IReadOnlyList<SessionOutcome> outcomes = SessionMatch.Of([AnyPlan.Day(1, SessionKind.Easy, 40)], runs, Later);
        Assert.Equal([7L], SessionMatch.Unplanned(outcomes, runs).Select(run => run.Id));
    }

    private static DoneRun Run(int offset, int minutes) => new(offset + 1, Monday.AddDays(offset), minutes * 60);

    private static DoneStep Step(PlannedDay day, int index, double? share = null)
    {
        WorkoutStep step = day.Workout!.Steps[index];
        return new DoneStep(step.Intensity, step.DurationValue, step.DurationValue, true, false, share);
    }
}
