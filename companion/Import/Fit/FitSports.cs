using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Sports and kinds of them by the profile, and ours.</summary>
internal static class FitSports
{
    private const int Generic = 0;
    private const int Running = 1;
    private const int Cycling = 2;
    private const int Walking = 11;
    private const int Hiking = 17;
    private const int ElectricCycling = 21;
    private const int Treadmill = 1;
    private const int Trail = 3;
    private const int Track = 4;
    private const int IndoorRunning = 45;
    private const int NoSport = 254;

    /// <summary>Our sport of the profile's.</summary>
    public static Sport Of(long? sport, long? subSport) => sport switch
    {
        null or NoSport => Sport.Unknown,
        Generic when subSport is Treadmill or IndoorRunning => Sport.TreadmillRunning,
        Generic => Sport.Unknown,
        Running => subSport switch
        {
            Treadmill or IndoorRunning => Sport.TreadmillRunning,
            Trail => Sport.TrailRunning,
            Track => Sport.TrackRunning,
            _ => Sport.Running,
        },
        Walking or Hiking => Sport.Walking,
        Cycling or ElectricCycling => Sport.Cycling,
        _ => Sport.Other,
    };

    /// <summary>The profile's sport and kind of ours. Anything else is the profile's training (10).</summary>
    public static (int Sport, int SubSport) Of(Sport sport) => sport switch
    {
        Sport.Running => (Running, Generic),
        Sport.TrailRunning => (Running, Trail),
        Sport.TreadmillRunning => (Running, Treadmill),
        Sport.TrackRunning => (Running, Track),
        Sport.Walking => (Walking, Generic),
        Sport.Cycling => (Cycling, Generic),
        Sport.Other => (10, Generic),
        _ => (Generic, Generic),
    };

    /// <summary>The words for a lap's intensity, by its number.</summary>
    public static IReadOnlyList<string> Intensities { get; } =
        ["active", "rest", "warmup", "cooldown", "recovery", "interval", "other"];

    /// <summary>True when the feet make the cadence.</summary>
    public static bool IsOnFoot(Sport sport) => sport is not (Sport.Cycling or Sport.Other);
}
