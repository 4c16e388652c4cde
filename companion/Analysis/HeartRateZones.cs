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

    /// <summary>Counts each second that is not paused.</summary>
    public static HeartRateZones Of(IReadOnlyList<RunSecond> seconds, RunnerProfile runner)
    {
        int[] byZone = new int[ZoneCount];
        int excluded = 0;
        bool hasZones = runner.HeartRateZoneUpperBpm.Count == ZoneCount;
        foreach (RunSecond second in seconds)
        {
            if (second.IsPaused)
            {
                continue;
            }

            if (!hasZones || second.HeartRateTrust != Trust.Trusted)
            {
                excluded++;
                continue;
            }

            byZone[ZoneOf(second.HeartRateCentibpm, runner.HeartRateZoneUpperBpm)]++;
        }

        return new HeartRateZones(hasZones ? runner.HeartRateZoneUpperBpm : [], byZone, excluded);
    }

    private static int ZoneOf(int heartRateCentibpm, IReadOnlyList<int> upperBpm)
    {
        int zone = 0;
        while (zone < ZoneCount - 1 && heartRateCentibpm > upperBpm[zone] * 100)
        {
            zone++;
        }

        return zone;
    }
}
