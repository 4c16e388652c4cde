using System.Diagnostics;
using TrainingPlan.Trials.Fuzz;

namespace TrainingPlan.Benchmarks;

/// <summary>What happens when every decoder is given damaged and made-up bytes.</summary>
public sealed class FuzzBenchmark : IBenchmark
{
    private const int FindingsShown = 10;
    private const int CanaryInputs = 20_000;

    /// <inheritdoc/>
    public string Name => "fuzz";

    /// <inheritdoc/>
    public string Summary => "Crashes, hangs, reads past the end and memory of every decoder on made-up input; --inputs N, --seed N.";

    /// <inheritdoc/>
    public bool IsAlwaysChecked => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var watch = Stopwatch.StartNew();
        FuzzRun run = FuzzRun.Of(FuzzTargets.All, options.Seed, options.Inputs);
        double wallSeconds = watch.Elapsed.TotalSeconds;
        FuzzRun canaries = FuzzRun.Of(FuzzTargets.Canaries, options.Seed, CanaryInputs);
        BenchmarkGoal none = BenchmarkGoal.AtMost(0);
        List<BenchmarkRow> rows =
        [
            new("crashes", run.Counts.Sum(count => count.Crashes), "inputs", none),
            new("hangs", run.Counts.Sum(count => count.Hangs), "inputs", none),
            new("reads past the end", run.Counts.Sum(count => count.ReadsPastEnd), "inputs", none),
            new("more than 16 times the memory", run.Counts.Sum(count => count.MemoryExcesses), "inputs", none),
            new("planted bugs found", canaries.Counts.Count(count => count.Faults > 0), "bugs",
                BenchmarkGoal.AtLeast(FuzzTargets.Canaries.Count)),
            new("inputs", run.Counts.Sum(count => count.Inputs), "inputs"),
            new("wall time", wallSeconds, "s"),
        ];
        rows.AddRange(run.Counts.Select(count =>
            new BenchmarkRow($"{count.Name}, taken", 100.0 * count.Taken / Math.Max(1, count.Inputs), "%")));
        rows.AddRange(run.Counts.Select(count =>
            new BenchmarkRow($"{count.Name}, memory beyond 16 times", count.MostBytesBeyond, "bytes")));
        return new BenchmarkReport(Name, rows,
            [.. run.Findings.Take(FindingsShown), .. Allowances()]);
    }

    private static IEnumerable<string> Allowances()
    {
        yield return $"Memory: {FuzzRun.MemoryTimes} times the input, what an empty input takes, and an allowance whatever the input is.";
        foreach (IGrouping<MemoryAllowance, FuzzTarget> alike in FuzzTargets.All.GroupBy(target => target.Allowance))
        {
            string names = string.Join(", ", alike.Select(target => target.Name));
            yield return $"Allowance of {alike.Key.Bytes} bytes for {alike.Key.Reason}: {names}.";
        }
    }
}
