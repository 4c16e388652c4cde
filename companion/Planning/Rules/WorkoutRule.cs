using System.Text;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A day with running has a workout that the band takes, a day of rest has none.</summary>
internal static class WorkoutRule
{
    public static PlanRule Rule { get; } = new(
        "workout", "A day with running has a workout that the band takes; a day of rest has none.",
        plan => plan.Days.Select(Fault).OfType<PlanViolation>());

    private static PlanViolation? Fault(PlannedDay day)
    {
        if (day.Workout is null || day.Kind == SessionKind.Rest)
        {
            return day is { Workout: null, Kind: SessionKind.Rest, DurationSeconds: 0, HardSeconds: 0 }
                ? null
                : new(day.Date, "workout", "A day without a workout is a rest day, and a rest day has none.", "Kind rest, or a workout.");
        }

        int bytes = Encoding.UTF8.GetByteCount(day.Workout.Name);
        if (bytes is 0 or > Workout.MaxNameBytes)
        {
            return new(day.Date, "workout", $"The workout's name has {bytes} bytes.", $"1 to {Workout.MaxNameBytes} bytes.");
        }

        WorkoutError error = WorkoutValidator.Check(day.Workout);
        return error == WorkoutError.None ? null : new(day.Date, "workout", WorkoutErrors.Sentence(error));
    }
}
