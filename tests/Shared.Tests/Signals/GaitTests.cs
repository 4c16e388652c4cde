using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>Walk or run, and what a cadence does where one becomes the other.</summary>
public class GaitTests
{
    private readonly SyntheticRunner noise = new(3);

    [Fact]
    public void A_runner_whose_impacts_fade_for_two_seconds_is_not_halved()
    {
        var run = new CadenceRun { IsRunRecorded = true };
        Move(run, 141, 20, stepMg: 520, strideMg: 300, upStrideMg: 0);
        Move(run, 141, 3, stepMg: 0, strideMg: 100, upStrideMg: 620);
        Move(run, 141, 10, stepMg: 520, strideMg: 300, upStrideMg: 0);
        Assert.All(run.Seconds.Skip(8), s => Assert.InRange(s.Centispm, 13_800, 14_400));
        Assert.All(run.Seconds.Skip(8), s => Assert.Equal(MotionState.Run, s.State));
    }

    [Fact]
    public void A_walk_at_84_that_becomes_a_run_at_168_is_doubled_within_4_seconds()
    {
        var run = new CadenceRun { IsRunRecorded = true };
        Move(run, 84, 20, stepMg: 100, strideMg: 280, upStrideMg: 0);
        int change = run.Seconds.Count;
        Move(run, 168, 12, stepMg: 1100, strideMg: 300, upStrideMg: 0);
        Assert.Equal(MotionState.Walk, run.Seconds[change - 1].State);
        Assert.InRange(run.Seconds[change - 1].Centispm, 8_300, 8_500);
        Assert.All(run.Seconds.Skip(change + 4), s => Assert.Equal(MotionState.Run, s.State));
        Assert.All(run.Seconds.Skip(change + 4), s => Assert.InRange(s.Centispm, 16_600, 17_000));
    }

    [Theory]
    [InlineData(122, 340, MotionState.Walk)]
    [InlineData(131, 340, MotionState.Run)]
    [InlineData(122, 900, MotionState.Run)]
    [InlineData(131, 160, MotionState.Walk)]
    public void Between_walk_and_run_a_recorded_run_needs_the_less_strength_the_quicker_it_is(double spm, double stepMg, MotionState state)
    {
        var run = new CadenceRun { IsRunRecorded = true };
        Move(run, spm, 20, stepMg, strideMg: stepMg / 2, upStrideMg: 0);
        Assert.Equal(state, run.Seconds[^1].State);
        Assert.InRange(run.Seconds[^1].Centispm, (spm - 1) * 100, (spm + 1) * 100);
    }

    [Fact]
    public void A_walk_behind_a_gesture_of_the_arm_is_the_same_walk()
    {
        int steps = StepsOfTwoWalks(gestureSeconds: 7, secondSpm: 112);
        Assert.InRange(steps, 25, 42);
    }

    [Fact]
    public void A_walk_at_another_cadence_or_long_after_is_another_walk_and_too_short()
    {
        Assert.Equal(0, StepsOfTwoWalks(gestureSeconds: 7, secondSpm: 92));
        Assert.Equal(0, StepsOfTwoWalks(gestureSeconds: 20, secondSpm: 112));
    }

    // Two walks of 7 s each, too short to count alone, with an arm between them that does something else.
    private int StepsOfTwoWalks(int gestureSeconds, double secondSpm)
    {
        var run = new CadenceRun { IsRunRecorded = true };
        Move(run, 0, 5, 0, 0, 0);
        Move(run, 112, 7, stepMg: 150, strideMg: 250, upStrideMg: 0);
        for (int i = 0; i < 50 * gestureSeconds; i++)
        {
            run.Add((int)(400 * noise.Gaussian()), (int)(400 * noise.Gaussian()), 1000 + (int)(400 * noise.Gaussian()));
        }

        Move(run, secondSpm, 7, stepMg: 150, strideMg: 250, upStrideMg: 0);
        Move(run, 0, 8, 0, 0, 0);
        return run.Seconds[^1].Steps;
    }

    /// <summary>Impacts once a step along gravity, a swing across it and a push along it once a stride.</summary>
    private void Move(CadenceRun run, double spm, int seconds, double stepMg, double strideMg, double upStrideMg)
    {
        for (int i = 0; i < 50 * seconds; i++)
        {
            double phase = 2 * Math.PI * i / 50 * spm / 120;
            double up = 1000 + (stepMg * Math.Cos(2 * phase)) + (upStrideMg * Math.Cos(phase));
            run.Add(
                (int)((strideMg * Math.Sin(phase)) + (15 * noise.Gaussian())),
                (int)((stepMg / 3 * Math.Cos((2 * phase) + 0.4)) + (15 * noise.Gaussian())),
                (int)(up + (15 * noise.Gaussian())));
        }
    }
}
