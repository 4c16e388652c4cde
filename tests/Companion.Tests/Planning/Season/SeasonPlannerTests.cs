using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Season;

public class SeasonPlannerTests
{
    [Fact]
    public void No_season_of_any_runner_breaks_a_rule()
    {
        int planned = 0;
        for (int seed = 1; seed <= 200; seed++)
        {
            SeasonInput input = AnySeason.From(seed);
            SeasonPlan plan = SeasonPlanner.Make(input);
            if (plan.Refusal is not null)
            {
                Assert.NotEmpty(plan.Refusal.Sentence);
                continue;
            }

            planned++;
            IReadOnlyList<PlanViolation> violations = PlanValidator.Check(plan.Days, input.History, PlanLimits.Of(input));
            string found = string.Join("; ", violations.Take(3).Select(one => $"{one.Date} {one.Sentence}"));
            Assert.True(violations.Count == 0, $"seed {seed} ({violations.Count}): {found}");
        }

        Assert.True(planned > 100, $"only {planned} of 200 goals were planned");
    }

    [Fact]
    public void The_same_runner_gets_the_same_season_again()
    {
        SeasonInput input = Marathoner();

        Assert.Equal(Outline(SeasonPlanner.Make(input)), Outline(SeasonPlanner.Make(input)));
    }

    [Fact]
    public void No_run_is_longer_than_its_day_has_room_for()
    {
        for (int seed = 200; seed < 230; seed++)
        {
            SeasonInput input = AnySeason.From(seed);
            foreach (PlannedDay day in SeasonPlanner.Make(input).Days.Where(day => day.Kind != SessionKind.Race))
            {
                Assert.True(day.DurationSeconds <= input.Availability.SecondsOn(day.Date), $"seed {seed}, {day.Date}");
            }
        }
    }

    [Fact]
    public void Phases_follow_each_other_up_to_the_race()
    {
        SeasonPlan plan = SeasonPlanner.Make(Marathoner());

        Phase[] order = [.. plan.Weeks.Select(week => week.Phase).Aggregate(
            new List<Phase>(), (list, phase) => list.Count > 0 && list[^1] == phase ? list : [.. list, phase])];
        Assert.Equal([Phase.Base, Phase.Build, Phase.Specific, Phase.Taper, Phase.Recovery], order);
        Assert.Equal(2, plan.Weeks.Count(week => week.Phase == Phase.Taper));
        PlannedDay race = Assert.Single(plan.Days, day => day.Kind == SessionKind.Race);
        Assert.Equal(new DateOnly(2027, 4, 18), race.Date);
    }

    [Fact]
    public void The_taper_takes_41_to_60_percent_of_the_volume_and_keeps_the_intensity()
    {
        SeasonPlan plan = SeasonPlanner.Make(Marathoner());
        double peak = plan.Weeks.Where(week => week.Phase == Phase.Specific).Max(week => Done(plan, week));

        double taper = plan.Weeks.Where(week => week.Phase == Phase.Taper).Average(week => Done(plan, week));

        Assert.InRange(1 - taper / peak, 0.41, 0.60);
        Assert.All(
            plan.Weeks.Where(week => week.Phase == Phase.Taper),
            week => Assert.Contains(Days(plan, week), day => day is { HardSeconds: > 0, Kind: not SessionKind.Race }));
    }

    [Fact]
    public void Every_fourth_week_is_lighter_and_every_third_from_fifty_on()
    {
        int[] young = RecoveryGaps(SeasonPlanner.Make(Marathoner()));
        int[] older = RecoveryGaps(SeasonPlanner.Make(Marathoner() with { AgeYears = 58 }));

        Assert.All(young, gap => Assert.Equal(4, gap));
        Assert.All(older, gap => Assert.Equal(3, gap));
    }

