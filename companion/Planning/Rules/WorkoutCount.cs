using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>What the steps of a workout add up to, each repeat counted.</summary>
/// <param name="TotalSeconds">Timed steps, seconds.</param>
/// <param name="ActiveSeconds">Timed work, seconds.</param>
/// <param name="PacedActiveMeters">Work with a pace, metres.</param>
/// <param name="IsTimed">True when every step has a time.</param>
internal readonly record struct WorkoutCount(long TotalSeconds, long ActiveSeconds, double PacedActiveMeters, bool IsTimed)
{
    /// <summary>Counts a workout.</summary>
    public static WorkoutCount Of(Workout workout)
    {
        long[] total = new long[workout.StepCount + 1];
        long[] active = new long[workout.StepCount + 1];
        double[] meters = new double[workout.StepCount + 1];
        bool isTimed = workout.StepCount > 0;
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            int from = step.IsRepeat ? Math.Clamp(step.RepeatFromIndex, 0, i) : i;
            int again = step.IsRepeat ? step.RepeatCount - 1 : 0;
            isTimed &= step.IsRepeat || step.DurationKind == StepDurationKind.Time;
            int seconds = !step.IsRepeat && step.DurationKind == StepDurationKind.Time ? step.DurationValue : 0;
            bool isActive = step.Intensity == StepIntensity.Active;
            total[i + 1] = total[i] + again * (total[i] - total[from]) + seconds;
            active[i + 1] = active[i] + again * (active[i] - active[from]) + (isActive ? seconds : 0);
            meters[i + 1] = meters[i] + again * (meters[i] - meters[from]) + (isActive && !step.IsRepeat ? Meters(step) : 0);
        }

        return new WorkoutCount(total[^1], active[^1], meters[^1], isTimed);
    }

    private static double Meters(WorkoutStep step) => step.DurationKind switch
    {
        StepDurationKind.Distance => step.DurationValue,
        StepDurationKind.Time when PaceSecondsPerKm(step) is double pace => step.DurationValue / pace * 1000,
        _ => 0,
    };

    /// <summary>The middle of a step's pace in s/km; null without one.</summary>
    public static double? PaceSecondsPerKm(WorkoutStep step) =>
        step.Target1Kind == TargetKind.Pace ? Math.Max(1, (step.Target1Low + step.Target1High) / 2.0)
        : step.Target2Kind == TargetKind.Pace ? Math.Max(1, (step.Target2Low + step.Target2High) / 2.0)
        : null;
}
