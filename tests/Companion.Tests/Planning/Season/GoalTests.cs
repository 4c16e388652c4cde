using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning.Season;

/// <summary>What each kind of goal makes of a season.</summary>
public class GoalTests
{
    private static readonly DateOnly Today = AnySeason.Today;

    [Fact]
    public void Somebody_who_can_walk_twenty_minutes_is_kept_going_from_today_on()
    {
        SeasonPlan plan = SeasonPlanner.Make(Input(TrainingGoal.KeepGoing, []));

        PlannedDay first = plan.Days[0];
        Assert.Equal(SessionKind.WalkRun, first.Kind);
        Assert.InRange(first.DurationSeconds, 15 * 60, 20 * 60);
        PlannedDay[] runs = [.. plan.Days.Where(day => day.DurationSeconds > 0)];
        Assert.NotEqual(SessionKind.WalkRun, runs[^1].Kind);
        Assert.InRange(runs.TakeLast(6).Max(day => day.DurationSeconds), 28 * 60, 45 * 60);
        Assert.InRange(runs.Length / 12.0, 2.5, 3.5);
    }

    [Fact]
    public void A_runner_with_a_habit_is_kept_at_it()
    {
        PastRun[] habit = Habit(runsAWeek: 4, seconds: 3000);

        SeasonPlan plan = SeasonPlanner.Make(Input(TrainingGoal.KeepGoing, habit));

        Assert.Equal(4, plan.Days.Skip(7 - ((int)Today.DayOfWeek + 6) % 7).Take(7).Count(day => day.DurationSeconds > 0));
        double usual = habit.Sum(run => run.DurationSeconds) / 6.0;
        Assert.All(plan.Weeks.Where(week => !week.IsRecoveryWeek), week => Assert.InRange(week.TargetSeconds, usual * 0.85, usual * 1.3));
    }

    [Fact]
    public void Getting_fit_builds_a_lasting_habit_and_stays_under_four_hours()
    {
        SeasonPlan plan = SeasonPlanner.Make(Input(new TrainingGoal(GoalKind.GetFit, []), Habit(3, 2400)) with { WeeksWithoutRace = 30 });

        Assert.True(plan.Weeks[^2].TargetSeconds > plan.Weeks[1].TargetSeconds);
        Assert.All(plan.Weeks, week => Assert.True(week.TargetSeconds <= 240 * 60));
        Assert.Equal([Phase.Base, Phase.Build], plan.Weeks.Select(week => week.Phase).Distinct());
    }

    [Fact]
    public void Coming_back_after_an_injury_runs_thirty_minutes_in_one_piece_before_anything_fast()
    {
        SeasonPlan plan = SeasonPlanner.Make(
            Input(new TrainingGoal(GoalKind.ComeBack, []), Habit(4, 3000)) with { WasInjuredLately = true });

        int fast = plan.Days.ToList().FindIndex(day => day.HardSeconds > 0);
        Assert.True(fast < 0 || plan.Days.Take(fast).Any(day =>
            day is { Kind: SessionKind.Easy or SessionKind.QuickFeet, DurationSeconds: >= 1800 }));
        Assert.Equal(SessionKind.WalkRun, plan.Days.First(day => day.DurationSeconds > 0).Kind);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(10_000)]
    [InlineData(21_097.5)]
    [InlineData(42_195)]
    [InlineData(50_000)]
    [InlineData(100_000)]
    public void Every_distance_from_5_km_to_an_ultra_gets_a_season_by_the_rules(double meters)
    {
        SeasonInput input = Input(Race(meters, 250), Habit(5, 4200));

        SeasonPlan plan = SeasonPlanner.Make(input);

        Assert.Null(plan.Refusal);
        Assert.Empty(PlanValidator.Check(plan.Days, input.History, PlanLimits.Of(input)));
        Assert.True(SeasonLayout.ReachableLongSeconds(plan.Weeks) >= RaceDemand.LongSeconds(meters) * 0.8);
        Assert.Equal(Phase.Taper, plan.Weeks[^(1 + plan.Weeks.Count(week => week.Phase == Phase.Recovery))].Phase);
    }

