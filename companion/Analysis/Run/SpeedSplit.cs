namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Splits speeds into slow and fast where the variance between both groups is greatest (Otsu 1979, over a histogram of 5 cm/s). Without two
/// groups worth the name (at least 5 % of the time each, and half of the variance between them) there is no split.
/// </summary>
public static class SpeedSplit
{
    private const double BinMetersPerSecond = 0.05;
    private const int Bins = 200;
    private const double LeastShare = 0.05;
    private const double LeastExplained = 0.5;

    /// <summary>Speed between slow and fast in metres a second; null when the run was of one kind.</summary>
    public static double? Of(IReadOnlyList<double> speeds)
    {
        int[] histogram = new int[Bins];
        foreach (double speed in speeds.Where(speed => !double.IsNaN(speed)))
        {
            histogram[Math.Clamp((int)(speed / BinMetersPerSecond), 0, Bins - 1)]++;
        }

        double count = histogram.Sum();
        double total = histogram.Select((seconds, bin) => (double)seconds * bin).Sum();
        double squares = histogram.Select((seconds, bin) => (double)seconds * bin * bin).Sum();
        double variance = count == 0 ? 0 : (squares / count) - Math.Pow(total / count, 2);
        double best = 0;
        (int first, int last) = (-1, -1);
        double below = 0;
        double sumBelow = 0;
        for (int bin = 0; bin < Bins - 1; bin++)
        {
            below += histogram[bin];
            sumBelow += (double)histogram[bin] * bin;
            double above = count - below;
            if (below < LeastShare * count || above < LeastShare * count)
            {
                continue;
            }

            double difference = (sumBelow / below) - ((total - sumBelow) / above);
            double between = below * above * difference * difference / (count * count);
            if (between > best)
            {
                (best, first) = (between, bin);
            }

            last = between >= best ? bin : last;
        }

        // Between two groups far apart every speed splits as well: the middle of the empty stretch is taken.
        while (last >= 0 && last + 1 < Bins && histogram[last + 1] == 0)
        {
            last++;
        }

        return variance > 0 && best >= LeastExplained * variance ? ((first + last) / 2.0 + 1) * BinMetersPerSecond : null;
    }
}
