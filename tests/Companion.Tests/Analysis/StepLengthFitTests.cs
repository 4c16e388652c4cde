using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public class StepLengthFitTests
{
    [Fact]
    public void One_run_gives_the_running_step_and_leaves_the_walking_one()
    {
        StepLengths fit = StepLengthFit.Of([(new GaitSteps(0, 5000), 5200)], null, null);
        Assert.Equal(1.04, fit.RunMeters, 0.001);
        Assert.Equal(0.70, fit.WalkMeters, 0.001);
        Assert.Equal((12.0, 1, false), (fit.UncertaintyPercent, fit.RunCount, fit.IsHeld));
    }

    [Fact]
    public void Walking_and_running_come_apart_when_the_runs_differ()
    {
        var random = new Random(4);
        var runs = new List<(GaitSteps, double)>();
        for (int i = 0; i < 12; i++)
        {
            int walk = random.Next(2000);
            int run = 2000 + random.Next(4000);
            runs.Add((new GaitSteps(walk, run), ((walk * 0.62) + (run * 1.11)) * (1 + (0.02 * (random.NextDouble() - 0.5)))));
        }

        StepLengths fit = StepLengthFit.Of(runs, 0.70, 1.00);
        Assert.Equal(1.11, fit.RunMeters, 0.02);
        Assert.Equal(0.62, fit.WalkMeters, 0.04);
        Assert.Equal(3, fit.UncertaintyPercent);
    }

    [Fact]
    public void The_uncertainty_is_the_runners_own_from_three_runs_on()
    {
        (GaitSteps, double)[] runs = [(new GaitSteps(0, 5000), 5000), (new GaitSteps(0, 5000), 5400), (new GaitSteps(0, 5000), 4700)];
        Assert.Equal(12, StepLengthFit.Of(runs[..2], null, null).UncertaintyPercent);
        StepLengths fit = StepLengthFit.Of(runs, null, null);
        Assert.InRange(fit.UncertaintyPercent, 14, 18);
        Assert.InRange(fit.DistanceMeters(new GaitSteps(0, 5000)), 4950, 5100);
    }

    [Theory]
    [InlineData(2600, 0.80)]
    [InlineData(9000, 1.25)]
    public void A_mistyped_distance_moves_a_calibrated_step_by_a_quarter_at_most(double meters, double scale)
    {
        StepLengths fit = StepLengthFit.Of([(new GaitSteps(0, 5000), meters)], 0.70, 1.00);
        Assert.Equal((scale, true), (fit.RunMeters, fit.IsHeld));
    }

    [Fact]
    public void Steps_are_told_apart_by_the_state_of_their_second()
    {
        RunSecond[] seconds =
        [
            new() { State = MotionState.Walk, Steps = 10 },
            new() { State = MotionState.Still, Steps = 11 },
            new() { State = MotionState.Run, Steps = 14 },
            new() { State = MotionState.Walk, Steps = 16 },
        ];
        Assert.Equal(new GaitSteps(12, 4), GaitSteps.Of(seconds));
    }
}
