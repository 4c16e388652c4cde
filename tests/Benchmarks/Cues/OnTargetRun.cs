using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks.Cues;

/// <summary>An hour of running on target, wandering as runners do and stopping at lights: every correction in it is false.</summary>
public sealed class OnTargetRun
{
    private const int Hour = 3600;
    private const double CadenceHalfShare = 0.02;
    private const int HeartRateCentibpm = 14500;
    private const int HalfWidthCentibpm = 700;
    private const double SpeedWanderShare = 0.008;

    /// <summary>False corrections of the hour.</summary>
    public int Corrections { get; private set; }

    /// <summary>Runs the hour of a seed with a pace target, or with cadence and heart rate where no source is given.</summary>
    public void Run(int seed, PaceSource source = PaceSource.None)
    {
        var random = new Random(seed * 104729);
        var traits = new RunnerTraits(seed);
        var life = new ScriptedLife(traits, HeartRateCentibpm / 100.0) { State = MotionState.Run, CadenceWanderSpm = 1 };
        int middle = (int)(traits.EasyCadenceSpm * 100);
        int halfWidth = (int)(middle * CadenceHalfShare);
        var workout = new Workout { Name = "On target", Revision = 1 };
        WorkoutStep step = workout.AddStep(StepIntensity.Active, StepDurationKind.Open, 0);
        if (source == PaceSource.None)
        {
            step.SetTarget1(TargetKind.Cadence, middle - halfWidth, middle + halfWidth);
            step.SetTarget2(TargetKind.HeartRate, HeartRateCentibpm - HalfWidthCentibpm, HeartRateCentibpm + HalfWidthCentibpm);
        }
        else
        {
            int pace = (int)(1000 / traits.EasySpeed);
            step.SetTarget1(TargetKind.Pace, pace - PaceFeed.HalfWidthSecondsPerKm(source), pace + PaceFeed.HalfWidthSecondsPerKm(source));
            life.SpeedWanderMetersPerSecond = SpeedWanderShare * traits.EasySpeed;
        }

        var runner = new SeededRunner(traits, life);
        var feed = new PaceFeed(source, runner, seed);
        VirtualBand band = VirtualRun.Start(runner, workout, seed % 2 == 0 ? 2 : 3, feed.Gnss);
        feed.Begin(band);
        band.SecondFinished += Look;
        int lightsIn = 300;
        for (int second = 0; second < Hour; second++)
        {
            life.HeartBpm = (HeartRateCentibpm / 100.0) + (3 * Math.Sin(second / 97.0));
            lightsIn = lightsIn == 0 ? 600 + random.Next(900) : lightsIn - 1;
            life.State = lightsIn < 20 ? MotionState.Still : MotionState.Run;
            band.Advance(1000);
        }
    }

    private void Look(VirtualBand band) => Corrections += CueRules.IsCorrection(band.Loop!.LastCue) ? 1 : 0;
}
