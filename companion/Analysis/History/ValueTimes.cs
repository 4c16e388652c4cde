namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// How long each value was held: seconds in bins of equal width, and seconds without a value. From it zones and load follow for any
/// limits, so that a runner's changed numbers need no sample again.
/// </summary>
/// <param name="First">Number of the first bin; bin k covers the values around k times the width.</param>
/// <param name="Width">Width of a bin in the value's unit.</param>
/// <param name="Seconds">Seconds in each bin.</param>
/// <param name="MissingSeconds">Seconds without a value.</param>
public sealed record ValueTimes(int First, double Width, IReadOnlyList<int> Seconds, int MissingSeconds)
{
    private const int MostBins = 1000;

    /// <summary>Counts values of a second each, NaN for missing.</summary>
    public static ValueTimes Of(IEnumerable<double> values, double width)
    {
        var counts = new SortedDictionary<int, int>();
        int missing = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value))
            {
                missing++;
                continue;
            }

            int bin = (int)Math.Clamp(Math.Round(value / width), 0, MostBins);
            counts[bin] = counts.GetValueOrDefault(bin) + 1;
        }

        if (counts.Count == 0)
        {
            return new ValueTimes(0, width, [], missing);
        }

        int first = counts.Keys.First();
        int[] seconds = new int[counts.Keys.Last() - first + 1];
        foreach ((int bin, int count) in counts)
        {
            seconds[bin - first] = count;
        }

        return new ValueTimes(first, width, seconds, missing);
    }

    /// <summary>Seconds with a value.</summary>
    public int KnownSeconds => Seconds.Sum();

    /// <summary>Each value with its seconds; last the seconds without one, as NaN.</summary>
    public IEnumerable<(double Value, double Seconds)> Held()
    {
        for (int i = 0; i < Seconds.Count; i++)
        {
            if (Seconds[i] > 0)
            {
                yield return ((First + i) * Width, Seconds[i]);
            }
        }

        if (MissingSeconds > 0)
        {
            yield return (double.NaN, MissingSeconds);
        }
    }
}
