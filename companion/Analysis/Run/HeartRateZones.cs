using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Time in heart-rate zones; a second whose heart rate is not trusted is in no zone and is counted as excluded.</summary>
/// <param name="UpperBpm">Upper bounds of zones 1 to 5 in bpm; empty when the runner has no zones.</param>
/// <param name="SecondsByZone">Seconds in zones 1 to 5; a value above the last bound counts as zone 5.</param>
/// <param name="ExcludedSeconds">Seconds without a trusted heart rate.</param>
public sealed record HeartRateZones(IReadOnlyList<int> UpperBpm, IReadOnlyList<int> SecondsByZone, int ExcludedSeconds)
{
    /// <summary>Number of zones.</summary>
    public const int ZoneCount = 5;

    /// <summary>Seconds that stand in a zone.</summary>
    public int CountedSeconds => SecondsByZone.Sum();

    /// <summary>Share of the counted time in zones 4 and 5, from 0 to 1; missing when nothing was counted.</summary>
    public Measured<double> HardShare => CountedSeconds == 0
        ? Measured<double>.Missing("no second in a zone")
        : new Measured<double>(
            (SecondsByZone[3] + SecondsByZone[4]) / (double)CountedSeconds,
            CountedSeconds >= ExcludedSeconds ? Trust.Trusted : Trust.Doubtful,
            $"{CountedSeconds} seconds in zones, {ExcludedSeconds} excluded");

    /// <summary>Counts each second of a run of the band that is not paused.</summary>
    public static HeartRateZones Of(IReadOnlyList<RunSecond> seconds, RunnerProfile runner) => Of(RunTimeline.Of(seconds), runner);

    /// <summary>Counts each second that is not paused.</summary>
    public static HeartRateZones Of(RunTimeline run, RunnerProfile runner) =>
        Of(run.WhileRecorded(run.HeartRateBpm).Select(bpm => (bpm, 1.0)), runner);

    /// <summary>Counts heart rates with the seconds that each was held; NaN is excluded.</summary>
    public static HeartRateZones Of(IEnumerable<(double Bpm, double Seconds)> heartRates, RunnerProfile runner)
    {
        IReadOnlyList<int> upper = runner.HeartRateZoneUpperBpm;
        bool hasZones = upper.Count == ZoneCount;
        double[] bounds = hasZones ? [.. upper.Take(ZoneCount - 1).Select(bpm => (double)bpm)] : [];
        ZoneTimes times = ZoneTimes.Of(heartRates, bounds);
        return new HeartRateZones(
            hasZones ? upper : [],
            hasZones ? [.. times.SecondsByZone.Select(seconds => (int)Math.Round(seconds))] : new int[ZoneCount],
            (int)Math.Round(times.ExcludedSeconds));
    }
}
