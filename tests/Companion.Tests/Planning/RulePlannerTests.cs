using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning;

public sealed class RulePlannerTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly int[] Zones = [114, 133, 152, 171, 190];

    [Fact]
    public void Every_plan_from_any_history_keeps_every_rule()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            PlanningInput input = RandomInput(seed);
            IReadOnlyList<PlannedDay> days = RulePlanner.Plan(input);
            IReadOnlyList<PlanViolation> violations = PlanValidator.Check(days, input.History);
            Assert.True(violations.Count == 0, $"seed {seed}: {string.Join(" | ", violations.Select(found => found.Sentence))}");
            Assert.True(days.Count == input.DayCount && days[0].Date == input.Today, $"seed {seed}");
            foreach (Workout workout in days.Where(day => day.Workout is not null).Select(day => day.Workout!))
            {
                WorkoutError error = WorkoutValidator.Check(workout);
                Assert.True(error == WorkoutError.None, $"seed {seed}, {workout.Name}: {error}");
            }
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_plan()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            Assert.Equal(Print(RulePlanner.Plan(RandomInput(seed))), Print(RulePlanner.Plan(RandomInput(seed))));
        }
    }

    [Fact]
    public void A_runner_without_history_starts_today_with_half_an_hour()
    {
        foreach (int offset in Enumerable.Range(0, 7))
        {
            PlannedDay today = RulePlanner.Plan(Input(Monday.AddDays(offset), []))[0];
            Assert.NotNull(today.Workout);
            Assert.Equal(30 * 60, today.DurationSeconds);
            Assert.False(today.IsHard);
        }
    }

    [Fact]
    public void After_todays_run_the_day_is_done_and_a_next_workout_follows()
    {
        IReadOnlyList<PlannedDay> days = RulePlanner.Plan(Input(Monday, [new PastRun(Monday, 1800, false)]));
        Assert.Equal(SessionKind.Rest, days[0].Kind);
        Assert.Contains(days.Skip(1), day => day.Workout is not null);
    }

    [Fact]
    public void A_runner_with_a_habit_gets_one_faster_session_and_one_long_run_a_week()
    {
        IReadOnlyList<PlannedDay> days = RulePlanner.Plan(Input(Monday, Habit(runsAWeek: 4, seconds: 50 * 60)));
        Assert.Equal(2, days.Count(day => day.Kind is SessionKind.Intervals or SessionKind.Steady));
        Assert.Equal(2, days.Count(day => day.Kind == SessionKind.Long));
        Assert.Contains(days, day => day.Kind == SessionKind.Steady);
        Assert.Contains(days, day => day.Kind == SessionKind.Intervals);
        Assert.All(days.Where(day => day.Kind == SessionKind.Long), day => Assert.Equal(55 * 60, day.DurationSeconds));
    }

    [Fact]
    public void Targets_are_made_of_the_runners_own_numbers_and_absent_without_them()
    {
        PlannedDay known = RulePlanner.Plan(Input(Monday, []))[0];
        WorkoutStep quick = known.Workout!.Steps[1];
        Assert.Equal(TargetKind.Cadence, quick.Target1Kind);
        Assert.InRange(17_400, quick.Target1Low, quick.Target1High);
        Assert.Contains("174", known.Purpose);
        PlannedDay unknown = RulePlanner.Plan(new PlanningInput(Monday, 14, Goal.KeepGoing, [], RunnerNumbers.Unknown))[0];
        Assert.All(unknown.Workout!.Steps.Take(unknown.Workout.StepCount), step => Assert.Equal(TargetKind.None, step.Target1Kind));
    }

    [Fact]
    public void Text_and_numbers_of_a_session_add_up()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            foreach (PlannedDay day in RulePlanner.Plan(RandomInput(seed)).Where(day => day.Workout is not null))
            {
                Assert.Equal(day.Name, day.Workout!.Name);
                if (day.Kind is SessionKind.Easy or SessionKind.Long)
                {
                    string minutes = day.DurationSeconds % 60 == 0 ? $"{day.DurationSeconds / 60}" : $"{day.DurationSeconds / 60}.5";
                    Assert.EndsWith($" {minutes} min", day.Name);
                }
                else
                {
                    WorkoutStep? repeat = day.Workout.Steps.Take(day.Workout.StepCount).FirstOrDefault(step => step.IsRepeat);
                    int count = repeat?.RepeatCount ?? 1;
                    Assert.Contains($" {count} x {day.Workout.Steps[1].DurationValue / 60} min", day.Name);
                    Assert.StartsWith($"{count} ", day.Purpose);
                }

                Assert.False(string.IsNullOrWhiteSpace(day.Reason));
            }
        }
    }

    private static PlanningInput Input(DateOnly today, IReadOnlyList<PastRun> history) =>
        new(today, 14, Goal.KeepGoing, history, new RunnerNumbers(166, Zones));

    private static List<PastRun> Habit(int runsAWeek, int seconds) =>
        [.. Enumerable.Range(0, runsAWeek * 4).Select(i => new PastRun(Monday.AddDays(-2 - (i * 7 / runsAWeek)), seconds, false))];

    private static PlanningInput RandomInput(int seed)
    {
        var random = new Random(seed);
        DateOnly today = Monday.AddDays(random.Next(365));
        var history = new List<PastRun>();
        double chance = random.NextDouble();
        int longest = random.Next(60, 9000);
        for (int back = random.Next(0, 3); back < 60; back++)
        {
            if (random.NextDouble() < chance)
            {
                history.Add(new PastRun(today.AddDays(-back), random.Next(30, longest + 30), random.NextDouble() < 0.3));
            }
        }

        RunnerNumbers numbers = random.Next(3) == 0 ? RunnerNumbers.Unknown : new RunnerNumbers(150 + random.Next(40), Zones);
        return new PlanningInput(today, random.Next(1, 15), Goal.KeepGoing, history, numbers);
    }

    private static string Print(IReadOnlyList<PlannedDay> days) => string.Join('\n', days.Select(day =>
    {
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        int length = day.Workout is null ? 0 : WorkoutCodec.Encode(day.Workout, bytes);
        return $"{day with { Workout = null }} {Convert.ToHexString(bytes, 0, length)}";
    }));
}
