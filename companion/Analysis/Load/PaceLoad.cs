using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Load from pace: 100 · hours · IF², with IF the speed on the flat over the threshold speed; an hour at threshold is 100. The arithmetic
/// is the published one of running stress scores, whose names are trademarks. It sees neither heat nor wind nor tiredness.
/// </summary>
public static class PaceLoad
{
    /// <summary>Load of an even run.</summary>
    /// <param name="seconds">Duration in seconds.</param>
    /// <param name="metersPerSecond">Speed on the flat.</param>
    /// <param name="thresholdMetersPerSecond">The runner's threshold speed.</param>
    public static double OfSeconds(double seconds, double metersPerSecond, double thresholdMetersPerSecond) =>
        100 * seconds / 3600 * Math.Pow(metersPerSecond / thresholdMetersPerSecond, 2);

    /// <summary>Load of a run: from its speeds where it has samples, otherwise from its mean pace, which is doubtful.</summary>
    public static Measured<double> Of(HistoryRun run, Measured<double> thresholdMetersPerSecond)
    {
        if (!run.IsRun)
        {
            return Measured<double>.Missing("only running has a load from pace");
        }

        if (thresholdMetersPerSecond is not { HasValue: true, Value: > 0 })
        {
            return Measured<double>.Missing("needs a threshold pace: " + thresholdMetersPerSecond.Inputs);
        }

        double threshold = thresholdMetersPerSecond.Value;
        string pace = FormattableString.Invariant($"threshold {Math.Floor(1000 / threshold / 60)} min {1000 / threshold % 60:00} s per km");
        if (run.Summary is { FlatSpeeds.KnownSeconds: > 0 } summary)
        {
            double known = summary.FlatSpeeds.Held().Where(held => !double.IsNaN(held.Value))
                .Sum(held => OfSeconds(held.Seconds, held.Value, threshold));
            bool isWhole = summary.FlatSpeeds.MissingSeconds <= 0.2 * summary.FlatSpeeds.KnownSeconds;
            Trust trust = isWhole ? thresholdMetersPerSecond.Trust : Trust.Doubtful;
            return new Measured<double>(known, trust, $"{summary.FlatSpeeds.KnownSeconds} moving seconds, {pace}");
        }

        return run.MeanMetersPerSecond > 0
            ? new Measured<double>(
                OfSeconds(run.DurationSeconds.Value, run.MeanMetersPerSecond, threshold), Trust.Doubtful, $"mean pace only, {pace}")
            : Measured<double>.Missing("no pace known");
    }
}
