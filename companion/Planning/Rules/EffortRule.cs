using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>What a day calls hard is at least what its steps ask for: an easy day hides no intervals.</summary>
internal static class EffortRule
{
    private const int HardFromZone = 3;
    private const int ThresholdToleranceSecondsPerKm = 5;

    public static PlanRule Rule { get; } = new(
        "effort", "Steps above the third heart-rate zone, or at the pace of the threshold and faster, count as hard.", Check);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan)
    {
        foreach (PlannedDay day in plan.Sessions.Where(day => day.Workout is not null))
        {
            long hard = HardSeconds(day.Workout!, plan.Limits.ThresholdSecondsPerKm);
            if (hard > day.HardSeconds)
            {
                yield return new PlanViolation(
                    day.Date, "effort", $"The steps ask for {hard / 60} hard minutes, the day says {day.HardSeconds / 60}.",
                    "Softer targets, or a kind and hard minutes that say so.");
            }
        }
    }

    private static long HardSeconds(Workout workout, int? thresholdSecondsPerKm)
    {
        long[] hard = new long[workout.StepCount + 1];
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            int from = step.IsRepeat ? Math.Clamp(step.RepeatFromIndex, 0, i) : i;
            int again = step.IsRepeat ? step.RepeatCount - 1 : 0;
            bool counts = !step.IsRepeat && step.DurationKind == StepDurationKind.Time && IsHard(step, workout, thresholdSecondsPerKm);
            hard[i + 1] = hard[i] + again * (hard[i] - hard[from]) + (counts ? step.DurationValue : 0);
        }

        return hard[^1];
    }

    private static bool IsHard(WorkoutStep step, Workout workout, int? thresholdSecondsPerKm)
    {
        int zone = workout.HeartRateZoneUpperBpm[HardFromZone - 1];
        bool byHeart = zone > 0 && (IsAbove(step.Target1Kind, step.Target1Low, zone) || IsAbove(step.Target2Kind, step.Target2Low, zone));
        return byHeart || (thresholdSecondsPerKm is int threshold
            && WorkoutCount.PaceSecondsPerKm(step) <= threshold + ThresholdToleranceSecondsPerKm);
    }

    private static bool IsAbove(TargetKind kind, int lowCentibpm, int zoneUpperBpm) =>
        kind == TargetKind.HeartRate && lowCentibpm >= zoneUpperBpm * 100;
}
