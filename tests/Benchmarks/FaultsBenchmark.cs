using System.Diagnostics;
using TrainingPlan.Trials.Lives;

namespace TrainingPlan.Benchmarks;

/// <summary>How many runs are lost, doubled or damaged in many lives of a band in which everything goes wrong.</summary>
public sealed class FaultsBenchmark : IBenchmark
{
    private const int FindingsShown = 20;

    /// <summary>So many lives meet every disaster; fewer may miss one by chance.</summary>
    private const int LivesThatMeetAll = 100;

    private const int LivesPerWord = 500;

    /// <inheritdoc/>
    public string Name => "faults";

    /// <inheritdoc/>
    public string Summary => "Runs lost, doubled or damaged over seeded lives of a band; --seeds N, --from N.";

    /// <inheritdoc/>
    public bool IsAlwaysChecked => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var watch = Stopwatch.StartNew();
        var total = new LifeTally();
        var gate = new object();
        Parallel.For(options.FirstLife, options.FirstLife + options.Lives, seed =>
        {
            LifeTally life = LifeSimulation.Live(seed);
            lock (gate)
            {
                total.Add(life);
                if (!life.IsClean || total.Lives % LivesPerWord == 0)
                {
                    Console.Error.WriteLine($"{total.Lives} lives, {watch.Elapsed.TotalSeconds:F0} s {string.Join(" ", life.Findings)}");
                }
            }
        });
        BenchmarkGoal none = BenchmarkGoal.AtMost(0);
        List<BenchmarkRow> rows =
        [
            new("runs lost", total.RunsLost, "runs", none),
            new("runs duplicated", total.RunsDuplicated, "runs", none),
            new("corrupted but accepted", total.CorruptedButAccepted, "runs", none),
            new("workouts torn", total.WorkoutsTorn, "workouts", none),
            new("plans apart", total.PlansApart, "lives", none),
            new("crashes", total.Crashes, "lives", none),
            new("lost at one cut, most", total.SecondsLostAtCutMax, "s", BenchmarkGoal.AtMost(LifeSimulation.SecondsLostAtCutMost)),
            new("error of a start, most", total.StartErrorSecondsMax, "s", BenchmarkGoal.AtMost(LifeSimulation.StartErrorSecondsMost)),
            new("lives", total.Lives, "lives"),
            new("runs begun", total.Runs, "runs"),
            new("wall time", watch.Elapsed.TotalSeconds, "s"),
        ];
        BenchmarkGoal? atLeastOne = options.Lives >= LivesThatMeetAll ? BenchmarkGoal.AtLeast(1) : null;
        rows.AddRange(Enum.GetValues<Disaster>().Select(kind => new BenchmarkRow(Words(kind), total.Hits(kind), "times", atLeastOne)));
        return new BenchmarkReport(Name, rows,
            [.. total.Findings.Take(FindingsShown), "A life repeats with: faults --from SEED --seeds 1"]);
    }

    /// <summary>CutInPut becomes "cut in put".</summary>
    private static string Words(Disaster kind) =>
        string.Concat(kind.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter)
            : char.ToLowerInvariant(letter).ToString()));
}
