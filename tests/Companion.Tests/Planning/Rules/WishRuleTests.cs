using TrainingPlan.Companion.Planning;
using static TrainingPlan.Companion.Tests.Planning.Rules.AnyPlan;

namespace TrainingPlan.Companion.Tests.Planning.Rules;

/// <summary>What the runner has asked for: each from both sides.</summary>
public sealed class WishRuleTests
{
    private static readonly Availability Time = new() { MinutesByWeekday = [0, 60, 0, 45, 0, 120, 90] };
    private static readonly PlanLimits Limits = PlanLimits.None with { Availability = Time };

    [Fact]
    public void A_session_has_to_fit_into_its_day()
    {
        Assert.Empty(Broken([Day(3, SessionKind.Easy, 45)], Habit(), Limits));
        PlanViolation longer = Only([Day(3, SessionKind.Easy, 46)], Habit(), Limits);
        Assert.Equal(("room", 2700, true), (longer.Rule, longer.AllowedSeconds, longer.IsWish));
        PlanViolation closed = Only([Day(0, SessionKind.Easy)], Habit(), Limits);
        Assert.Contains("no time for a run on Monday", closed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_day_away_goes_before_its_weekday()
    {
        Availability away = Time with { MinutesOnDay = new Dictionary<DateOnly, int> { [Monday.AddDays(3)] = 0, [Monday] = 30 } };
        Assert.Equal(["room"], Broken([Day(3, SessionKind.Easy, 30)], Habit(), Limits with { Availability = away }));
        Assert.Empty(Broken([Day(0, SessionKind.Easy, 30)], Habit(), Limits with { Availability = away }));
    }

    [Fact]
    public void A_race_needs_no_room() =>
        Assert.Empty(Broken([Day(0, SessionKind.Race, 60) with { HardSeconds = 3600 }], Habit(), Limits));

    [Fact]
    public void No_more_runs_a_week_than_asked_for_those_that_were_run_counted()
    {
        PlanLimits two = Limits with { Availability = Time with { RunsAWeek = 2 } };
        PlannedDay[] week = Week(Day(1, SessionKind.Easy), Day(3, SessionKind.Easy));
        Assert.Empty(Broken(week, Habit(), two));
        Assert.Equal(["runs-a-week"], Broken(week, [.. Habit(), new PastRun(Monday, 1800, false)], two));
        week[5] = Day(5, SessionKind.Easy);
        PlanViolation found = Only(week, Habit(), two);
        Assert.Equal((Monday.AddDays(5), "runs-a-week", true), (found.Date, found.Rule, found.IsWish));
    }

    [Fact]
    public void The_long_run_stands_on_its_fixed_day_where_that_day_takes_it()
    {
        PlanLimits sunday = Limits with { Availability = Time with { LongRunDay = DayOfWeek.Sunday } };
        Assert.Equal(["long-day"], Broken(Week(Day(5, SessionKind.Long, 60)), Habit(), sunday));
        Assert.Empty(Broken(Week(Day(6, SessionKind.Long, 60)), Habit(), sunday));
        Availability away = Time with
        {
            LongRunDay = DayOfWeek.Sunday, MinutesOnDay = new Dictionary<DateOnly, int> { [Monday.AddDays(6)] = 0 },
        };
        Assert.Empty(Broken(Week(Day(5, SessionKind.Long, 60)), Habit(), sunday with { Availability = away }));
    }

    [Fact]
    public void No_session_is_longer_than_the_longest_that_the_runner_wants()
    {
        PlanLimits hour = PlanLimits.None with { LongestRunSeconds = 3600 };
        Assert.Empty(Broken([Day(0, SessionKind.Easy, 60)], Habit(), hour));
        Assert.Equal(["longest-wish"], Broken([Day(0, SessionKind.Easy, 61)], Habit(), hour));
    }

    [Fact]
    public void The_limits_are_those_of_the_wish()
    {
        var wish = new SeasonWish
        {
            Goal = new TrainingGoal(GoalKind.Race, [new GoalRace("", Monday.AddDays(90), 50_000, RacePriority.A)]),
            Availability = Time,
            LongestRunSeconds = 7200,
        };
        PlanLimits limits = PlanLimits.Of(wish, new RunnerNumbers(null, [], new TrainingPaces(400, 350, 290, 265, 250, 8, "a race")));
        Assert.Equal(new PlanLimits(Time, 7200, 50_000, 290), limits);
        Assert.Equal(PlanLimits.None, PlanLimits.Of((SeasonWish?)null));
    }
}