    [Fact]
    public void Four_fifths_of_a_season_are_easy()
    {
        foreach (IntensityModel model in Enum.GetValues<IntensityModel>())
        {
            SeasonPlan plan = SeasonPlanner.Make(Marathoner() with { Model = model });
            PlannedDay[] days = [.. plan.Days.Where(day => day.Kind != SessionKind.Race)];
            double share = days.Sum(day => day.HardSeconds) / (double)days.Sum(day => day.DurationSeconds);
            Assert.InRange(share, 0.03, 0.2);
        }
    }

    [Fact]
    public void A_polarized_season_holds_no_threshold_in_the_build()
    {
        SeasonPlan plan = SeasonPlanner.Make(Marathoner() with { Model = IntensityModel.Polarized });

        IEnumerable<PlannedDay> build = plan.Weeks.Where(week => week.Phase == Phase.Build).SelectMany(week => Days(plan, week));
        Assert.DoesNotContain(build, day => day.Kind == SessionKind.Steady);
    }

    [Fact]
    public void A_marathon_too_soon_is_refused_with_a_day_that_would_do()
    {
        SeasonInput input = Marathoner() with { History = [], Goal = Race(new DateOnly(2027, 1, 10), 42_195) };

        PlanRefusal refusal = SeasonPlanner.Make(input).Refusal!;

        Assert.Equal("too-soon", refusal.Rule);
        Assert.Contains("a marathon from 2027-", refusal.Feasible[0], StringComparison.Ordinal);
        string day = refusal.Feasible[0][^13..^3];
        DateOnly later = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Null(SeasonPlanner.Make(input with { Goal = Race(later, 42_195) }).Refusal);
    }

    [Fact]
    public void A_beginner_walks_and_runs_in_turns_before_running_in_one_piece()
    {
        SeasonPlan plan = SeasonPlanner.Make(Marathoner() with { History = [], Goal = new TrainingGoal(GoalKind.GetFit, []) });

        PlannedDay[] runs = [.. plan.Days.Where(day => day.DurationSeconds > 0)];
        Assert.All(runs.Take(6), day => Assert.Equal(SessionKind.WalkRun, day.Kind));
        Assert.NotEqual(SessionKind.WalkRun, runs[^1].Kind);
        Assert.True(runs[0].DurationSeconds <= 30 * 60);
    }

    [Fact]
    public void A_runner_who_comes_back_starts_with_walking_too()
    {
        SeasonPlan plan = SeasonPlanner.Make(Marathoner() with { Goal = new TrainingGoal(GoalKind.ComeBack, []) });

        Assert.Equal(SessionKind.WalkRun, plan.Days.First(day => day.DurationSeconds > 0).Kind);
    }

    [Fact]
    public void The_days_before_a_race_are_easy_by_how_much_it_counts()
    {
        var tune = new GoalRace("Tune-up", new DateOnly(2027, 3, 7), 10_000, RacePriority.B);
        SeasonPlan plan = SeasonPlanner.Make(Marathoner() with
        {
            Goal = new TrainingGoal(GoalKind.Race, [.. Race(new DateOnly(2027, 4, 18), 42_195).Races, tune]),
        });

        Assert.All(
            plan.Days.Where(day => day.Date < tune.Date && day.Date >= tune.Date.AddDays(-2)), day => Assert.False(day.IsHard));
        Assert.Equal(SessionKind.Race, plan.Days.Single(day => day.Date == tune.Date).Kind);
    }

    [Fact]
    public void A_trip_without_running_leaves_its_days_free()
    {
        DateOnly away = AnySeason.Today.AddDays(10);
        SeasonInput input = Marathoner();
        SeasonPlan plan = SeasonPlanner.Make(input with
        {
            Availability = input.Availability with
            {
                MinutesOnDay = Enumerable.Range(0, 5).ToDictionary(i => away.AddDays(i), _ => 0),
            },
        });

        Assert.All(plan.Days.Where(day => day.Date >= away && day.Date < away.AddDays(5)), day => Assert.Equal(SessionKind.Rest, day.Kind));
        Assert.Contains(plan.Days, day => day.Date >= away.AddDays(5) && day.DurationSeconds > 0);
    }

