namespace TrainingPlan.Companion.Analysis;

/// <summary>The highest mean of a value over a time.</summary>
/// <param name="Seconds">Length of the stretch in seconds.</param>
/// <param name="Value">Its mean, in the column's unit.</param>
/// <param name="StartSecond">Second of the run in which it begins.</param>
public readonly record struct CurvePoint(int Seconds, double Value, int StartSecond);

/// <summary>
/// Mean-maximal curve: for each length of time the best stretch of a run. A length is one pass over running sums, so a curve of 26
/// lengths costs some microseconds a minute of running. Pauses count as time: a stretch is what the clock saw.
/// </summary>
public static class MeanMaximal
{
    /// <summary>Share of a stretch's seconds that must have a value.</summary>
    private const double LeastCoverage = 0.95;

    /// <summary>The lengths of a curve in seconds: fine below ten minutes, coarser above.</summary>
    public static IReadOnlyList<int> Lengths { get; } =
    [
        1, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1800, 2400, 3600, 5400, 7200, 10_800, 14_400,
    ];

    /// <summary>The curve of a column, as far as the run is long; empty for an empty column.</summary>
    /// <param name="column">A value a second, NaN for missing.</param>
    /// <param name="lengths">Lengths in seconds, rising.</param>
    public static IReadOnlyList<CurvePoint> Of(double[] column, IReadOnlyList<int> lengths)
    {
        double[] sums = new double[column.Length + 1];
        int[] counts = new int[column.Length + 1];
        for (int i = 0; i < column.Length; i++)
        {
            bool isKnown = !double.IsNaN(column[i]);
            sums[i + 1] = sums[i] + (isKnown ? column[i] : 0);
            counts[i + 1] = counts[i] + (isKnown ? 1 : 0);
        }

        var curve = new List<CurvePoint>();
        foreach (int length in lengths.Where(length => length <= column.Length))
        {
            if (Best(sums, counts, length) is CurvePoint point)
            {
                curve.Add(point);
            }
        }

        return curve;
    }

    /// <summary>Speed along the clock in metres a second, from the distance: a pause is a second without metres.</summary>
    public static double[] ClockSpeed(RunTimeline run)
    {
        double[] speed = new double[Math.Max(0, run.DistanceMeters.Length - 1)];
        for (int second = 0; second < speed.Length; second++)
        {
            speed[second] = run.DistanceMeters[second + 1] - run.DistanceMeters[second];
        }

        return speed;
    }

    private static CurvePoint? Best(double[] sums, int[] counts, int length)
    {
        double best = double.NegativeInfinity;
        int bestStart = -1;
        int least = (int)Math.Ceiling(LeastCoverage * length);
        for (int start = 0; start + length < sums.Length; start++)
        {
            int count = counts[start + length] - counts[start];
            double mean = count < least ? double.NegativeInfinity : (sums[start + length] - sums[start]) / count;
            if (mean > best)
            {
                (best, bestStart) = (mean, start);
            }
        }

        return bestStart < 0 ? null : new CurvePoint(length, best, bestStart);
    }
}
