using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Distance of a run, where a source gave one: trusted from pod, GNSS or belt, doubtful from the wrist.</summary>
public static class RunDistance
{
    /// <summary>Distance in metres at the last second.</summary>
    public static Measured<double> Of(IReadOnlyList<RunSecond> seconds)
    {
        RunSecond? last = seconds.LastOrDefault(second => second.DistanceMeters > 0);
        if (last is null)
        {
            return Measured<double>.Missing("needs a source: no foot pod, no GNSS, no belt speed, no calibrated step length");
        }

        PaceSource source = seconds.Where(second => second.PaceSource != PaceSource.None)
            .Select(second => second.PaceSource)
            .DefaultIfEmpty(PaceSource.WristEstimate)
            .Max();
        return source == PaceSource.WristEstimate
            ? new Measured<double>(last.DistanceMeters, Trust.Doubtful, "steps times step length, ±10–15 % at the usual pace")
            : new Measured<double>(last.DistanceMeters, Trust.Trusted, SourceName(source));
    }

    private static string SourceName(PaceSource source) => source switch
    {
        PaceSource.FootPod => "foot pod",
        PaceSource.Gnss => "GNSS",
        _ => "belt speed",
    };
}
