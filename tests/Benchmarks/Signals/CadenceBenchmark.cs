namespace TrainingPlan.Benchmarks.Signals;

/// <summary>How far is the cadence of running from an offline reference that sees the future?</summary>
public sealed class CadenceBenchmark : IBenchmark
{
    // The method's own delay: what it says at T + 3 s is compared with the reference centred on T.
    private const int DelaySeconds = 3;
    private const int LongestDelaySeconds = 6;
    private const int OnsetSeconds = 10;
    private const int EndSeconds = 6;

    // Below this the wrist does not run: a standing second inside a running phase is not judged.
    private const double RunningMg = 200;

    // Where a file names no phases but has other things than running in it, this much for 20 s is running.
    private const double SurelyRunningMg = 350;
    private const int ShortestRunSeconds = 20;

    private static readonly string[] BaselineNames = ["plain spectral peak", "peaks at 25 Hz", "12.5 Hz and 4 samples a step"];

    /// <inheritdoc/>
    public string Name => "cadence";

    /// <inheritdoc/>
    public string Summary => "Cadence and state in the running seconds of recordings.";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        ReplayedRecording[] recordings = ReplayedRecording.PlayAll(RecordingFolder.Moving(options.RecordingsDirectory!));
        JudgedSecond[] all = recordings.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Judge).ToArray();
        if (all.Length == 0)
        {
            throw new BenchmarkFault("There is no recording of running in the folder: name another with --recordings DIR.");
        }
        var rows = new List<BenchmarkRow>
        {
            new("running seconds with a cadence", Share(all, s => !double.IsNaN(s.Spm)), "%", BenchmarkGoal.AtLeast(99.5)),
            new("half or double", all.Count(s => IsHalfOrDouble(s.Spm, s.ReferenceSpm)), "s", BenchmarkGoal.AtMost(0)),
            new("median difference", Median(all, s => s.Spm), "spm", BenchmarkGoal.AtMost(0.3)),
            new("within 2 spm", Share(all, s => Math.Abs(s.Spm - s.ReferenceSpm) <= 2), "%"),
            new("state run", Share(all, s => s.IsRun), "%", BenchmarkGoal.AtLeast(95)),
            new("own delay, where the difference is least", OwnDelay(all), "s", BenchmarkGoal.AtMost(3)),
        };
        TraceSecond[] walking = recordings.SelectMany(Walking).ToArray();
        if (walking.Length > 0)
        {
            rows.Add(new("walking on the belt called run", 100.0 * walking.Count(s => s.State == "run") / walking.Length, "%"));
        }
        for (int i = 0; i < BaselineNames.Length; i++)
        {
            int baseline = i;
            int halves = all.Count(s => IsHalfOrDouble(s.BaselineSpm[baseline], s.ReferenceSpm));
            rows.Add(new(BaselineNames[i] + ", half or double", halves, "s"));
            rows.Add(new(BaselineNames[i] + ", median difference", Median(all, s => s.BaselineSpm[baseline]), "spm"));
        }
        rows.AddRange(all.GroupBy(s => s.Recording).SelectMany(RowsOf));
        return new BenchmarkReport(
            Name,
            rows,
            [
                "Reference: the sum of four harmonics of the stride in |a| and all axes over 8 s around the second, 120 to 235 spm.",
                $"Judged {DelaySeconds} s later; {OnsetSeconds} s at the beginning and {EndSeconds} s at the end of a phase are left out.",
                "Phases are those that the file names, else all of a file without a true heart rate, else 20 s and more of strong motion.",
                "In brackets: plain spectral peak; peaks at 25 Hz; peaks at 12.5 Hz with 4 samples a step; each over the same 8 s.",
            ]);
    }

    private static IEnumerable<BenchmarkRow> RowsOf(IGrouping<string, JudgedSecond> group)
    {
        JudgedSecond[] seconds = group.ToArray();
        double[] others = [.. Enumerable.Range(0, BaselineNames.Length).Select(i => Median(seconds, s => s.BaselineSpm[i]))];
        string beside = FormattableString.Invariant($"({others[0]:0.##}; {others[1]:0.##}; {others[2]:0.##})");
        yield return new($"{group.Key}, with a cadence", Share(seconds, s => !double.IsNaN(s.Spm)), "%");
        yield return new($"{group.Key}, half or double", seconds.Count(s => IsHalfOrDouble(s.Spm, s.ReferenceSpm)), "s");
        yield return new($"{group.Key}, median difference {beside}", Median(seconds, s => s.Spm), "spm");
        yield return new($"{group.Key}, state run", Share(seconds, s => s.IsRun), "%");
    }

    private static double Share(JudgedSecond[] seconds, Func<JudgedSecond, bool> has) => 100.0 * seconds.Count(has) / seconds.Length;

    private static double Median(IEnumerable<JudgedSecond> seconds, Func<JudgedSecond, double> value)
    {
        double[] sorted = seconds.Select(s => Math.Abs(value(s) - s.ReferenceSpm)).Where(e => !double.IsNaN(e)).Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    private static int OwnDelay(JudgedSecond[] seconds) =>
        Enumerable.Range(0, LongestDelaySeconds + 1).MinBy(delay => Median(seconds, s => s.LaterSpm[delay]));

    private static bool IsHalfOrDouble(double spm, double reference) =>
        Math.Abs((spm / reference) - 0.5) < 0.05 || Math.Abs((spm / reference) - 2) < 0.2;

    private static IEnumerable<TraceSecond> Walking(ReplayedRecording recording) => recording.BeltPhases()
        .Where(phase => phase.Gait == "walk")
        .SelectMany(phase => Enumerable.Range(phase.Start, phase.End - phase.Start).Skip(OnsetSeconds).SkipLast(EndSeconds))
        .Where(s => s + DelaySeconds < recording.Seconds.Length).Select(s => recording.Seconds[s + DelaySeconds]);

    private static IEnumerable<JudgedSecond> Judge(ReplayedRecording recording)
    {
        var reference = new CadenceReference(recording);
        foreach ((int start, int end) in RunningPhases(recording, reference))
        {
            for (int s = start + OnsetSeconds; s < end - EndSeconds && s + LongestDelaySeconds < recording.Seconds.Length; s++)
            {
                int first = reference.FirstSample(s);
                if (first < 0 || reference.DeviationMg(first) < RunningMg)
                {
                    continue;
                }
                double[] later = [.. recording.Seconds[s..(s + LongestDelaySeconds + 1)].Select(second => second.CadenceSpm)];
                bool isRun = recording.Seconds[s + DelaySeconds].State == "run";
                double[] baselines = BaselinesOf(reference.MagnitudeMg, first);
                yield return new(recording.Name, isRun, later, reference.CadenceSpm(first), baselines);
            }
        }
    }

    private static double[] BaselinesOf(double[] magnitudeMg, int first)
    {
        double[] window = magnitudeMg[first..(first + CadenceReference.WindowSamples)];
        double[] slow = [.. window.Chunk(2).Select(pair => pair.Average())];
        double minutes = window.Length / CadenceReference.Hz / 60;
        return
        [
            Baselines.SpectralPeak(window, 0, window.Length, CadenceReference.Hz, 60, 240),
            Baselines.CountPeaks(window, 6) / minutes,
            Baselines.CountPeaks(slow, 4) / minutes,
        ];
    }

    private static IEnumerable<(int Start, int End)> RunningPhases(ReplayedRecording recording, CadenceReference reference)
    {
        if (recording.HasPhases || !File.Exists(RecordingFolder.TruthOf(recording.Path)))
        {
            return recording.RunningPhases();
        }
        var phases = new List<(int Start, int End)>();
        int start = -1;
        for (int s = 0; s <= reference.Seconds; s++)
        {
            int first = reference.FirstSample(s);
            bool isRunning = first >= 0 && reference.DeviationMg(first) >= SurelyRunningMg;
            if (!isRunning && start >= 0 && s - start >= ShortestRunSeconds)
            {
                phases.Add((start, s));
            }
            start = !isRunning ? -1 : start < 0 ? s : start;
        }
        return phases;
    }

    private sealed record JudgedSecond(
        string Recording, bool IsRun, double[] LaterSpm, double ReferenceSpm, double[] BaselineSpm)
    {
        public double Spm => LaterSpm[DelaySeconds];
    }
}
