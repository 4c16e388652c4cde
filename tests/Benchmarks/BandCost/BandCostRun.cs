using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>The run that is counted. Called inside <see cref="CountedContext"/>, with plain values only on its border.</summary>
public static class BandCostRun
{
    /// <summary>Rows behind the stations' rows: largest tick, allocated bytes, library calls, library objects, cues sounded.</summary>
    public const int ExtraRows = 5;

    private const int GnssHz = 10;
    private const int GnssBaud = 115_200;

    // 160 beats a minute, two intervals of 384/1024 s; 768/256 m/s, 180 steps a minute, a distance.
    private static readonly byte[] Strap = [0x16, 160, 0x80, 0x01, 0x80, 0x01];
    private static readonly byte[] Pod = [6, 0, 3, 180, 0, 0, 0, 0];

    /// <summary>Instructions of every second by station, then the extra rows.</summary>
    /// <param name="seed">The virtual runner's seed, where there is no recording.</param>
    /// <param name="kit">What the runner wears, a <see cref="BandCostKit"/>.</param>
    /// <param name="recording">A recording file, or null.</param>
    /// <param name="stationCount">How many stations the counters know.</param>
    /// <param name="warmUpSeconds">Seconds of the run that are not counted.</param>
    /// <param name="seconds">Seconds that are.</param>
    public static long[][] Run(int seed, int kit, string? recording, int stationCount, int warmUpSeconds, int seconds)
    {
        long[][] rows = [.. Enumerable.Range(0, stationCount + ExtraRows).Select(_ => new long[seconds])];
        var worn = (BandCostKit)kit;
        VirtualBand band = Start(seed, worn, recording);
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
            if (worn == BandCostKit.StrapAndPod)
            {
                Notify(band, second);
            }
        };
        while (second < seconds)
        {
            band.Tick();
        }
        return rows;
    }

    private static VirtualBand Start(int seed, BandCostKit kit, string? recording)
    {
        if (recording is not null)
        {
            return VirtualRun.Start(VirtualRun.Recorded(recording));
        }
        var runner = new SeededRunner(seed);
        GnssModel? gnss = kit == BandCostKit.Gnss ? new GnssModel(runner, seed) { RateHz = GnssHz, BaudRate = GnssBaud } : null;
        return VirtualRun.Start(runner, BenchmarkWorkout.Make(), kit == BandCostKit.ThreeLeds ? 3 : 2, gnss);
    }

    /// <summary>A second's notifications of strap and pod, counted like a turn of the loop.</summary>
    private static void Notify(VirtualBand band, int second)
    {
        IlMeter.TickBegins();
        band.Loop!.Sources.Strap.Take(Strap, 0, Strap.Length, band.Clock.UptimeMs);
        uint decimeters = (uint)(100_000 + (30 * second));
        for (int i = 0; i < 4; i++)
        {
            Pod[4 + i] = (byte)(decimeters >> (8 * i));
        }
        band.Loop.Sources.Pod.Take(Pod, 0, Pod.Length);
        IlMeter.TickEnds();
    }
}
