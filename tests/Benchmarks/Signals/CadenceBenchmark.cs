namespace TrainingPlan.Benchmarks.Signals;

/// <summary>How far is the cadence of running from an offline reference that sees the future?</summary>
public sealed class CadenceBenchmark : IBenchmark
{
    private const double Hz = 25;
    private const int WindowSeconds = 8;

    // The method's own delay: what it says at T + 3 s is compared with the reference centred on T.
    private const int DelaySeconds = 3;
    private const int OnsetSeconds = 10;
    private const int EndSeconds = 6;

    // Below this the wrist does not run: a standing second inside a running phase is not judged.
    private const double RunningMg = 200;

    /// <inheritdoc/>
    public string Name => "cadence";

    /// <inheritdoc/>
    public string Summary => "Cadence and state in the running seconds of recordings.";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        string[] files = RecordingFolder.Moving(options.RecordingsDirectory!).Where(IsRunning).ToArray();
        if (files.Length == 0)
        {
            throw new BenchmarkFault("There is no recording of running in the folder: name another with --recordings DIR.");
        }
        JudgedSecond[] all = ReplayedRecording.PlayAll(files).SelectMany(Judge).ToArray();
        JudgedSecond[] valued = all.Where(s => !double.IsNaN(s.Spm)).ToArray();
        double[] errors = valued.Select(s => Math.Abs(s.Spm - s.ReferenceSpm)).Order().ToArray();
        double[] baseline = all.Select(s => Math.Abs(s.BaselineSpm - s.ReferenceSpm)).Order().ToArray();
        var rows = new List<BenchmarkRow>
        {
            new("running seconds with a cadence", 100.0 * valued.Length / all.Length, "%", BenchmarkGoal.AtLeast(99.5)),
            new("half or double", valued.Count(s => IsHalfOrDouble(s.Spm, s.ReferenceSpm)), "s", BenchmarkGoal.AtMost(0)),
            new("median difference", errors[errors.Length / 2], "spm", BenchmarkGoal.AtMost(0.3)),
            new("within 2 spm", 100.0 * errors.Count(e => e <= 2) / errors.Length, "%"),
            new("state run", 100.0 * all.Count(s => s.State == "run") / all.Length, "%", BenchmarkGoal.AtLeast(95)),
            new("plain spectral peak, half or double", all.Count(s => IsHalfOrDouble(s.BaselineSpm, s.ReferenceSpm)), "s"),
            new("plain spectral peak, median difference", baseline[baseline.Length / 2], "spm"),
        };
        foreach (IGrouping<string, JudgedSecond> group in all.GroupBy(s => s.Recording))
        {
            IEnumerable<JudgedSecond> known = group.Where(s => !double.IsNaN(s.Spm));
            double[] sorted = known.Select(s => Math.Abs(s.Spm - s.ReferenceSpm)).Order().ToArray();
            rows.Add(new(group.Key + ", median difference", sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2], "spm"));
            rows.Add(new(group.Key + ", state run", 100.0 * group.Count(s => s.State == "run") / group.Count(), "%"));
        }
        return new BenchmarkReport(
            Name,
            rows,
            [
                "Reference: the sum of four harmonics of the stride in |a| and all axes over 8 s around the second, 100 to 240 spm.",
                $"Judged {DelaySeconds} s later; {OnsetSeconds} s at the beginning and {EndSeconds} s at the end of a phase are left out.",
            ]);
    }

    /// <summary>Judged are files that name their running phases and files of nothing but running.</summary>
    private static bool IsRunning(string path) =>
        Path.GetFileName(path).StartsWith("bami1") || !File.Exists(RecordingFolder.TruthOf(path));

    private static bool IsHalfOrDouble(double spm, double reference) =>
        Math.Abs((spm / reference) - 0.5) < 0.05 || Math.Abs((spm / reference) - 2) < 0.2;

    private static IEnumerable<JudgedSecond> Judge(ReplayedRecording recording)
    {
        double[][] channels = [recording.MagnitudeMg(Hz), recording.AxisMg(0, Hz), recording.AxisMg(1, Hz), recording.AxisMg(2, Hz)];
        foreach ((int start, int end) in recording.RunningPhases())
        {
            for (int s = start + OnsetSeconds; s < end - EndSeconds && s + DelaySeconds < recording.Seconds.Length; s++)
            {
                int first = (int)((s + 0.5 - (WindowSeconds / 2.0)) * Hz);
                int count = (int)(WindowSeconds * Hz);
                if (first < 0 || first + count > channels[0].Length || Deviation(channels[0], first, count) < RunningMg)
                {
                    continue;
                }
                double reference = Reference(channels, first, count);
                double baseline = Baselines.SpectralPeak(channels[0], first, count, Hz, 60, 240);
                TraceSecond second = recording.Seconds[s + DelaySeconds];
                yield return new(recording.Name, second.State, second.CadenceSpm, reference, baseline);
            }
        }
    }

    private static double Reference(double[][] channels, int first, int count)
    {
        double coarse = Best(channels, first, count, 120, 235, 1);
        return Best(channels, first, count, coarse - 1.5, coarse + 1.5, 0.05);
    }

    private static double Best(double[][] channels, int first, int count, double from, double to, double step)
    {
        double best = -1;
        double at = from;
        for (double spm = from; spm <= to; spm += step)
        {
            double power = 0;
            for (int harmonic = 1; harmonic <= 4; harmonic++)
            {
                double cycles = spm / 120 * harmonic / Hz;
                power += (2 * Math.Sqrt(Baselines.Power(channels[0], first, count, cycles)))
                    + channels.Skip(1).Sum(axis => Math.Sqrt(Baselines.Power(axis, first, count, cycles)));
            }
            if (power > best)
            {
                best = power;
                at = spm;
            }
        }
        return at;
    }

    private static double Deviation(double[] values, int first, int count)
    {
        double mean = values.Skip(first).Take(count).Average();
        return values.Skip(first).Take(count).Average(v => Math.Abs(v - mean));
    }

    private sealed record JudgedSecond(string Recording, string State, double Spm, double ReferenceSpm, double BaselineSpm);
}
