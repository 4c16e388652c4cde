using System.Globalization;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>How far is the wrist's heart rate from the ECG's, through chips and firmware?</summary>
public sealed class HeartRateBenchmark : IBenchmark
{
    private const double LowestTruthBpm = 50;
    private const double LightHz = 25;

    /// <inheritdoc/>
    public string Name => "heart-rate";

    /// <inheritdoc/>
    public string Summary => "Error and trust of the wrist's heart rate on recordings with an ECG.";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        string[] files = RecordingFolder.WithTruth(options.RecordingsDirectory!);
        ReplayedRecording[] recordings = ReplayedRecording.PlayAll(files);
        HeartRateWindow[] windows = recordings.SelectMany(Windows).ToArray();
        var rows = new List<BenchmarkRow>();
        AddMeanError(rows, "SPC 2015, normal rhythm", windows.Where(w => w.Set == "spc"), 0.9);
        AddMeanError(rows, "SPC 2015, abnormal rhythm", windows.Where(w => w.Set == "spc-abnormal"), 2.8);
        AddMeanError(rows, "BAMI-1, running", windows.Where(w => w.Set == "bami1" && w.IsRunning), 1.2);
        AddMeanError(rows, "BAMI-1", windows.Where(w => w.Set == "bami1"), 1.5);
        AddMeanError(rows, "BAMI-2", windows.Where(w => w.Set == "bami2"), 1.3);
        AddMeanError(rows, "other", windows.Where(w => w.Set == "other"), null);
        HeartRateWindow[] trusted = windows.Where(w => w.IsTrusted).ToArray();
        rows.Add(new("trusted windows", 100.0 * trusted.Length / windows.Length, "%", BenchmarkGoal.AtLeast(92)));
        double right = 100.0 * trusted.Count(w => w.Error <= 5) / Math.Max(1, trusted.Length);
        rows.Add(new("trusted within 5 bpm", right, "%", BenchmarkGoal.AtLeast(98)));
        double[] firsts = recordings.Select(r => (double)Array.FindIndex(r.Seconds, s => s.IsHeartRateTrusted)).Order().ToArray();
        rows.Add(new("first trusted second, median", firsts[firsts.Length / 2], "s", BenchmarkGoal.AtMost(10)));
        AddMeanError(rows, "all", windows, null);
        foreach (IGrouping<string, HeartRateWindow> recording in windows.GroupBy(w => w.Recording))
        {
            AddMeanError(rows, recording.Key, recording, null);
        }

        return new BenchmarkReport(
            Name,
            rows,
            [
                "Mean absolute error over every window of 8 s with a true rate of at least 50 bpm; no value counts as 0 bpm.",
                "The row of the second that begins with the window's end is judged; nothing later is seen.",
            ]);
    }

    private static void AddMeanError(List<BenchmarkRow> rows, string figure, IEnumerable<HeartRateWindow> windows, double? goal)
    {
        HeartRateWindow[] all = windows.ToArray();
        if (all.Length > 0)
        {
            rows.Add(new(figure, all.Average(w => w.Error), "bpm", goal is { } value ? BenchmarkGoal.AtMost(value) : null));
            rows.Add(new(figure + ", plain spectral peak", all.Average(w => w.PeakError), "bpm"));
            rows.Add(new(figure + ", spectral peak less the motion's", all.Average(w => w.LessMotionError), "bpm"));
        }
    }

    private static IEnumerable<HeartRateWindow> Windows(ReplayedRecording recording)
    {
        (int Start, int End)[] running = recording.RunningPhases().ToArray();
        double[] light = recording.Light(LightHz);
        double[][] motion = [recording.AxisMg(0, LightHz), recording.AxisMg(1, LightHz), recording.AxisMg(2, LightHz)];
        string set = SetOf(recording.Name);
        foreach (string[] row in RecordingFolder.Rows(RecordingFolder.TruthOf(recording.Path)))
        {
            int start = (int)double.Parse(row[0], CultureInfo.InvariantCulture);
            int end = start + (int)double.Parse(row[1], CultureInfo.InvariantCulture);
            double truth = double.Parse(row[2], CultureInfo.InvariantCulture);
            int last = (int)(end * LightHz);
            if (truth < LowestTruthBpm || end > recording.Seconds.Length || last > light.Length)
            {
                continue;
            }
            TraceSecond second = recording.Seconds[Math.Min(end, recording.Seconds.Length - 1)];
            double bpm = double.IsNaN(second.HeartRateBpm) ? 0 : second.HeartRateBpm;
            int first = (int)(start * LightHz);
            double peak = Baselines.SpectralPeak(light, first, last - first, LightHz, 40, 220);
            double lessMotion = Baselines.SpectralPeakLessMotion(light, motion, first, last - first, LightHz, 40, 220);
            bool isRunning = running.Any(phase => start >= phase.Start && end <= phase.End);
            yield return new(
                recording.Name, set, isRunning, Math.Abs(bpm - truth), second.IsHeartRateTrusted, Math.Abs(peak - truth),
                Math.Abs(lessMotion - truth));
        }
    }

    /// <summary>The fourth recording of the first kind is the one with an abnormal rhythm.</summary>
    private static string SetOf(string name) => name switch
    {
        "spc2015-train-04-type01" => "spc-abnormal",
        _ when name.StartsWith("spc2015") => "spc",
        _ when name.StartsWith("bami1") => "bami1",
        _ when name.StartsWith("bami2") => "bami2",
        _ => "other",
    };

    private sealed record HeartRateWindow(
        string Recording, string Set, bool IsRunning, double Error, bool IsTrusted, double PeakError, double LessMotionError);
}
