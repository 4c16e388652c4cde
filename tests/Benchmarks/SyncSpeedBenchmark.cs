using TrainingPlan.Trials.Sync;

namespace TrainingPlan.Benchmarks;

/// <summary>How long a run of an hour takes from the band to the computer.</summary>
public sealed class SyncSpeedBenchmark : IBenchmark
{
    private const int SmallNotificationBytes = 20;
    private const int LargeNotificationBytes = 244;
    private const double CableSeconds = 3;
    private const double SmallAirSeconds = 12;
    private const double LargeAirSeconds = 2.5;
    private const double CableGoodputPercent = 85;
    private const double SmallAirGoodputPercent = 80;
    private const double LinkBytes = 4096;

    /// <inheritdoc/>
    public string Name => "sync-speed";

    /// <inheritdoc/>
    public string Summary => "A run of one hour over the cable and over BLE, in virtual time; the link's memory on the band.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        SyncFigures cable = SyncTrial.OverCable(options.Seed);
        SyncFigures small = SyncTrial.OverAir(options.Seed, SmallNotificationBytes);
        SyncFigures mixed = SyncTrial.OverAir(options.Seed, SmallNotificationBytes, isReordering: true);
        SyncFigures full = SyncTrial.OverAir(options.Seed, SmallNotificationBytes, isReordering: true, isFull: true);
        SyncFigures large = SyncTrial.OverAir(options.Seed, LargeNotificationBytes);
        SyncFigures largeMixed = SyncTrial.OverAir(options.Seed, LargeNotificationBytes, isReordering: true);
        return new BenchmarkReport(
            Name,
            [
                new("serial, 115,200 baud", cable.TookMs / 1000.0, "s", BenchmarkGoal.AtMost(CableSeconds)),
                new("serial, goodput", cable.GoodputPercent, "%", BenchmarkGoal.AtLeast(CableGoodputPercent)),
                new("BLE, 20-byte notifications", small.TookMs / 1000.0, "s", BenchmarkGoal.AtMost(SmallAirSeconds)),
                new("BLE, 20 bytes, goodput", small.GoodputPercent, "%", BenchmarkGoal.AtLeast(SmallAirGoodputPercent)),
                new("BLE, 20 bytes, reordered", mixed.TookMs / 1000.0, "s", BenchmarkGoal.AtMost(SmallAirSeconds)),
                new("BLE, 20 bytes, reordered, goodput", mixed.GoodputPercent, "%", BenchmarkGoal.AtLeast(SmallAirGoodputPercent)),
                new("BLE, 20 bytes, reordered, 5 B/s of run", full.TookMs / 1000.0, "s", BenchmarkGoal.AtMost(SmallAirSeconds)),
                new("BLE, 244-byte notifications", large.TookMs / 1000.0, "s", BenchmarkGoal.AtMost(LargeAirSeconds)),
                new("BLE, 244 bytes, goodput", large.GoodputPercent, "%"),
                new("BLE, 244 bytes, reordered", largeMixed.TookMs / 1000.0, "s", BenchmarkGoal.AtMost(LargeAirSeconds)),
                new("the session", cable.SessionBytes, "bytes"),
                new("link memory on the band", SyncTrial.LinkBytesOnBand(), "bytes", BenchmarkGoal.AtMost(LinkBytes)),
            ],
            [
                "Serial is the companion's whole sync, from connecting to the confirmation after the database has committed.",
                "Its goodput is the reading's, from the request to the last byte.",
                "BLE carries one notification in 10 ms and the computer's writes 30 ms later; it is the reading of the session.",
                "Reordered: every second notification changes places with the one before it, again and again.",
                $"5 B/s of run: {full.SessionBytes} bytes, as many as an hour may take.",
                "Goodput: the session's bytes in all that the carrier could have carried in that time.",
            ]);
    }
}
