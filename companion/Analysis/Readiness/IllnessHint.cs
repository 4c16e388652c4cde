namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Resting heart rate at least 4 bpm above the usual one for two nights in a row (NightSignal; Alavi 2022: before 80 % of the infections in
/// the authors' study, and on about one day a person without any; elsewhere little better than chance, AUROC 0.55, Nestor). So it
/// names no disease: it asks for an easy day.
/// </summary>
public static class IllnessHint
{
    /// <summary>The rise in bpm.</summary>
    public const double RiseBpm = 4;

    /// <summary>The hint in words; null when there is none, or too few nights.</summary>
    public static string? Of(IReadOnlyList<DailyRecord> days, DateOnly today)
    {
        if (RestingHeartRateSignal.NightsAbove(days, today) is not { } rise || Math.Min(rise.FirstBpm, rise.SecondBpm) < RiseBpm)
        {
            return null;
        }

        double up = Math.Min(rise.FirstBpm, rise.SecondBpm);
        return FormattableString.Invariant(
            $"Your resting heart rate is up {up:0} bpm for two nights")
            + "; it could be training, heat, alcohol, stress or an infection starting.";
    }
}
