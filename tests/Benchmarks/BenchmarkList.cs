using TrainingPlan.Benchmarks.BandCost;
using TrainingPlan.Benchmarks.BandSize;
using TrainingPlan.Benchmarks.Cues;
using TrainingPlan.Benchmarks.Fit;
using TrainingPlan.Benchmarks.Injury;
using TrainingPlan.Benchmarks.Pages;
using TrainingPlan.Benchmarks.Predict;
using TrainingPlan.Benchmarks.Season;
using TrainingPlan.Benchmarks.Signals;

namespace TrainingPlan.Benchmarks;

/// <summary>Every benchmark there is, in the order in which `all` runs them.</summary>
public static class BenchmarkList
{
    /// <summary>The benchmarks.</summary>
    public static readonly IReadOnlyList<IBenchmark> All =
    [
        new BandCostBenchmark(),
        new BandSizeBenchmark(),
        new SimulationSpeedBenchmark(),
        new LogSizeBenchmark(),
        new SyncSpeedBenchmark(),
        new FaultsBenchmark(),
        new CuesBenchmark(),
        new FuzzBenchmark(),
        new FitBenchmark(),
        new CadenceBenchmark(),
        new StepsBenchmark(),
        new HeartRateBenchmark(),
        new PaceBenchmark(),
        new InjuryBenchmark(),
        new PredictBenchmark(),
        new PagesBenchmark(),
        new PlanBenchmark(),
        new SeasonBenchmark(),
    ];

    /// <summary>The benchmarks that a name on the command line asks for; `all` asks for every one that can run.</summary>
    public static IReadOnlyList<IBenchmark> Named(string name, BenchmarkOptions options)
    {
        if (name == "all")
        {
            return All.Where(benchmark => CanRun(benchmark, options)).ToList();
        }
        IBenchmark? found = All.FirstOrDefault(benchmark => benchmark.Name == name);
        if (found is null)
        {
            string known = string.Join(", ", All.Select(benchmark => benchmark.Name));
            throw new BenchmarkFault($"There is no benchmark \"{name}\"; there are: all, {known}.");
        }
        if (!CanRun(found, options))
        {
            throw new BenchmarkFault($"The benchmark \"{name}\" needs recordings: name their folder with --recordings DIR.");
        }
        return [found];
    }

    /// <summary>Whether a missed goal of a benchmark counts without --check.</summary>
    public static bool IsAlwaysChecked(string name) => All.Any(benchmark => benchmark.Name == name && benchmark.IsAlwaysChecked);

    private static bool CanRun(IBenchmark benchmark, BenchmarkOptions options) =>
        !benchmark.NeedsRecordings || options.RecordingsDirectory is not null || (benchmark.TakesDataFile && options.DataFile is not null);
}