    [Fact]
    public void The_long_run_stands_on_the_day_that_the_runner_fixed()
    {
        SeasonInput input = Marathoner();
        SeasonPlan plan = SeasonPlanner.Make(input with { Availability = input.Availability with { LongRunDay = DayOfWeek.Saturday } });

        IEnumerable<PlannedDay> longs = plan.Days.Where(day => day.Kind == SessionKind.Long).Skip(1);
        Assert.All(longs, day => Assert.Equal(DayOfWeek.Saturday, day.Date.DayOfWeek));
    }

    public static TheoryData<string, string> Nonsense => new()
    {
        { "race", "is past" }, { "year", "more than a year away" }, { "second", "is no time for running" },
        { "short", "1 to 250 km" }, { "days", "No day of the week has room" }, { "fixed", "which has no room for a run" },
        { "none", "needs a race of priority A" }, { "seven", "Runs a week go from 1 to 6" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_is_refused_in_a_sentence(string what, string sentence)
    {
        SeasonInput input = Marathoner();
        SeasonInput asked = what switch
        {
            "race" => input with
            {
                Goal = new TrainingGoal(GoalKind.Race, [.. input.Goal.Races, Race(new DateOnly(2026, 1, 1), 5_000).Races[0]]),
            },
            "year" => input with { Goal = Race(new DateOnly(2029, 1, 1), 5_000) },
            "second" => input with { Goal = new TrainingGoal(GoalKind.Race, [input.Goal.Races[0] with { TargetSeconds = 1 }]) },
            "short" => input with { Goal = Race(new DateOnly(2027, 4, 18), 10) },
            "days" => input with { Availability = new Availability { MinutesByWeekday = new int[7] } },
            "fixed" => input with
            {
                Availability = new Availability { MinutesByWeekday = [60, 0, 60, 60, 60, 60, 60], LongRunDay = DayOfWeek.Tuesday },
            },
            "none" => input with { Goal = new TrainingGoal(GoalKind.Race, []) },
            _ => input with { Availability = input.Availability with { RunsAWeek = 7 } },
        };

        SeasonPlan plan = SeasonPlanner.Make(asked);

        Assert.Contains(sentence, plan.Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Empty(plan.Days);
    }

    private static SeasonInput Marathoner() => new()
    {
        Today = AnySeason.Today,
        History = [.. Enumerable.Range(0, 14).Select(i =>
            new PastRun(AnySeason.Today.AddDays(-2 - 2 * i), i % 3 == 0 ? 4200 : 2700, i % 3 == 0))],
        Availability = Availability.Open,
        Goal = Race(new DateOnly(2027, 4, 18), 42_195),
        Numbers = new RunnerNumbers(168, [114, 133, 152, 171, 190], new TrainingPaces(400, 350, 290, 265, 250, 8, "a race"), true),
    };

    private static TrainingGoal Race(DateOnly date, double meters) =>
        new(GoalKind.Race, [new GoalRace("", date, meters, RacePriority.A, null, (int)(meters / 3))]);

    private static IEnumerable<PlannedDay> Days(SeasonPlan plan, SeasonWeek week) =>
        plan.Days.Where(day => day.Date >= week.Monday && day.Date < week.Monday.AddDays(7));

    private static int Done(SeasonPlan plan, SeasonWeek week) =>
        Days(plan, week).Where(day => day.Kind != SessionKind.Race).Sum(day => day.DurationSeconds);

    private static int[] RecoveryGaps(SeasonPlan plan)
    {
        int[] at = [.. plan.Weeks.Select((week, i) => (week, i)).Where(pair => pair.week.IsRecoveryWeek).Select(pair => pair.i)];
        Assert.True(at.Length >= 2);
        return [.. at.Skip(1).Select((index, i) => index - at[i])];
    }

    private static string Outline(SeasonPlan plan) =>
        string.Join(" ", plan.Days.Select(day => $"{day.Date} {day.Name} {day.DurationSeconds} {day.HardSeconds}"));
}
