using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>The shortest time over a distance within a run.</summary>
/// <param name="DistanceMeters">The distance in metres.</param>
/// <param name="Seconds">Time in seconds by the clock: whoever stands still during it loses it.</param>
/// <param name="StartSecond">Second of the run in which it begins.</param>
/// <param name="Trust">As far as the distance may be believed.</param>
public readonly record struct BestEffort(double DistanceMeters, double Seconds, double StartSecond, Trust Trust);

/// <summary>
/// Best times over the common distances: two hands walk along the distance once for each. A time below the world's best (men, road or
/// track, rounded down) is a jump of the position, not a run, and is left out.
/// </summary>
public static class BestEfforts
{
    /// <summary>The common distances in metres, each with a time in seconds that nobody has run.</summary>
    public static IReadOnlyList<(double Meters, double TooFastSeconds)> Distances { get; } =
    [
        (400, 43), (800, 100), (1000, 131), (1609.344, 223), (3000, 437), (5000, 755), (10_000, 1571), (15_000, 2450),
        (16_093.44, 2650), (20_000, 3280), (21_097.5, 3400), (30_000, 5150), (42_195, 7200), (50_000, 9600), (100_000, 21_900),
    ];

    /// <summary>The name of a distance as runners say it, whatever their units.</summary>
    public static string NameOf(double meters) => meters switch
    {
        1609.344 => "1 mile",
        16_093.44 => "10 miles",
        21_097.5 => "half marathon",
        42_195 => "marathon",
        < 1000 => FormattableString.Invariant($"{meters:F0} m"),
        _ => FormattableString.Invariant($"{meters / 1000:0.##}k"),
    };

    /// <summary>A best for each common distance that the run covers.</summary>
    public static IReadOnlyList<BestEffort> Of(RunTimeline run)
    {
        var efforts = new List<BestEffort>();
        if (!run.HasDistance)
        {
            return efforts;
        }

        double covered = run.DistanceMeters[^1] - run.DistanceMeters[0];
        foreach ((double meters, double tooFast) in Distances.Where(distance => distance.Meters <= covered))
        {
            BestEffort effort = Over(run, meters);
            if (effort.Seconds > tooFast)
            {
                efforts.Add(effort);
            }
        }

        return efforts;
    }

    /// <summary>The best over any distance that the run covers.</summary>
    public static BestEffort Over(RunTimeline run, double meters)
    {
        double[] at = run.DistanceMeters;
        double best = double.PositiveInfinity;
        double bestStart = 0;
        int end = 0;
        for (int start = 0; start < at.Length; start++)
        {
            while (end < at.Length && at[end] - at[start] < meters)
            {
                end++;
            }

            if (end == at.Length)
            {
                break;
            }

            // The end lies between two samples; the start on one, or the second before would have been as good.
            double step = end == 0 ? 0 : at[end] - at[end - 1];
            double over = at[end] - at[start] - meters;
            double seconds = end - start - (step > 0 ? over / step : 0);
            if (seconds < best)
            {
                (best, bestStart) = (seconds, start);
            }
        }

        return new BestEffort(meters, best, bestStart, run.Distance.Trust);
    }
}
