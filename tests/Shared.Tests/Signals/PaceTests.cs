using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

public class PaceTests
{
    [Fact]
    public void Without_a_source_there_is_no_pace_and_no_distance()
    {
        var pace = new PaceEstimator();
        Run(pace, 17000, 120);
        Assert.Equal(PaceSource.None, pace.Source);
        Assert.False(pace.HasDistance);
    }

    [Fact]
    public void The_belt_gives_its_own_speed_and_distance()
    {
        var pace = new PaceEstimator();
        pace.SetBelt(300);
        Run(pace, 17000, 600);
        Assert.Equal((PaceSource.Belt, 300, 9), (pace.Source, pace.PaceSecondsPerKm, pace.UncertaintySecondsPerKm));
        Assert.Equal(2000, pace.DistanceMeters);
    }

    [Fact]
    public void The_wrist_estimates_an_average_after_30_seconds_with_12_percent()
    {
        var pace = new PaceEstimator();
        pace.SetStepLength(700, 1000);
        Run(pace, 18000, 29);
        Assert.Equal(PaceSource.None, pace.Source);
        Run(pace, 18000, 31, startSteps: 87);
        Assert.Equal((PaceSource.WristEstimate, 333, 67), (pace.Source, pace.PaceSecondsPerKm, pace.UncertaintySecondsPerKm));
        Assert.InRange(pace.DistanceMeters, 175, 180);
    }

    [Fact]
    public void Standing_has_no_pace_and_needs_a_new_average()
    {
        var pace = new PaceEstimator();
        pace.SetStepLength(700, 1000);
        Run(pace, 18000, 60);
        pace.AddSecond(MotionState.Still, 0, Trust.None, 180);
        Assert.Equal(PaceSource.None, pace.Source);
        Run(pace, 18000, 10, startSteps: 180);
        Assert.Equal(PaceSource.None, pace.Source);
        Assert.True(pace.HasDistance);
    }

    [Fact]
    public void The_belt_wins_over_the_wrist_and_its_end_gives_the_wrist_back()
    {
        var pace = new PaceEstimator();
        pace.SetStepLength(700, 1000);
        pace.SetBelt(360);
        Run(pace, 18000, 60);
        Assert.Equal(PaceSource.Belt, pace.Source);
        pace.SetBelt(0);
        Run(pace, 18000, 1, startSteps: 180);
        Assert.Equal(PaceSource.WristEstimate, pace.Source);
    }

    [Fact]
    public void A_reset_forgets_the_distance_but_not_the_runner()
    {
        var pace = new PaceEstimator();
        pace.SetStepLength(700, 1000);
        Run(pace, 18000, 60);
        pace.Reset();
        Assert.Equal((0, false, PaceSource.None), (pace.DistanceMeters, pace.HasDistance, pace.Source));
        Run(pace, 18000, 40, startSteps: 180);
        Assert.Equal(PaceSource.WristEstimate, pace.Source);
        Assert.InRange(pace.DistanceMeters, 115, 120);
    }

    private static void Run(PaceEstimator pace, int centispm, int seconds, int startSteps = 0)
    {
        for (int s = 1; s <= seconds; s++)
        {
            pace.AddSecond(MotionState.Run, centispm, Trust.Trusted, startSteps + (s * centispm / 6000));
        }
    }
}
