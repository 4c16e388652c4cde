using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;
using static TrainingPlan.Companion.Tests.Planning.Rules.AnyPlan;

namespace TrainingPlan.Companion.Tests.Planning.Rules;

/// <summary>What must not happen in any plan: each rule from both sides.</summary>
public sealed class PlanValidatorTests
{
    [Fact]
    public void A_sound_week_breaks_no_rule() => Assert.Empty(Broken(
        Week(Day(1, SessionKind.Steady, 60, 20), Day(2, SessionKind.Easy, 60), Day(4, SessionKind.Easy, 45), Day(6, SessionKind.Long, 66)),
        Habit()));

    [Fact]
    public void Two_hard_days_in_a_row_are_found() => Assert.Equal(
        ["hard-neighbours"], Broken(Week(Day(0, SessionKind.Intervals, 60, 15), Day(1, SessionKind.Long, 60)), Habit()));

    [Fact]
    public void A_hard_day_after_a_hard_run_is_found_and_one_after_an_easy_run_is_not()
    {
        PlannedDay[] week = Week(Day(0, SessionKind.Steady, 40, 10));
        Assert.Equal(["hard-neighbours"], Broken(week, [.. Habit(), Run(1, 30, isHard: true)]));
        Assert.Empty(Broken(week, [.. Habit(), Run(1, 30)]));
    }

    [Fact]
    public void A_day_that_calls_itself_easy_and_holds_hard_minutes_is_a_hard_neighbour() => Assert.Equal(
        ["hard-neighbours"], Broken(Week(Day(0, SessionKind.Easy, 40, 5), Day(1, SessionKind.Long, 60)), Habit()));

    [Fact]
    public void Three_hard_days_in_seven_are_kept_and_a_fourth_is_found()
    {
        PlannedDay[] three = Week(Day(0, SessionKind.Long, 60), Day(2, SessionKind.Steady, 40, 10), Day(4, SessionKind.Steady, 40, 10));
        Assert.Empty(Broken(three, Habit()));
        three[6] = Day(6, SessionKind.Long, 60);
        Assert.Equal(["hard-days"], Broken(three, Habit()));
    }

    [Fact]
    public void A_session_beyond_110_percent_of_the_longest_of_30_days_is_found_with_what_would_be_allowed()
    {
        PlanViolation found = Only([Day(0, SessionKind.Easy, 34)], [Run(10, 20), Run(20, 20), Run(30, 30)]);

        Assert.Equal(("longest", "33 minutes.", 1980), (found.Rule, found.Allowed, found.AllowedSeconds));
        Assert.Empty(Broken([Day(0, SessionKind.Easy, 33)], [Run(10, 20), Run(20, 20), Run(30, 30)]));
        Assert.Equal(["longest"], Broken([Day(0, SessionKind.Easy, 33)], [Run(10, 20), Run(20, 20), Run(31, 30)]));
    }

    [Fact]
    public void Without_a_run_in_30_days_half_an_hour_is_the_most()
    {
        Assert.Empty(Broken([Day(0, SessionKind.Easy, 30)], []));
        Assert.Equal(["longest"], Broken([Day(0, SessionKind.Easy, 31)], []));
    }

    [Fact]
    public void A_planned_run_is_the_longest_for_those_after_it() => Assert.Equal(
        ["2026-11-26"],
        PlanValidator.Check([Day(0, SessionKind.Easy, 30), Rest(1), Day(2, SessionKind.Easy, 33), Day(3, SessionKind.Easy, 37)], [])
            .Select(found => $"{found.Date:yyyy-MM-dd}"));

    [Fact]
    public void Six_runs_in_seven_days_are_kept_and_a_seventh_is_found()
    {
        PlannedDay[] days = [.. Enumerable.Range(0, 7).Select(day => Day(day, SessionKind.Easy))];
        Assert.Equal(["rest-day"], Broken(days, []));
        Assert.Empty(Broken(days[..6], []));
        Assert.Equal(["rest-day"], Broken(days[..6], [Run(1, 30)]));
    }

