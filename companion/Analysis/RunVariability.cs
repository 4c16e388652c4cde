using System.Globalization;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Variability of the beats that a chest strap has sent during a run. It falls with effort, so it is no morning value: it compares runs
/// of one kind, and rests in them.
/// </summary>
public static class RunVariability
{
    /// <summary>RMSSD in milliseconds of all beats, with what was left out; missing without a strap.</summary>
    /// <param name="intervalsMs">Beat intervals in milliseconds in the order of time.</param>
    public static Measured<double> Of(IReadOnlyList<double> intervalsMs)
    {
        if (intervalsMs.Count == 0)
        {
            return Measured<double>.Missing("no chest strap sent beats");
        }

        if (BeatIntervals.Variability([.. intervalsMs]) is not BeatVariability found)
        {
            return Measured<double>.Missing($"{intervalsMs.Count} beats of a chest strap are too few sound ones");
        }

        string share = (100 * found.CorrectedShare).ToString("F1", CultureInfo.InvariantCulture);
        return new Measured<double>(
            found.RmssdMs,
            found.CorrectedShare <= HrvSignal.GreatestCorrectedShare ? Trust.Trusted : Trust.Doubtful,
            $"{intervalsMs.Count} beats of a chest strap, {share} % of them artefacts");
    }
}
