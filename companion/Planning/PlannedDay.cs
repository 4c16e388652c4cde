using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>One day of a plan.</summary>
/// <param name="Date">The day, in the runner's calendar.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Name">Short name, at most 40 bytes of UTF-8, as the band shows it.</param>
/// <param name="Purpose">What it is good for, one sentence.</param>
/// <param name="Reason">Why it stands on this day, one sentence.</param>
/// <param name="DurationSeconds">Length of the session in seconds; 0 on a rest day.</param>
/// <param name="HardSeconds">Seconds of it that are meant to be hard.</param>
/// <param name="Workout">The session for the band; null on a rest day.</param>
public sealed record PlannedDay(
    DateOnly Date,
    SessionKind Kind,
    string Name,
    string Purpose,
    string Reason,
    int DurationSeconds,
    int HardSeconds,
    Workout? Workout)
{
    /// <summary>True for a day that needs an easier one before and after it.</summary>
    public bool IsHard => Kind is SessionKind.Long or SessionKind.Steady or SessionKind.Intervals or SessionKind.Repetitions
        or SessionKind.RacePace or SessionKind.Hills or SessionKind.Race;
}
