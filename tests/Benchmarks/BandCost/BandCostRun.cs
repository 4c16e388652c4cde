using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>The run that is counted. Called inside <see cref="CountedContext"/>, with plain values only on its border.</summary>
public static class BandCostRun
{
    /// <summary>Rows behind the stations' rows: largest tick, allocated bytes, library calls, library objects, cues sounded.</summary>
    public const int ExtraRows = 5;

    /// <summary>Instructions of every second by station, then the extra rows.</summary>
    /// <param name="seed">The virtual runner's seed, where there is no recording.</param>
    /// <param name="recording">A recording file, or null.</param>
    /// <param name="stationCount">How many stations the counters know.</param>
    /// <param name="warmUpSeconds">Seconds of the run that are not counted.</param>
    /// <param name="seconds">Seconds that are.</param>
    public static long[][] Run(int seed, string? recording, int stationCount, int warmUpSeconds, int seconds)
    {
        long[][] rows = [.. Enumerable.Range(0, stationCount + ExtraRows).Select(_ => new long[seconds])];
        VirtualBand band = VirtualRun.Start(recording is null ? VirtualRun.Seeded(seed) : VirtualRun.Recorded(recording));
        var figures = new long[stationCount + ExtraRows];
        int second = -warmUpSeconds;
        band.SecondFinished += _ =>
        {
            IlMeter.TakeSecond(figures.AsSpan(0, stationCount), figures.AsSpan(stationCount));
            figures[^1] = band.Loop!.LastCue == default ? 0 : 1;
            for (int row = 0; row < figures.Length && second >= 0 && second < seconds; row++)
            {
                rows[row][second] = figures[row];
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
