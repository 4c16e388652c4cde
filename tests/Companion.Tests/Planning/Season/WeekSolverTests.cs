using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Season;

public class WeekSolverTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly bool[] None = new bool[6];
    private static readonly bool[] EveryDay = [true, true, true, true, true, true];

    [Fact]
    public void A_race_stands_after_a_week_full_of_runs_and_a_day_of_rest_stays_in_every_seven()
    {
        WeekOrder order = Week(raceOn: 2) with { RanBefore = EveryDay };

        IReadOnlyList<PlacedDay> days = WeekSolver.Solve(order);

        Assert.Equal(DayRole.Race, days[2].Role);
        bool[] ran = [.. EveryDay, .. days.Select(day => day.Role != DayRole.Rest)];
        Assert.All(Enumerable.Range(0, 7), first => Assert.Contains(ran.Skip(first).Take(7), did => !did));
    }

    [Fact]
    public void The_days_next_to_a_race_hold_nothing_hard()
    {
        IReadOnlyList<PlacedDay> days = WeekSolver.Solve(Week(raceOn: 3));

        Assert.DoesNotContain(days[2].Role, new[] { DayRole.Hard, DayRole.Long });
        Assert.DoesNotContain(days[4].Role, new[] { DayRole.Hard, DayRole.Long });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_race_of_the_next_week_leaves_a_day_of_rest_in_the_seven_before_it(int daysAfter)
    {
        IReadOnlyList<PlacedDay> days = WeekSolver.Solve(Week() with { RunCount = 6, RacesAfter = [daysAfter] });

        Assert.True(days.Skip(daysAfter).Count(day => day.Role != DayRole.Rest) <= 5);
        Assert.True(days.Skip(daysAfter).Count(day => day.Role is DayRole.Hard or DayRole.Long) <= 2);
    }

    [Fact]
    public void A_hard_day_yesterday_keeps_today_easy()
    {
        IReadOnlyList<PlacedDay> days = WeekSolver.Solve(Week() with { HardBefore = [false, false, false, false, false, true] });

        Assert.DoesNotContain(days[0].Role, new[] { DayRole.Hard, DayRole.Long });
    }

    [Fact]
    public void Who_has_not_run_for_days_starts_today()
    {
        IReadOnlyList<PlacedDay> days = WeekSolver.Solve(Week() with { RunCount = 3, StartsToday = true });

        Assert.NotEqual(DayRole.Rest, days[0].Role);
    }

    [Fact]
    public void The_weeks_time_is_shared_out_to_the_minute_where_there_is_room()
    {
        IReadOnlyList<PlacedDay> days = WeekSolver.Solve(Week());

        Assert.InRange(days.Sum(day => day.Seconds), 225 * 60, 245 * 60);
        Assert.Equal(5, days.Count(day => day.Seconds > 0));
        Assert.Equal(2, days.Count(day => day.Role == DayRole.Hard));
    }

    private static WeekOrder Week(int? raceOn = null) => new()
    {
        Days = [.. Enumerable.Range(0, 7).Select(i => new WeekDay(Monday.AddDays(i), 90 * 60, i == raceOn, false))],
        RunCount = 5,
        TargetSeconds = 240 * 60,
        LongSeconds = raceOn is null ? 75 * 60 : 0,
        LongDay = null,
        HardCount = 2,
        RanBefore = None,
        HardBefore = None,
    };
}
