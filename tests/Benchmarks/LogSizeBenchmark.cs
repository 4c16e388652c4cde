using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks;

/// <summary>How many bytes a second of a run takes on the band's flash.</summary>
public sealed class LogSizeBenchmark : IBenchmark
{
    private const int RunSeconds = 1800;
    private const double GoalBytes = 5;

    /// <inheritdoc/>
    public string Name => "log-size";

    /// <inheritdoc/>
    public string Summary => "Bytes a second of a run of 30 minutes in the session log.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        VirtualBand band = VirtualRun.Start(VirtualRun.Seeded(options.Seed));
        long before = StoredBytes(band);
        var fit = new FitOfRun();
        band.SecondFinished += worn => fit.Add(worn.Loop!.Second);
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
                new("the same run as FIT", fit.Bytes() / (double)RunSeconds, "bytes/s"),
                new("the whole run", bytes, "bytes"),
            ],
            [
                $"Everything that {RunSeconds} s of a seeded run add to the flash: seconds, events, headers, checksums, bookkeeping.",
                "FIT is the file that the companion writes: a record a second with time, heart rate, cadence and its fraction, speed,",
                "distance and both trusts, with one lap and a summary. It has no place for uncertainty, state and cues.",
            ]);
    }

    private static long StoredBytes(VirtualBand band) => band.Flash.Paths().Sum(path => (long)band.Flash.DurableBytes(path).Length);
}
