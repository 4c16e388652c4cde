namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Finds where an optical heart rate follows the steps instead of the heart: within 3 bpm of half the cadence, the cadence or
/// three halves of it for more than 30 s, with changes that move together (correlation above 0.8). Such seconds reach no figure.
/// A heart rate that only happens to be near a line, but moves on its own, stays.
/// </summary>
public static class CadenceLock
{
    private const double NearBpm = 3;
    private const int LeastSeconds = 31;
    private const int ChangeSeconds = 5;
    private const double LeastCorrelation = 0.8;

    private static readonly double[] Lines = [0.5, 1, 1.5];

    /// <summary>The heart rate without its locked seconds; both columns a second each, NaN for missing.</summary>
    public static double[] Without(double[] heartRateBpm, double[] cadenceSpm)
    {
        if (heartRateBpm.Length == 0 || cadenceSpm.Length == 0)
        {
            return heartRateBpm;
        }

        double[] free = [.. heartRateBpm];
        foreach (double line in Lines)
        {
            int start = -1;
            for (int second = 0; second <= heartRateBpm.Length; second++)
            {
                bool isNear = second < heartRateBpm.Length && Math.Abs(heartRateBpm[second] - (cadenceSpm[second] * line)) < NearBpm;
                if (isNear)
                {
                    start = start < 0 ? second : start;
                    continue;
                }

                if (start >= 0 && second - start >= LeastSeconds && MoveTogether(heartRateBpm, cadenceSpm, start, second))
                {
                    Array.Fill(free, double.NaN, start, second - start);
                }

                start = -1;
            }
        }

        return free;
    }

    private static bool MoveTogether(double[] heartRate, double[] cadence, int from, int to)
    {
        double[] first = Changes(heartRate, from, to);
        double[] second = Changes(cadence, from, to);
        return Statistics.Correlation(first, second) > LeastCorrelation;
    }

    private static double[] Changes(double[] column, int from, int to)
    {
        double[] changes = new double[to - from - ChangeSeconds];
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = column[from + i + ChangeSeconds] - column[from + i];
        }

        return changes;
    }
}