    [Fact]
    public void No_training_run_is_longer_than_two_and_a_half_hours_but_towards_an_ultra()
    {
        PlannedDay[] week = Week(Day(1, SessionKind.Easy, 140), Day(3, SessionKind.Easy, 140), Day(6, SessionKind.Long, 151));
        Assert.Equal(["long-run"], Broken(week, Habit(140)));
        Assert.Empty(Broken(week, Habit(140), PlanLimits.None with { LongestRaceMeters = 50_000 }));
        week[6] = Day(6, SessionKind.Long, 150);
        Assert.Empty(Broken(week, Habit(140)));
    }

    [Fact]
    public void The_long_run_is_a_share_of_the_week_and_a_run_left_out_does_not_make_it_too_long()
    {
        PlannedDay[] week = Week(
            Day(1, SessionKind.Easy), Day(2, SessionKind.Easy), Day(4, SessionKind.Easy), Day(6, SessionKind.Long, 90));
        Assert.Equal(["long-run"], Broken(week, [Run(8, 85), Run(10, 30), Run(12, 30), Run(13, 30)]));
        Assert.Empty(Broken(week, Habit(82)));
        week[1] = Rest(1);
        Assert.Empty(Broken(week, Habit(82)));
    }

    [Fact]
    public void After_two_weeks_without_a_run_half_of_the_longest_leads_back_then_three_quarters()
    {
        PastRun[] history = [Run(15, 80), Run(17, 60), Run(19, 60)];
        PlanViolation first = Only([Day(0, SessionKind.Easy, 41)], history);
        Assert.Equal(("return", 2400), (first.Rule, first.AllowedSeconds));
        Assert.Empty(Broken([Day(0, SessionKind.Easy, 40)], history));

        PlannedDay[] second = [.. Week(Day(0, SessionKind.Easy, 40)), Day(7, SessionKind.Easy, 61)];
        Assert.Equal(["return"], Broken(second, history));
        second[7] = Day(7, SessionKind.Easy, 60);
        Assert.Empty(Broken(second, history));
        Assert.Empty(Broken([Day(0, SessionKind.Easy, 80)], [Run(13, 80)]));
    }

    [Fact]
    public void Nothing_hard_comes_in_the_first_week_back()
    {
        PastRun[] history = [.. Habit().Select(run => run with { Date = run.Date.AddDays(-14) })];
        Assert.Equal(["return"], Broken(Week(Day(0, SessionKind.Easy, 30), Day(2, SessionKind.Steady, 30, 5)), history));
        PlannedDay[] easy = Week(Day(0, SessionKind.Easy, 30), Day(2, SessionKind.Easy, 30), Day(4, SessionKind.Easy, 30));
        Assert.Empty(Broken([.. easy, Day(7, SessionKind.Steady, 40, 5)], history));
    }

    [Fact]
    public void Without_any_run_before_two_weeks_hold_nothing_hard()
    {
        PlannedDay[] start = Week(Day(0, SessionKind.Easy, 30), Day(2, SessionKind.Easy, 30), Day(4, SessionKind.Easy, 30));
        PlannedDay[] next = [.. start.Select(day => day with { Date = day.Date.AddDays(7) })];
        Assert.Equal(["return"], Broken([.. start, .. next[..6], Day(13, SessionKind.Steady, 30, 5)], []));
        Assert.Empty(Broken([.. start, .. next, Day(14, SessionKind.Steady, 30, 5)], []));
    }

    [Fact]
    public void Too_much_hard_running_is_found()
    {
        PlannedDay[] week = Week(Day(0, SessionKind.RacePace, 60, 26), Day(2, SessionKind.Easy, 40));
        Assert.Equal(["hard-share"], Broken(week, Habit()));
        IEnumerable<PlannedDay> next = Week(Day(0, SessionKind.Easy, 30)).Select(day => day with { Date = day.Date.AddDays(7) });
        Assert.Empty(Broken([.. week, .. next], Habit()));
    }

    [Theory]
    [InlineData(SessionKind.Steady, "threshold", 24)]
    [InlineData(SessionKind.Intervals, "intervals", 19)]
    [InlineData(SessionKind.Repetitions, "repetitions", 12)]
    [InlineData(SessionKind.Hills, "repetitions", 12)]
    [InlineData(SessionKind.RacePace, "race-pace", 48)]
    public void Each_pace_has_its_share_of_the_week_of_four_hours(SessionKind kind, string rule, int minutes)
    {
        PlannedDay[] easy = [Day(3, SessionKind.Easy, 60), Day(5, SessionKind.Easy, 60), Day(6, SessionKind.Easy, 60)];
        Assert.Empty(Broken(Week([Day(1, kind, 60, minutes), .. easy]), Habit()));
        Assert.Equal([rule], Broken(Week([Day(1, kind, 60, minutes + 2), .. easy]), Habit()));
    }