    [Fact]
    public void An_infeasible_goal_is_refused_with_a_date_or_a_distance_that_would_do()
    {
        PlanRefusal refusal = SeasonPlanner.Make(Input(Race(42_195, 90), Habit(3, 1800))).Refusal!;

        Assert.Equal("too-soon", refusal.Rule);
        Assert.Equal(2, refusal.Feasible.Count);
        Assert.StartsWith("a marathon from ", refusal.Feasible[0], StringComparison.Ordinal);
        Assert.Contains(" km on ", refusal.Feasible[1], StringComparison.Ordinal);
    }

    [Fact]
    public void With_too_few_days_more_days_are_what_would_do()
    {
        SeasonInput input = Input(Race(100_000, 300), Habit(3, 1800)) with
        {
            Availability = new Availability { MinutesByWeekday = [0, 30, 0, 0, 0, 30, 0] },
        };

        PlanRefusal refusal = SeasonPlanner.Make(input).Refusal!;

        Assert.NotEmpty(refusal.Feasible);
    }

    [Fact]
    public void Races_count_by_their_letter()
    {
        GoalRace minor = new("", Today.AddDays(100), 10_000, RacePriority.C);
        GoalRace middle = minor with { Date = Today.AddDays(128), Priority = RacePriority.B };
        TrainingGoal goal = new(GoalKind.Race, [.. Race(21_097.5, 163).Races, minor, middle]);

        SeasonPlan plan = SeasonPlanner.Make(Input(goal, Habit(5, 3600)));

        Assert.Equal(3, plan.Days.Count(day => day.Kind == SessionKind.Race));
        Assert.Equal(2, plan.Weeks.Count(week => week.Phase == Phase.Taper));
        Assert.False(plan.Days.Single(day => day.Date == minor.Date.AddDays(-1)).IsHard);
        Assert.All(plan.Days.Where(day => day.Date < middle.Date && day.Date >= middle.Date.AddDays(-2)), day => Assert.False(day.IsHard));
        DateOnly main = goal.MainRaceAfter(Today)!.Date;
        Assert.All(plan.Days.Where(day => day.Date < main && day.Date >= main.AddDays(-3)), day => Assert.False(day.IsHard));
    }

    [Fact]
    public void About_a_fifth_of_a_build_is_not_easy_in_every_model()
    {
        foreach (IntensityModel model in Enum.GetValues<IntensityModel>())
        {
            SeasonPlan plan = SeasonPlanner.Make(Input(Race(10_000, 200), Habit(5, 3600)) with { Model = model });
            HashSet<DateOnly> mondays =
                [.. plan.Weeks.Where(week => week.Phase is Phase.Build or Phase.Specific).Select(week => week.Monday)];
            PlannedDay[] days = [.. plan.Days.Where(day => mondays.Contains(SeasonLayout.MondayOf(day.Date)))];

            double share = days.Sum(day => day.HardSeconds) / (double)days.Sum(day => day.DurationSeconds);

            Assert.InRange(share, 0.08, 0.22);
        }
    }

    [Fact]
    public void The_forecast_scores_a_course_by_many_draws_and_prefers_a_taper()
    {
        double[] flat = [5, 5, 5, 5];
        double[] tapered = [5, 5, 3, 2];

        Assert.True(FormForecast.Score(5.0 / 7, tapered) > FormForecast.Score(5.0 / 7, flat));
        Assert.True(FormForecast.Score(5.0 / 7, [5, 5, 5, 15]) < FormForecast.Score(5.0 / 7, flat));
    }

    [Fact]
    public void After_its_main_race_a_goal_keeps_the_runner_going()
    {
        TrainingGoal goal = Race(10_000, 30);

        Assert.Equal(GoalKind.Race, goal.On(Today.AddDays(30)).Kind);
        Assert.Equal((GoalKind.KeepGoing, 0), (goal.On(Today.AddDays(31)).Kind, goal.On(Today.AddDays(31)).Races.Count));
    }

