using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// What a runner's preferences make of a faster session: its kind where two kinds serve the same end, and words on where to run it. Load
/// and hard minutes stay as they are meant.
/// </summary>
internal static class PreferredSession
{
    private const int MetersAKilometer = 1000;
    private const int RoundedMeters = 50;

    /// <summary>The kind: hills and repetitions both serve strength and economy and take each other's place.</summary>
    public static SessionKind Kind(SessionKind kind, Phase phase, SessionPreferences preferences) => (kind, preferences) switch
    {
        (SessionKind.Hills, { Hills: Taste.None }) => SessionKind.Repetitions,
        (SessionKind.Hills, { Hills: Taste.Usual, Track: Taste.Liked }) => SessionKind.Repetitions,
        (SessionKind.Repetitions, { Hills: Taste.Liked, Track: not Taste.Liked }) => SessionKind.Hills,
        (SessionKind.Steady, { Hills: Taste.Liked }) when phase == Phase.Base => SessionKind.Hills,
        _ => kind,
    };

    /// <summary>Words on where to run it; empty where the preferences say nothing.</summary>
    public static string Where(Session session, SessionPreferences preferences) => session.Kind switch
    {
        SessionKind.Intervals or SessionKind.Repetitions when preferences.Track == Taste.Liked =>
            " On the track" + (Meters(session.Workout!) is int meters ? $", each about {meters} m." : "."),
        SessionKind.Steady or SessionKind.Intervals or SessionKind.RacePace when preferences.Treadmill == Taste.Liked =>
            " On the treadmill: tell the band the belt's speed.",
        SessionKind.Hills when preferences is { Treadmill: Taste.Liked, Hills: not Taste.Liked } =>
            " On the treadmill at a gradient of 5 %.",
        _ => "",
    };

    /// <summary>Length of a repeat at its pace, rounded; null without a pace.</summary>
    private static int? Meters(Workout workout)
    {
        WorkoutStep? work = Enumerable.Range(0, workout.StepCount).Select(i => workout.Steps[i])
            .FirstOrDefault(step => step is { IsRepeat: false, Intensity: StepIntensity.Active, DurationKind: StepDurationKind.Time });
        return work is not null && WorkoutCount.PaceSecondsPerKm(work) is double pace
            ? (int)Math.Round(work.DurationValue / pace * MetersAKilometer / RoundedMeters) * RoundedMeters
            : null;
    }
}
