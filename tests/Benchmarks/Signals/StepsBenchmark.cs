using System.Globalization;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>Are a recording's steps counted within their limits, and nothing where there are none?</summary>
public sealed class StepsBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "steps";

    /// <inheritdoc/>
    public string Summary => "Steps of recorded walks and runs, and false steps of what is neither.";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        Counted[] all = RecordingFolder.StepIndexes(options.RecordingsDirectory!).SelectMany(Count).ToArray();
        Counted[] runs = all.Where(c => c.Kind == "run").ToArray();
        Counted[] walks = all.Where(c => c.Kind == "walk").ToArray();
        Counted[] others = all.Where(c => c.Kind == "non_step").ToArray();
        var rows = new List<BenchmarkRow>
        {
            new("runs within their limits", Share(runs, c => c.Steps), "%", BenchmarkGoal.AtLeast(100)),
            new("walks within their limits", Share(walks, c => c.Steps), "%", BenchmarkGoal.AtLeast(97)),
            new("false steps", others.Sum(c => c.Steps), "steps", BenchmarkGoal.AtMost(0)),
        };
        (string Name, Func<Counted, double> Steps)[] baselines =
        [
            ("plain spectral peak", c => c.BySpectrum),
            ("peaks at 25 Hz", c => c.Peaks),
            ("12.5 Hz and 4 samples a step", c => c.SlowPeaks),
        ];
        foreach ((string name, Func<Counted, double> steps) in baselines)
        {
            rows.Add(new("runs, " + name, Share(runs, steps), "%"));
            rows.Add(new("walks, " + name, Share(walks, steps), "%"));
            rows.Add(new("false steps, " + name, others.Sum(steps), "steps"));
        }
        rows.AddRange(all.Select(c => new BenchmarkRow(c.Label, c.Steps, "steps")));
        return new BenchmarkReport(
            Name,
            rows,
            [
                "Steps of the last row of the trace; the band records a run, the harder case for walks.",
                "In brackets: the limits; plain spectral peak; peaks at 25 Hz; peaks at 12.5 Hz with 4 samples a step.",
            ]);
    }

    private static double Share(Counted[] counted, Func<Counted, double> steps) =>
        100.0 * counted.Count(c => steps(c) >= c.Least && steps(c) <= c.Most) / counted.Length;

    private static IEnumerable<Counted> Count(string index)
    {
        string folder = Path.GetDirectoryName(index)!;
        Dictionary<string, string[]> rows = RecordingFolder.Rows(index).ToDictionary(row => row[0]);
        ReplayedRecording[] played = ReplayedRecording.PlayAll(rows.Keys.Select(file => Path.Combine(folder, file)).Where(File.Exists));
        return played.Select(recording =>
        {
            string[] row = rows[Path.GetFileName(recording.Path)];
            return new Counted(
                recording.Name,
                row[1],
                int.Parse(row[3], CultureInfo.InvariantCulture),
                int.Parse(row[4], CultureInfo.InvariantCulture),
                recording.Seconds.Length == 0 ? 0 : recording.Seconds[^1].Steps,
                Baselines.StepsBySpectrum(recording.MagnitudeMg(25), 25),
                Baselines.CountPeaks(recording.MagnitudeMg(25), 6),
                Baselines.CountPeaks(recording.MagnitudeMg(12.5), 4));
        });
    }

    private sealed record Counted(
        string Name, string Kind, int Least, int Most, int Steps, double BySpectrum, int Peaks, int SlowPeaks)
    {
        public string Label => FormattableString.Invariant($"{Name} ({Least}-{Most}; {BySpectrum:0}; {Peaks}; {SlowPeaks})");
    }
}
