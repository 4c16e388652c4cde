using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Time easy, moderate and hard. By heart rate: up to 80 %, 80 to 90 % and above 90 % of the highest (the upper bounds of the runner's
/// zones 3 and 4); by pace where a run has no heart rate: slower than 0.776, up to 0.928 and above that share of VDOT, half-way between
/// Daniels' easy, marathon, threshold and interval paces. The thresholds of a laboratory may lie elsewhere. Polarized or pyramidal made no
/// difference over 13 studies (network meta-analysis, 348 runners): none is called right here.
/// </summary>
/// <param name="EasySeconds">Seconds of easy running.</param>
/// <param name="ModerateSeconds">Seconds of moderate running.</param>
/// <param name="HardSeconds">Seconds of hard running.</param>
/// <param name="UnknownSeconds">Seconds of which nothing tells.</param>
public sealed record IntensityDistribution(double EasySeconds, double ModerateSeconds, double HardSeconds, double UnknownSeconds)
{
    /// <summary>Nothing.</summary>
    public static IntensityDistribution None { get; } = new(0, 0, 0, 0);

    /// <summary>Seconds that are known.</summary>
    public double KnownSeconds => EasySeconds + ModerateSeconds + HardSeconds;

    /// <summary>Share of the known time that was easy, from 0 to 1.</summary>
    public Measured<double> EasyShare => ShareOf(EasySeconds);

    /// <summary>Share that was moderate.</summary>
    public Measured<double> ModerateShare => ShareOf(ModerateSeconds);

    /// <summary>Share that was hard.</summary>
    public Measured<double> HardShare => ShareOf(HardSeconds);

    /// <summary>The distribution of one run.</summary>
    public static IntensityDistribution Of(HistoryRun run, RunnerProfile runner, Measured<double> vdot)
    {
        double seconds = run.DurationSeconds.OrNull ?? 0;
        if (run.Summary is RunSummary summary)
        {
            HeartRateZones zones = HeartRateZones.Of(summary.HeartRates.Held(), runner);
            if (zones.CountedSeconds > zones.ExcludedSeconds)
            {
                IReadOnlyList<int> zone = zones.SecondsByZone;
                return new IntensityDistribution(zone[0] + zone[1] + zone[2], zone[3], zone[4], zones.ExcludedSeconds);
            }

            if (vdot.HasValue && summary.FlatSpeeds.KnownSeconds > summary.FlatSpeeds.MissingSeconds)
            {
                IReadOnlyList<double> bounds = PaceZones.UpperMetersPerSecond(vdot.Value);
                ZoneTimes times = ZoneTimes.Of(summary.FlatSpeeds.Held(), [bounds[0], bounds[2]]);
                return new IntensityDistribution(
                    times.SecondsByZone[0], times.SecondsByZone[1], times.SecondsByZone[2], times.ExcludedSeconds);
            }
        }

        // A mean over a whole run hides what was hard in it.
        return None with { UnknownSeconds = seconds };
    }

    /// <summary>Both together.</summary>
    public IntensityDistribution Plus(IntensityDistribution other) => new(
        EasySeconds + other.EasySeconds,
        ModerateSeconds + other.ModerateSeconds,
        HardSeconds + other.HardSeconds,
        UnknownSeconds + other.UnknownSeconds);

    private Measured<double> ShareOf(double seconds) => KnownSeconds <= 0
        ? Measured<double>.Missing("no run with heart rate or pace along it")
        : new Measured<double>(
            seconds / KnownSeconds,
            KnownSeconds >= UnknownSeconds ? Trust.Trusted : Trust.Doubtful,
            FormattableString.Invariant($"{KnownSeconds / 3600:F1} h known, {UnknownSeconds / 3600:F1} h not"));
}
