using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>How much of the running under a cadence target was inside the target's band.</summary>
/// <param name="InsideSeconds">Trusted running seconds inside the band.</param>
/// <param name="OutsideSeconds">Trusted running seconds outside.</param>
/// <param name="ExcludedSeconds">Seconds under a target whose cadence is not trusted, or without running.</param>
/// <param name="Share">Share inside, from 0 to 1.</param>
public sealed record CadenceInTarget(int InsideSeconds, int OutsideSeconds, int ExcludedSeconds, Measured<double> Share)
{
    /// <summary>Walks through the run with the step that was running in each second.</summary>
    public static CadenceInTarget Of(RunInput run)
    {
        TimeInTarget time = TimeInTarget.Of(run, TargetKind.Cadence);
        return new CadenceInTarget(time.InsideSeconds, time.OutsideSeconds, time.ExcludedSeconds, time.Share);
    }
}
