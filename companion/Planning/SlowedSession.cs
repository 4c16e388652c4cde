using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A session at the same effort and a slower pace.</summary>
public static class SlowedSession
{
    /// <summary>The day with each pace slower by a share; the same day when it has none.</summary>
    /// <param name="day">The day as planned.</param>
    /// <param name="share">How much slower: 0.03 is 3 %.</param>
    public static PlannedDay Of(PlannedDay day, double share)
    {
        if (day.Workout is null || share <= 0 || !Steps(day.Workout).Any(HasPace))
        {
            return day;
        }

        var slowed = new Workout();
        slowed.CopyFrom(day.Workout);
        foreach (WorkoutStep step in Steps(slowed))
        {
            if (step.Target1Kind == TargetKind.Pace)
            {
                step.SetTarget1(TargetKind.Pace, Slower(step.Target1Low, share), Slower(step.Target1High, share));
            }

            if (step.Target2Kind == TargetKind.Pace)
            {
                step.SetTarget2(TargetKind.Pace, Slower(step.Target2Low, share), Slower(step.Target2High, share));
            }
        }

        return day with { Workout = slowed };
    }

    /// <summary>True for a day with a pace to keep.</summary>
    public static bool HasPace(PlannedDay day) => day.Workout is not null && Steps(day.Workout).Any(HasPace);

    private static bool HasPace(WorkoutStep step) => step.Target1Kind == TargetKind.Pace || step.Target2Kind == TargetKind.Pace;

    private static IEnumerable<WorkoutStep> Steps(Workout workout) =>
        Enumerable.Range(0, workout.StepCount).Select(i => workout.Steps[i]).Where(step => !step.IsRepeat);

    private static int Slower(int secondsPerKm, double share) => (int)Math.Round(secondsPerKm * (1 + share));
}
