using System.Diagnostics;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks;

/// <summary>How long a simulated hour takes on this computer.</summary>
public sealed class SimulationSpeedBenchmark : IBenchmark
{
    private const int RunSeconds = 3600;
    private const double GoalSeconds = 15;

    /// <inheritdoc/>
    public string Name => "simulation-speed";

    /// <inheritdoc/>
    public string Summary => "Wall time of a simulated run of one hour.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var watch = Stopwatch.StartNew();
        VirtualBand band = VirtualRun.Start(VirtualRun.Seeded(options.Seed));
        band.Advance(RunSeconds * 1000L);
        double wallSeconds = watch.Elapsed.TotalSeconds;
        return new BenchmarkReport(
            Name,
            [
                new("a run of one hour", wallSeconds, "s", BenchmarkGoal.AtMost(GoalSeconds)),
                new("virtual time over real time", RunSeconds / wallSeconds, "times"),
            ],
            ["Chips, bus, flash and firmware of one band on one thread, cold start included."]);
    }
}
