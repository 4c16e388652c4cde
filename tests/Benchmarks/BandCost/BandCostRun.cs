using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>The run that is counted. Called inside <see cref="CountedContext"/>, with plain values only on its border.</summary>
public static class BandCostRun
{
    /// <summary>Rows behind the stations' rows: the largest tick, allocated bytes, calls into libraries, 1 where a cue sounded.</summary>
    public const int ExtraRows = 4;

    /// <summary>Instructions of every second by station, then the extra rows.</summary>
    /// <param name="seed">The virtual runner's seed, where there is no recording.</param>
    /// <param name="recording">A recording file, or null.</param>
    /// <param name="stationCount">How many stations the counters know.</param>
    /// <param name="warmUpSeconds">Seconds of the run that are not counted.</param>
    /// <param name="seconds">Seconds that are.</param>
    public static long[][] Run(int seed, string? recording, int stationCount, int warmUpSeconds, int seconds)
    {
        long[][] rows = [.. Enumerable.Range(0, stationCount + ExtraRows).Select(_ => new long[seconds])];
        var counts = new long[stationCount];
        VirtualBand band = VirtualRun.Start(recording is null ? VirtualRun.Seeded(seed) : VirtualRun.Recorded(recording));
        int second = -warmUpSeconds;
        band.SecondFinished += _ =>
        {
            IlMeter.TakeSecond(counts, out long largestTick, out long allocatedBytes, out long libraryCalls);
            if (second >= 0 && second < seconds)
            {
                for (int station = 0; station < stationCount; station++)
                {
                    rows[station][second] = counts[station];
                }
                rows[stationCount][second] = largestTick;
                rows[stationCount + 1][second] = allocatedBytes;
                rows[stationCount + 2][second] = libraryCalls;
                rows[stationCount + 3][second] = band.Loop!.LastCue == default ? 0 : 1;
            }
            second++;
        };
        while (second < seconds)
        {
            band.Tick();
        }
        return rows;
    }
}
