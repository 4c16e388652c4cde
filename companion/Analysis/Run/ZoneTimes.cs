using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Time in zones of any value; a second without a value is in no zone and is counted as excluded.</summary>
/// <param name="UpperBounds">Upper bounds of all zones but the last, rising, in the value's unit; a value on a bound is below it.</param>
/// <param name="SecondsByZone">Seconds in each zone, one more than there are bounds; empty when there are no bounds.</param>
/// <param name="ExcludedSeconds">Seconds without a value.</param>
public sealed record ZoneTimes(IReadOnlyList<double> UpperBounds, IReadOnlyList<double> SecondsByZone, double ExcludedSeconds)
{
    /// <summary>No zones.</summary>
    public static ZoneTimes None { get; } = new([], [], 0);

    /// <summary>Seconds that stand in a zone.</summary>
    public double CountedSeconds => SecondsByZone.Sum();

    /// <summary>Share of the counted time in a zone (0 is the lowest), from 0 to 1.</summary>
    public Measured<double> ShareOf(int zone) => CountedSeconds <= 0
        ? Measured<double>.Missing("no second in a zone")
        : new Measured<double>(
            SecondsByZone[zone] / CountedSeconds,
            CountedSeconds >= ExcludedSeconds ? Trust.Trusted : Trust.Doubtful,
            FormattableString.Invariant($"{CountedSeconds:F0} seconds in zones, {ExcludedSeconds:F0} excluded"));

    /// <summary>Counts values of a second each, NaN for missing.</summary>
    public static ZoneTimes Of(IEnumerable<double> values, IReadOnlyList<double> upperBounds) =>
        Of(values.Select(value => (value, 1.0)), upperBounds);

    /// <summary>Counts values with the seconds that each was held.</summary>
    public static ZoneTimes Of(IEnumerable<(double Value, double Seconds)> values, IReadOnlyList<double> upperBounds)
    {
        double[] byZone = new double[upperBounds.Count == 0 ? 0 : upperBounds.Count + 1];
        double excluded = 0;
        foreach ((double value, double seconds) in values)
        {
            if (byZone.Length == 0 || double.IsNaN(value))
            {
                excluded += seconds;
                continue;
            }

            int zone = 0;
            while (zone < upperBounds.Count && value > upperBounds[zone])
            {
                zone++;
            }

            byZone[zone] += seconds;
        }

        return new ZoneTimes(upperBounds, byZone, excluded);
    }
}
