namespace TrainingPlan.Companion.Analysis;

/// <summary>Heart-rate variability of a stretch of beats.</summary>
/// <param name="RmssdMs">Root mean square of successive differences in milliseconds, of neighbours that are both sound.</param>
/// <param name="CorrectedShare">Share of the intervals that are no sound beat, 0 to 1.</param>
public sealed record BeatVariability(double RmssdMs, double CorrectedShare);

/// <summary>
/// Finds beats that are none. Source: Lipponen and Tarvainen, "A robust algorithm for heart rate variability time series artefact
/// correction using novel beat classification", J Med Eng Technol 2019; 43(3): 173–181: thresholds of 5.2 quartile deviations over 91
/// beats, ectopic, missed, extra, long and short beats. Constant series: the threshold never falls below 20 ms.
/// </summary>
public static class BeatIntervals
{
    private const int ThresholdBeats = 91;
    private const int MedianBeats = 11;
    private const double QuartileDeviations = 5.2;
    private const double LeastThresholdMs = 20;
    private const double EctopicSlope = 0.13;
    private const double EctopicOffset = 0.17;
    private const double MedianLimit = 3;
    private const int FewestPairs = 20;

    /// <summary>RMSSD without the artefacts; null when fewer than 20 pairs of neighbours are sound.</summary>
    /// <param name="intervalsMs">Intervals in milliseconds in the order of time.</param>
    public static BeatVariability? Variability(double[] intervalsMs)
    {
        if (intervalsMs.Length <= FewestPairs)
        {
            return null;
        }

        HashSet<int> artefacts = Artefacts(intervalsMs);
        (double sum, int pairs) = (0, 0);
        for (int i = 1; i < intervalsMs.Length; i++)
        {
            if (!artefacts.Contains(i) && !artefacts.Contains(i - 1))
            {
                double step = intervalsMs[i] - intervalsMs[i - 1];
                (sum, pairs) = (sum + (step * step), pairs + 1);
            }
        }

        return pairs < FewestPairs ? null : new BeatVariability(Math.Sqrt(sum / pairs), (double)artefacts.Count / intervalsMs.Length);
    }

    /// <summary>Places of the intervals that are no sound beat.</summary>
    public static HashSet<int> Artefacts(double[] intervalsMs)
    {
        int count = intervalsMs.Length;
        if (count < 3)
        {
            return [];
        }

        double[] steps = new double[count];
        for (int i = 1; i < count; i++)
        {
            steps[i] = intervalsMs[i] - intervalsMs[i - 1];
        }

        steps[0] = steps.Skip(1).Average();
        double[] stepThresholds = Thresholds(steps);
        double[] relative = [.. steps.Select((step, i) => step / stepThresholds[i])];
        double[] medians = [.. Enumerable.Range(0, count).Select(i => Quantile(Window(intervalsMs, i, MedianBeats), 0.5))];
        double[] apart = [.. intervalsMs.Select((interval, i) => (interval - medians[i]) * (interval < medians[i] ? 2 : 1))];
        double[] apartThresholds = Thresholds(apart);
        return Classify(relative, [.. apart.Select((value, i) => value / apartThresholds[i])]);
    }

    private static HashSet<int> Classify(double[] steps, double[] apart)
    {
        var artefacts = new HashSet<int>();
        double At(int i) => steps[i < 0 ? -i : i >= steps.Length ? (2 * steps.Length) - 2 - i : i];
        for (int i = 0; i < steps.Length - 2; i++)
        {
            double step = steps[i];
            if (Math.Abs(step) <= 1)
            {
                continue;
            }

            double beside = step > 0 ? Math.Max(At(i - 1), At(i + 1)) : Math.Min(At(i - 1), At(i + 1));
            bool isEctopic = step > 1
                ? beside < (-EctopicSlope * step) - EctopicOffset
                : beside > (-EctopicSlope * step) + EctopicOffset;
            if (isEctopic)
            {
                artefacts.Add(i);
                continue;
            }

            // A long or short beat may show one beat later than its first step.
            int last = Math.Abs(steps[i + 1]) < Math.Abs(steps[i + 2]) ? i + 1 : i;
            for (int j = i; j <= last; j++)
            {
                double after = steps[j] >= 0 ? Math.Min(At(j + 1), At(j + 2)) : Math.Max(At(j + 1), At(j + 2));
                if ((steps[j] > 1 && after < -1) || (steps[j] < -1 && after > 1) || Math.Abs(apart[j]) > MedianLimit)
                {
                    artefacts.Add(j);
                }
            }
        }

        return artefacts;
    }

    private static double[] Thresholds(double[] values)
    {
        double[] sizes = [.. values.Select(Math.Abs)];
        return [.. Enumerable.Range(0, sizes.Length).Select(i =>
        {
            double[] window = Window(sizes, i, ThresholdBeats);
            double deviation = (Quantile(window, 0.75) - Quantile(window, 0.25)) / 2;
            return Math.Max(LeastThresholdMs, QuartileDeviations * deviation);
        })];
    }

    private static double[] Window(double[] values, int centre, int length)
    {
        int first = Math.Max(0, centre - (length / 2));
        int end = Math.Min(values.Length, centre + (length / 2) + 1);
        double[] window = values[first..end];
        Array.Sort(window);
        return window;
    }

    private static double Quantile(double[] sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int below = (int)at;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }
}
