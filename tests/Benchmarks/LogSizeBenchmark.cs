using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks;

/// <summary>How many bytes a second of a run takes on the band's flash.</summary>
public sealed class LogSizeBenchmark : IBenchmark
{
    private const int RunSeconds = 1800;
    private const double GoalBytes = 5;

    /// <summary>
    /// A FIT record message with what our log holds: header 1, timestamp 4, heart_rate 1, cadence 1, fractional_cadence 1,
    /// enhanced_speed 4, distance 4, total_cycles 4. Its definition message, the file's header and its checksum come once.
    /// </summary>
    private const int FitRecordBytes = 1 + 4 + 1 + 1 + 1 + 4 + 4 + 4;

    /// <inheritdoc/>
    public string Name => "log-size";

    /// <inheritdoc/>
    public string Summary => "Bytes a second of a run of 30 minutes in the session log.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        VirtualBand band = VirtualRun.Start(VirtualRun.Seeded(options.Seed));
        long before = StoredBytes(band);
        band.Advance(RunSeconds * 1000L);
        if (!band.StopRun())
        {
            throw new BenchmarkFault("The virtual band did not stop recording when its button was held.");
        }
        long bytes = StoredBytes(band) - before;
        if (bytes <= 0)
        {
            throw new BenchmarkFault("The virtual band wrote nothing to its flash during the run.");
        }
        return new BenchmarkReport(
            Name,
            [
                new("session log", bytes / (double)RunSeconds, "bytes/s", BenchmarkGoal.AtMost(GoalBytes)),
                new("FIT, one record a second", FitRecordBytes, "bytes/s"),
                new("the whole run", bytes, "bytes"),
            ],
            [
                $"Everything that {RunSeconds} s of a seeded run add to the flash: seconds, events, headers, checksums, bookkeeping.",
                "FIT is counted from its profile, not measured: a record message of header 1, timestamp 4, heart_rate 1, cadence 1,",
                "fractional_cadence 1, enhanced_speed 4, distance 4, total_cycles 4 bytes; what comes once a file is left out.",
            ]);
    }

    private static long StoredBytes(VirtualBand band) => band.Flash.Paths().Sum(path => (long)band.Flash.DurableBytes(path).Length);
}
