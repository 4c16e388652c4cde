using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Time in which the runner moved forward: at least 0.5 m/s or, without a speed, 60 steps a minute; pauses left out.</summary>
public static class MovingTime
{
    /// <summary>Seconds.</summary>
    public static Measured<double> Of(RunTimeline run)
    {
        if (run.SpeedMetersPerSecond.Length == 0 && run.CadenceSpm.Length == 0)
        {
            return Measured<double>.Missing("needs speed or cadence along the run");
        }

        int moving = Enumerable.Range(0, run.Count).Count(run.IsMoving);
        return new Measured<double>(moving, Trust.Trusted, $"of {run.TimerSeconds} s of timer and {run.Count} s in all");
    }
}
