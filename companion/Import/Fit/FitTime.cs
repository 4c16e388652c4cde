namespace TrainingPlan.Companion.Import.Fit;

/// <summary>FIT's time: seconds since 1989-12-31 00:00 UTC.</summary>
internal static class FitTime
{
    private const double MillisecondsPerSecond = 1000;

    /// <summary>The time in UTC.</summary>
    public static DateTimeOffset At(double seconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds((FitProfile.EpochUnixSeconds * 1000) + (long)Math.Round(seconds * MillisecondsPerSecond));

    /// <summary>Seconds of a time.</summary>
    public static double Of(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() / MillisecondsPerSecond) - FitProfile.EpochUnixSeconds;
}
