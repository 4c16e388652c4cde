using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning;

public sealed class PlanValidatorTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Two_hard_days_in_a_row_are_found() =>
        Assert.Equal(["hard-neighbours"], Rules([Day(0, SessionKind.Intervals), Day(1, SessionKind.Long)], []));

    [Fact]
    public void A_hard_day_after_a_hard_run_is_found() => Assert.Equal(
        ["hard-neighbours"], Rules([Day(0, SessionKind.Steady)], [new PastRun(Monday.AddDays(-1), 1800, true)]));

    [Fact]
    public void A_session_beyond_110_percent_of_the_longest_of_30_days_is_found()
    {
        Assert.Equal(["longest"], Rules([Day(0, SessionKind.Easy, 1981)], [new PastRun(Monday.AddDays(-30), 1800, false)]));
        Assert.Empty(Rules([Day(0, SessionKind.Easy, 1980)], [new PastRun(Monday.AddDays(-30), 1800, false)]));
        Assert.Equal(["longest"], Rules([Day(0, SessionKind.Easy, 1980)], [new PastRun(Monday.AddDays(-31), 1800, false)]));
    }

    [Fact]
    public void A_week_without_a_rest_day_is_found() =>
        Assert.Equal(["rest-day"], Rules([.. Enumerable.Range(0, 7).Select(day => Day(day, SessionKind.Easy))], []));

    [Fact]
    public void Too_much_hard_running_is_found()
    {
        PlannedDay[] days = [Day(0, SessionKind.Easy), Day(1, SessionKind.Rest), Day(2, SessionKind.Intervals, hardSeconds: 1500)];
        Assert.Equal(["hard-share"], Rules([.. days, .. Enumerable.Range(3, 4).Select(day => Day(day, SessionKind.Rest))], []));
    }

    [Fact]
    public void Steps_that_do_not_add_up_are_found() => Assert.Equal(
        ["adds-up"], Rules([Day(0, SessionKind.Easy) with { DurationSeconds = 1700 }], []));

    [Fact]
    public void A_gap_in_the_days_is_found() => Assert.Equal(["dates"], Rules([Day(0, SessionKind.Rest), Day(2, SessionKind.Rest)], []));

    [Fact]
    public void A_day_that_calls_itself_running_without_a_workout_is_found() => Assert.Equal(
        ["workout"], Rules([Day(0, SessionKind.Easy) with { Workout = null }], []));

    private static string[] Rules(PlannedDay[] days, PastRun[] history) =>
        [.. PlanValidator.Check(days, history).Select(violation => violation.Rule).Distinct()];

    private static PlannedDay Day(int offset, SessionKind kind, int seconds = 1800, int hardSeconds = 0)
    {
        if (kind == SessionKind.Rest)
        {
            return new PlannedDay(Monday.AddDays(offset), kind, "Rest", "Rest.", "Rest.", 0, 0, null);
        }

        var workout = new Workout { Name = "Test" };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, seconds);
        return new PlannedDay(Monday.AddDays(offset), kind, "Test", "Test.", "Test.", seconds, hardSeconds, workout);
    }
}