    [Fact]
    public void Text_and_numbers_of_every_session_add_up()
    {
        int seen = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            foreach (PlannedDay day in SeasonPlanner.Make(AnySeason.From(seed)).Days.Where(day => day.Workout is not null))
            {
                string where = $"seed {seed}, {day.Date}: {day.Name}";
                Assert.True(day.Name == day.Workout!.Name && day.Purpose.Length > 0 && day.Reason.Length > 0, where);
                WorkoutStep? repeat = day.Workout.Steps.Take(day.Workout.StepCount).FirstOrDefault(step => step.IsRepeat);
                int count = repeat?.RepeatCount ?? 1;
                WorkoutStep work = day.Workout.Steps[day.Workout.StepCount == 1 ? 0 : 1];
                string said = work.DurationValue % 60 == 0 ? $"{work.DurationValue / 60} min" : $"{work.DurationValue} s";
                bool addsUp = day.Kind switch
                {
                    SessionKind.Race => true,
                    SessionKind.Easy or SessionKind.Long =>
                        day.Name.EndsWith($" {Minutes(day.DurationSeconds)} min", StringComparison.Ordinal),
                    SessionKind.QuickFeet or SessionKind.WalkRun => day.HardSeconds == 0 && day.Name.Contains($" {count} x {said}"),
                    _ => day.HardSeconds == count * work.DurationValue && day.Name.Contains($" {count} x {said}")
                        && day.Purpose.StartsWith($"{count} x", StringComparison.Ordinal),
                };
                Assert.True(addsUp, where);
                seen++;
            }
        }

        Assert.True(seen > 1_000);
    }

    [Fact]
    public void Notes_stand_where_evidence_supports_them()
    {
        SeasonPlan plan = SeasonPlanner.Make(Input(Race(42_195, 250), Habit(5, 4200)));
        SeasonWeek build = plan.Weeks.First(week => week.Phase == Phase.Build);
        string NotesOf(PlannedDay day) => string.Join(" ", DayAdvice.For(day, RunnerNumbers.Unknown, build).Notes);

        Assert.Contains("self-talk", NotesOf(plan.Days.First(day => day.Kind == SessionKind.Race)), StringComparison.Ordinal);
        Assert.Contains("carbohydrate", NotesOf(plan.Days.First(day => day.DurationSeconds >= 80 * 60)), StringComparison.Ordinal);
        Assert.Contains("strength", NotesOf(plan.Days.First(day => day.DurationSeconds == 0)), StringComparison.Ordinal);
        Assert.Contains("drill", NotesOf(plan.Days.First(day => day.Kind == SessionKind.QuickFeet)), StringComparison.Ordinal);
        Assert.Empty(NotesOf(plan.Days.First(day => day is { Kind: SessionKind.Easy, DurationSeconds: < 3600 })));
    }

    private static string Minutes(int seconds) => seconds % 60 == 0 ? $"{seconds / 60}" : $"{seconds / 60}.5";

    private static TrainingGoal Race(double meters, int days) =>
        new(GoalKind.Race, [new GoalRace("", Today.AddDays(days), meters, RacePriority.A, null, (int)(meters / 3))]);

    private static PastRun[] Habit(int runsAWeek, int seconds) => [.. Enumerable.Range(0, runsAWeek * 6).Select(i =>
        new PastRun(Today.AddDays(-1 - i * 7 / runsAWeek), i % runsAWeek == 0 ? seconds * 5 / 4 : seconds, i % runsAWeek == 0))];

    private static SeasonInput Input(TrainingGoal goal, IReadOnlyList<PastRun> history) => new()
    {
        Today = Today, Goal = goal, History = history, Availability = Availability.Open, Numbers = RunnerNumbers.Unknown,
    };
}
