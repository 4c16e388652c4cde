using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A workout of the runner's own as a day of the plan: how long it is and how hard is counted from its steps.</summary>
public static class OwnSession
{
    private const int SteadyFromSeconds = 5 * 60;
    private const int RepetitionToSeconds = 75;
    private const int LongFromSeconds = 90 * 60;
    private const int PaceSecondsPerKm = 360;
    private const int MostSeconds = 7 * 24 * 3600;

    /// <summary>The day with the workout; null for a workout whose length nobody knows before it is run.</summary>
    /// <param name="date">The day.</param>
    /// <param name="workout">The workout.</param>
    /// <param name="numbers">The runner's own numbers: they say which step is hard.</param>
    /// <param name="purpose">What it is good for, one sentence.</param>
    /// <param name="reason">Why it stands there, one sentence.</param>
    public static PlannedDay? On(DateOnly date, Workout workout, RunnerNumbers numbers, string purpose, string reason)
    {
        WorkoutStep[] steps = [.. workout.Steps.Take(workout.StepCount).Where(step => !step.IsRepeat)];
        if (steps.Any(step => SecondsOf(step) is null))
        {
            return null;
        }

        bool hasPauses = steps.Any(step => step.Intensity is StepIntensity.Recovery or StepIntensity.Rest);
        int longestHard = steps.Where(step => IsHard(step, numbers, hasPauses))
            .Select(step => SecondsOf(step) ?? 0).DefaultIfEmpty(0).Max();
        int total = Sum(workout, _ => true);
        // One hard step makes a day of hard work: all of its work counts.
        int hard = longestHard > 0 ? Sum(workout, step => step.Intensity == StepIntensity.Active) : 0;
        return new PlannedDay(date, KindOf(workout, total, longestHard), workout.Name, purpose, reason, total, hard, workout);
    }

    /// <summary>Seconds of some steps, each repeat counted.</summary>
    private static int Sum(Workout workout, Func<WorkoutStep, bool> counts)
    {
        long[] sum = new long[workout.StepCount + 1];
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            sum[i + 1] = step.IsRepeat
                ? sum[i] + (step.RepeatCount - 1) * (sum[i] - sum[step.RepeatFromIndex])
                : sum[i] + (counts(step) ? SecondsOf(step)!.Value : 0);
        }

        return (int)Math.Min(sum[^1], MostSeconds);
    }

    private static int? SecondsOf(WorkoutStep step) => step.DurationKind switch
    {
        StepDurationKind.Time => step.DurationValue,
        StepDurationKind.Distance => (int)(step.DurationValue * PaceOf(step) / 1000),
        _ => null,
    };

    private static double PaceOf(WorkoutStep step) => WorkoutCount.PaceSecondsPerKm(step) ?? PaceSecondsPerKm;

    /// <summary>By its pace or its heart rate where the runner's own are known; else work between pauses that names no cadence.</summary>
    private static bool IsHard(WorkoutStep step, RunnerNumbers numbers, bool hasPauses)
    {
        if (step.Intensity != StepIntensity.Active)
        {
            return false;
        }

        if (WorkoutCount.PaceSecondsPerKm(step) is double pace)
        {
            return numbers.Paces is TrainingPaces own ? pace < own.EasyFast : hasPauses;
        }

        if (Middle(step, TargetKind.HeartRate) is double centibpm)
        {
            return numbers.HeartRateZoneUpperBpm.Count == Workout.ZoneCount
                ? centibpm > numbers.HeartRateZoneUpperBpm[2] * 100
                : hasPauses;
        }

        return hasPauses && Middle(step, TargetKind.Cadence) is null;
    }

    private static double? Middle(WorkoutStep step, TargetKind kind) =>
        step.Target1Kind == kind ? (step.Target1Low + step.Target1High) / 2.0
        : step.Target2Kind == kind ? (step.Target2Low + step.Target2High) / 2.0
        : null;

    private static SessionKind KindOf(Workout workout, int total, int longestHard)
    {
        if (longestHard > 0)
        {
            return longestHard >= SteadyFromSeconds ? SessionKind.Steady
                : longestHard <= RepetitionToSeconds ? SessionKind.Repetitions
                : SessionKind.Intervals;
        }

        bool hasQuickSteps = workout.StepCount > 1 && workout.Steps.Take(workout.StepCount).Any(step => step.IsRepeat);
        return total >= LongFromSeconds ? SessionKind.Long : hasQuickSteps ? SessionKind.QuickFeet : SessionKind.Easy;
    }
}
