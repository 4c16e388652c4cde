using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

public class WorkoutWalkTests
{
    private const int Seed = 4711;

    [Fact]
    public void The_walk_equals_the_unrolled_plan()
    {
        var random = new Random(Seed);
        var walk = new WorkoutWalk();
        for (int i = 0; i < 500; i++)
        {
            Workout workout = RandomWorkouts.Make(random, 100, 9);
            Assert.Equal(WorkoutError.None, WorkoutValidator.Check(workout));
            walk.Start(workout);
            var order = new List<int>();
            while (walk.MoveNext())
            {
                order.Add(walk.Index);
            }

            Assert.True(RandomWorkouts.Unroll(workout).SequenceEqual(order), $"seed {Seed}, workout {i}");
        }
    }

    [Fact]
    public void The_planned_seconds_are_those_of_the_unrolled_plan()
    {
        var random = new Random(Seed);
        var walk = new WorkoutWalk();
        int known = 0;
        for (int i = 0; i < 500; i++)
        {
            Workout workout = RandomWorkouts.Make(random, 100, 9);
            walk.Start(workout);
            List<int> seconds = [.. RandomWorkouts.Unroll(workout).Select(s => WorkoutWalk.PlannedSecondsOf(workout.Steps[s]))];
            long expected = seconds.Contains(0) ? 0 : seconds.Sum();
            Assert.True(expected == walk.PlannedSeconds, $"seed {Seed}, workout {i}: {expected} and {walk.PlannedSeconds}");
            known += expected > 0 ? 1 : 0;
        }

        Assert.InRange(known, 10, 490);
    }

    [Fact]
    public void The_longest_walk_is_neither_unrolled_nor_miscounted()
    {
        var workout = new Workout();
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 86400);
        workout.AddRepeat(0, 99);
        workout.AddRepeat(0, 99);
        var walk = new WorkoutWalk();
        walk.Start(workout);
        Assert.Equal(86400L * 99 * 99, walk.PlannedSeconds);
        int steps = 0;
        while (walk.MoveNext())
        {
            steps++;
        }

        Assert.Equal(99 * 99, steps);
    }

    [Fact]
    public void Passes_are_counted_inside_out_and_the_last_one_is_known()
    {
        var workout = new Workout();
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 60);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 30);
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 30);
        workout.AddRepeat(1, 2);
        workout.AddStep(StepIntensity.Rest, StepDurationKind.Time, 90);
        workout.AddRepeat(1, 2);
        var walk = new WorkoutWalk();
        walk.Start(workout);
        var told = new List<string>();
        while (walk.MoveNext())
        {
            told.Add($"{walk.Index}:{walk.OuterRepeatIndex}.{walk.RepeatIndex}/{walk.RepeatCount}{(walk.OpensLastRepeat ? "!" : "")}");
        }

        Assert.Equal("0:0.0/0 1:0.0/2 2:0.0/2 1:0.1/2! 2:0.1/2 4:0.0/2 1:1.0/2! 2:1.0/2 1:1.1/2! 2:1.1/2 4:0.1/2", string.Join(' ', told));
        Assert.Equal(-1, walk.Index);
    }

    [Fact]
    public void A_block_run_once_has_no_last_pass()
    {
        var workout = new Workout();
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 30);
        workout.AddRepeat(0, 1);
        var walk = new WorkoutWalk();
        walk.Start(workout);
        Assert.True(walk.MoveNext());
        Assert.False(walk.OpensLastRepeat);
        Assert.False(walk.MoveNext());
    }

    [Fact]
    public void A_distance_is_planned_at_its_pace()
    {
        var step = new WorkoutStep { DurationKind = StepDurationKind.Distance, DurationValue = 1000 };
        Assert.Equal(360, WorkoutWalk.PlannedSecondsOf(step));
        step.SetTarget1(TargetKind.HeartRate, 15000, 16000);
        step.SetTarget2(TargetKind.Pace, 270, 280);
        Assert.Equal(275, WorkoutWalk.PlannedSecondsOf(step));
    }
}
