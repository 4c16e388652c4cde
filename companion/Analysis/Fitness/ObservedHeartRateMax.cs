using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The highest heart rate of a runner who has not stated one. What was held for 10 s in some run is a lower bound; what lies above it is
/// expected from a normal prior cut off there. With an age the prior is HUNT's 211 − 0.64 · age, SD 10.8 (Nes 2013, n 3,320); without one
/// it is 183 ± 14, wide enough for any adult. "220 less age" is never used. Always doubtful; a stated number goes first.
/// </summary>
public static class ObservedHeartRateMax
{
    private const int HeldSeconds = 10;
    private const double HuntDeviation = 10.8;
    private const double AnyAdultMean = 183;
    private const double AnyAdultDeviation = 14;
    private const int FewestRuns = 5;

    /// <summary>Expected maximum of a normal prior of which a lower bound was seen.</summary>
    public static double Expected(double priorMean, double priorDeviation, double seenBpm)
    {
        double z = (seenBpm - priorMean) / priorDeviation;
        double density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return priorMean + (priorDeviation * density / UpperTail(z));
    }

    /// <summary>The maximum from the runs' curves of heart rate.</summary>
    /// <param name="runs">The history.</param>
    /// <param name="ageYears">The runner's age; null when not stated.</param>
    public static Measured<double> Of(IEnumerable<HistoryRun> runs, double? ageYears)
    {
        double[] held = [.. runs
            .Where(run => run.Summary is not null)
            .Select(run => run.Summary!.HeartRateCurve.Where(point => point.Seconds == HeldSeconds).Select(point => point.Value))
            .SelectMany(values => values)
            .Where(bpm => bpm is > 100 and < 230)
            .OrderDescending()];
        if (held.Length < FewestRuns)
        {
            return Measured<double>.Missing($"needs {FewestRuns} runs with a heart rate along them; there are {held.Length}");
        }

        (double mean, double deviation) = ageYears is double age ? (211 - (0.64 * age), HuntDeviation) : (AnyAdultMean, AnyAdultDeviation);
        return new Measured<double>(
            Expected(mean, deviation, held[0]),
            Trust.Doubtful,
            FormattableString.Invariant($"held {held[0]:F0} bpm for {HeldSeconds} s; the rest is expected above it"));
    }

    /// <summary>1 − Φ(z) after Abramowitz &amp; Stegun 26.2.17, good to 7.5e-8 (held away from 0).</summary>
    private static double UpperTail(double z)
    {
        double t = 1 / (1 + (0.2316419 * Math.Abs(z)));
        double polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        double tail = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
        return Math.Max(z >= 0 ? tail : 1 - tail, 1e-9);
    }
}
