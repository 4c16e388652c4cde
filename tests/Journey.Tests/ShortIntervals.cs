using TrainingPlan.Workouts;

namespace TrainingPlan.Journey.Tests;

/// <summary>A workout of three minutes with all that a long one has: warm-up, a repeat with a target, recovery, cool-down.</summary>
internal static class ShortIntervals
{
    /// <summary>Length of the whole workout in seconds.</summary>
    public const int Seconds = WarmUpSeconds + (Repeats * (HardSeconds + RecoverySeconds)) + CoolDownSeconds;

    /// <summary>Steps as they are run, repeats unrolled.</summary>
    public const int StepCount = 2 + (2 * Repeats);

    private const int WarmUpSeconds = 30;
    private const int HardSeconds = 50;
    private const int RecoverySeconds = 25;
    private const int CoolDownSeconds = 20;
    private const int Repeats = 2;
    private const double Quicker = 1.08;
    private const double HalfWidth = 0.02;

    public static Workout For(double easyCadenceSpm)
    {
        var workout = new Workout { Name = "Short intervals" };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, WarmUpSeconds);
        double targetCentispm = easyCadenceSpm * Quicker * 100;
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, HardSeconds).SetTarget1(
            TargetKind.Cadence, (int)(targetCentispm * (1 - HalfWidth)), (int)(targetCentispm * (1 + HalfWidth)));
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, RecoverySeconds);
        workout.AddRepeat(1, Repeats);
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, CoolDownSeconds);
        return workout;
    }
}