    [Fact]
    public void Interval_pace_has_its_ten_kilometres()
    {
        Action<WorkoutStep> at4 = step => step.SetTarget1(TargetKind.Pace, 235, 245);
        PlannedDay[] easy = [.. new[] { 3, 5, 6 }.Select(day => Day(day, SessionKind.Easy, 150))];
        Assert.Empty(Broken(Week([Day(1, SessionKind.Intervals, 120, 40, at4), .. easy]), Habit(140)));
        Assert.Equal(["intervals"], Broken(Week([Day(1, SessionKind.Intervals, 120, 42, at4), .. easy]), Habit(140)));
    }

    [Fact]
    public void An_easy_day_hides_no_work_in_the_upper_zones_or_at_the_threshold()
    {
        PlannedDay hard = Day(0, SessionKind.Easy, 60, 10, step => step.SetTarget1(TargetKind.HeartRate, 15_200, 17_100));
        Assert.Equal(["effort"], Broken([hard with { HardSeconds = 0 }], Habit()));
        Assert.Empty(Broken([hard], Habit()));
        PlannedDay easy = Day(0, SessionKind.Easy, 60, 10, step => step.SetTarget1(TargetKind.HeartRate, 13_300, 15_200));
        Assert.Empty(Broken([easy with { HardSeconds = 0 }], Habit()));

        PlannedDay paced = Day(0, SessionKind.Easy, 60, 10, step => step.SetTarget1(TargetKind.Pace, 285, 295));
        PlanLimits known = PlanLimits.None with { ThresholdSecondsPerKm = 290 };
        Assert.Equal(["effort"], Broken([paced with { HardSeconds = 0 }], Habit(), known));
        Assert.Empty(Broken([paced with { HardSeconds = 0 }], Habit(), known with { ThresholdSecondsPerKm = 270 }));
    }

    [Fact]
    public void Steps_that_do_not_add_up_are_found()
    {
        PlannedDay easy = Day(0, SessionKind.Easy);
        PlannedDay steady = Day(0, SessionKind.Steady, 40, 10);
        Assert.Empty(Broken([steady], Habit()));
        Assert.Equal(["adds-up"], Broken([easy with { DurationSeconds = 1700 }], []));
        Assert.Equal(["adds-up"], Broken([steady with { HardSeconds = 540 }], Habit()));
        Assert.Equal(["adds-up"], Broken([steady with { HardSeconds = 660 }], Habit()));
    }

    [Fact]
    public void A_gap_and_a_day_twice_are_found_before_anything_is_counted()
    {
        Assert.Equal(["dates"], Broken([Rest(0), Rest(2)], []));
        Assert.Equal(["dates"], Broken([Rest(0), Rest(0)], []));
        Assert.Empty(Broken([Rest(0), Rest(1)], []));
        Assert.Empty(Broken([], []));
    }

    [Fact]
    public void Running_without_a_workout_a_rest_with_one_and_steps_that_no_band_takes_are_found()
    {
        Assert.Equal(["workout"], Broken([Day(0, SessionKind.Easy) with { Workout = null }], []));
        Assert.Equal(["workout"], Broken([Day(0, SessionKind.Easy) with { Kind = SessionKind.Rest }], []));
        PlannedDay nameless = Day(0, SessionKind.Easy);
        nameless.Workout!.Name = new string('ä', 21);
        Assert.Equal(["workout"], Broken([nameless], []));
    }

    [Fact]
    public void A_race_is_as_long_as_it_is()
    {
        PlannedDay race = Day(6, SessionKind.Race, 240) with { HardSeconds = 240 * 60 };
        Assert.Empty(Broken(Week(Day(1, SessionKind.Easy, 30), race), Habit()));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_says_what_it_asks_for()
    {
        Assert.Equal(PlanValidator.Rules.Count, PlanValidator.Rules.Select(rule => rule.Name).Distinct().Count());
        Assert.All(PlanValidator.Rules, rule => Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal));
    }
}
