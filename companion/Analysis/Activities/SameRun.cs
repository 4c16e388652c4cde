using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Whether two sources tell of the same run: by when and how long and, where a clock without a time zone leaves the hour open, by how
/// far as well. Nobody runs two runs at once, so two spans of time that cover each other are one run.
/// </summary>
public static class SameRun
{
    private const double StartToleranceSeconds = 300;
    private const double LeastShare = 0.75;
    private const double DistanceRatioMax = 1.3;

    /// <summary>Clocks of the world differ by whole quarters of an hour, from −12 to +14 hours.</summary>
    private const double QuarterSeconds = 900;
    private const double WestmostSeconds = -12 * 3600;
    private const double EastmostSeconds = 14 * 3600;

    private const double UnzonedStartSeconds = 15;
    private const double UnzonedLengthSeconds = 5;
    private const double UnzonedLengthShare = 0.005;
    private const double UnzonedDistanceMeters = 15;
    private const double UnzonedDistanceShare = 0.01;

    /// <summary>How far apart two starts may be for <see cref="Mismatch"/> to have an answer, in milliseconds.</summary>
    public const long SearchMs = (long)(EastmostSeconds + StartToleranceSeconds) * 1000;

    /// <summary>How badly two sources fit the same run, in seconds; null when they are two runs.</summary>
    /// <param name="one">One source.</param>
    /// <param name="other">The other.</param>
    /// <param name="usualOffsetMinutes">The runner's usual offset from UTC on that day, for a clock that does not tell its own.</param>
    public static double? Mismatch(RunShape one, RunShape other, int usualOffsetMinutes)
    {
        if (!IsAkin(one.Sport, other.Sport))
        {
            return null;
        }

        double apartSeconds = (one.StartMs - other.StartMs) / 1000.0;
        if (one.IsLocal == other.IsLocal)
        {
            return Covering(one, other, apartSeconds);
        }

        (RunShape local, RunShape universal) = one.IsLocal ? (one, other) : (other, one);
        double offsetSeconds = (local.StartMs - universal.StartMs) / 1000.0;
        double usualSeconds = (universal.OffsetMinutes ?? usualOffsetMinutes) * 60.0;
        return Covering(local, universal, offsetSeconds - usualSeconds)
            ?? (universal.OffsetMinutes is null ? Unzoned(local, universal, offsetSeconds) : null);
    }

    private static double? Covering(RunShape one, RunShape other, double apartSeconds)
    {
        if (Math.Abs(apartSeconds) > StartToleranceSeconds || Length(one) is not double first || Length(other) is not double second)
        {
            return null;
        }

        double end = Math.Max(apartSeconds + first, second);
        double shared = Math.Min(apartSeconds + first, second) - Math.Max(apartSeconds, 0);
        double whole = end - Math.Min(apartSeconds, 0);
        bool isShared = whole > 0 ? shared >= LeastShare * whole : apartSeconds == 0;
        return isShared && IsDistanceAkin(one.DistanceMeters, other.DistanceMeters)
            ? Math.Abs(apartSeconds) + Math.Abs(first - second)
            : null;
    }

    /// <summary>The hour is open: only what fits to the second and to the hundred metres is the same run.</summary>
    private static double? Unzoned(RunShape local, RunShape universal, double offsetSeconds)
    {
        double residueSeconds = Math.IEEERemainder(offsetSeconds, QuarterSeconds);
        bool isOnEarth = offsetSeconds - residueSeconds is >= WestmostSeconds and <= EastmostSeconds;
        if (!isOnEarth || Math.Abs(residueSeconds) > UnzonedStartSeconds || !local.DistanceMeters.HasValue
            || !universal.DistanceMeters.HasValue)
        {
            return null;
        }

        bool isSameLength = IsClose(local.DurationSeconds, universal.DurationSeconds)
            || IsClose(local.ElapsedSeconds, universal.ElapsedSeconds);
        double meters = universal.DistanceMeters.Value;
        bool isSameDistance = Math.Abs(local.DistanceMeters.Value - meters)
            <= Math.Max(UnzonedDistanceMeters, UnzonedDistanceShare * meters);
        return isSameLength && isSameDistance ? StartToleranceSeconds + Math.Abs(residueSeconds) : null;
    }

    private static bool IsClose(double? one, double? other) =>
        Math.Abs(one - other ?? double.MaxValue) <= Math.Max(UnzonedLengthSeconds, UnzonedLengthShare * (one ?? 0));

    private static double? Length(RunShape shape) => shape.ElapsedSeconds ?? shape.DurationSeconds;

    private static bool IsDistanceAkin(Measured<double> one, Measured<double> other)
    {
        if (one.Trust != Trust.Trusted || other.Trust != Trust.Trusted || one.Value <= 0 || other.Value <= 0)
        {
            return true;
        }

        double ratio = one.Value / other.Value;
        return ratio is <= DistanceRatioMax and >= 1 / DistanceRatioMax;
    }

    private static bool IsAkin(Sport one, Sport other) =>
        one == other || one == Sport.Unknown || other == Sport.Unknown || (IsOnFoot(one) && IsOnFoot(other));

    private static bool IsOnFoot(Sport sport) => sport is >= Sport.Running and <= Sport.Walking;
}
