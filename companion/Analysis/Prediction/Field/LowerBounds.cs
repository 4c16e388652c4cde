using MathNet.Numerics.Distributions;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// Best efforts of training: the runner could do at least this. One that is slower than what is known anyway says nothing; a faster one
/// cuts
/// the distribution off, and what is left is matched by an uncertain result (assumed-density filtering, Minka 2001).
/// </summary>
public static class LowerBounds
{
    private const double SaysNothingDeviations = 2;

    /// <summary>The evidence with each best effort put into the form of a result, or left out.</summary>
    public static List<Evidence> Resolved(FieldModel model, IReadOnlyList<Evidence> evidence, RunnerTraits traits)
    {
        List<Evidence> resolved = [.. evidence.Where(piece => piece.Kind != EvidenceKind.BestEffort)];
        foreach (Evidence effort in evidence.Where(piece => piece.Kind == EvidenceKind.BestEffort).OrderBy(piece => piece.DistanceMeters))
        {
            FieldForecast known = model.Forecast(resolved, traits, effort.DistanceMeters, effort.Date);
            double bound = Anchors.LogOf(effort.DistanceMeters, effort.Seconds);
            double at = (bound - known.LogMean) / known.Deviation;
            if (at < SaysNothingDeviations)
            {
                resolved.Add(AsResult(effort, known, at));
            }
        }

        return resolved;
    }

    private static Evidence AsResult(Evidence effort, FieldForecast known, double at)
    {
        // Far out in the tail the ratio of density to share is about the distance itself.
        double ratio = at < -6 ? -at + (1 / -at) : Normal.PDF(0, 1, at) / Normal.CDF(0, 1, at);
        double kept = Math.Clamp(1 - (ratio * (at + ratio)), 0.01, 0.999);
        double prior = known.Deviation * known.Deviation;
        double noise = prior * kept / (1 - kept);
        double mean = known.LogMean - (known.Deviation * ratio);
        double value = known.LogMean + ((mean - known.LogMean) / (1 - kept));
        return effort with
        {
            Seconds = Anchors.SecondsOf(effort.DistanceMeters, value),
            ExtraDeviation = Math.Sqrt(Math.Max(0, noise - (FieldModel.DayDeviation * FieldModel.DayDeviation))),
        };
    }
}
