using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>IL instructions and bytes that a second of running costs the band.</summary>
public sealed class BandCostBenchmark : IBenchmark
{
    private const int WarmUpSeconds = 120;
    private const int MeasuredSeconds = 1800;
    private const double GoalInstructions = 200_000;
    private const double GoalSignals = 130_000;
    private const double GoalHeartRate = 80_000;
    private const double GoalCadence = 40_000;
    private const double GoalTick = 30_000;

    private static readonly (BandCostKit Kit, string Prefix)[] Kits =
    [
        (BandCostKit.TwoLeds, ""),
        (BandCostKit.ThreeLeds, "3 LEDs: "),
        (BandCostKit.Gnss, "GNSS at 10 Hz: "),
        (BandCostKit.StrapAndPod, "strap and pod: "),
    ];

    /// <inheritdoc/>
    public string Name => "band-cost";

    /// <inheritdoc/>
    public string Summary => "IL instructions and allocated bytes for a second of running, by station.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        string? recording = options.RecordingsDirectory is null ? null : FindRecording(options.RecordingsDirectory);
        var context = new CountedContext();
        var rows = new List<BenchmarkRow>();
        context.Run(options.Seed, BandCostKit.TwoLeds, null, WarmUpSeconds, WarmUpSeconds);
        foreach ((BandCostKit kit, string prefix) in Kits)
        {
            long[][] counts = context.Run(options.Seed, kit, null, WarmUpSeconds, MeasuredSeconds);
            AddTotals(rows, prefix, context.Stations, counts);
            if (kit == BandCostKit.TwoLeds)
            {
                AddStations(rows, prefix, context.Stations, counts);
            }
            else if (kit == BandCostKit.ThreeLeds)
            {
                AddGoals(rows, prefix, context.Stations, counts);
            }
        }
        var notes = new List<string>
        {
            $"The virtual runner of seed {options.Seed}: {WarmUpSeconds} s of recording to warm up, then {MeasuredSeconds} s counted.",
            "Where nothing else is said: 2 LEDs, no GNSS, no strap, no pod. Notifications of strap and pod count like a turn of the loop.",
            "A second that the heart rate's estimate falls into costs twice as much as the next: that is the 99th percentile.",
            "An instruction counts when the firmware or shared code executes it within a turn of the loop, by the folder of its source.",
            "The insides of nanoFramework's own libraries are not counted, on the band they are mostly native; calls to them are.",
            "Library objects are the files that are opened: only a closed file is durable there, so each block of the log opens one.",
        };
        if (recording is not null)
        {
            int seconds = (int)RecordingFile.Read(recording).DurationSeconds - WarmUpSeconds;
            long[][] counts = context.Run(options.Seed, BandCostKit.TwoLeds, recording, WarmUpSeconds, seconds);
            AddTotals(rows, "recorded: ", context.Stations, counts);
            AddStations(rows, "recorded: ", context.Stations, counts);
            notes.Add($"The recorded runner: {Path.GetFileName(recording)}, {seconds} s counted.");
        }
        return new BenchmarkReport(Name, rows, notes);
    }

    private static void AddTotals(List<BenchmarkRow> rows, string prefix, IReadOnlyList<string> stations, long[][] counts)
    {
        int seconds = counts[0].Length;
        long[][] byStation = counts[..stations.Count];
        long[] total = [.. Enumerable.Range(0, seconds).Select(second => byStation.Sum(row => row[second]))];
        BenchmarkGoal all = BenchmarkGoal.AtMost(GoalInstructions);
        rows.Add(new(prefix + "whole firmware, mean", total.Average(), "IL/s", all));
        rows.Add(new(prefix + "whole firmware, 99th percentile", Percentile.NinetyNine(total), "IL/s"));
        rows.Add(new(prefix + "largest single tick", counts[stations.Count].Max(), "IL", BenchmarkGoal.AtMost(GoalTick)));
        long[] signals = [.. Enumerable.Range(0, seconds).Select(second => SignalsOf(stations, byStation).Sum(row => row[second]))];
        rows.Add(new(prefix + "all signals, mean", signals.Average(), "IL/s", BenchmarkGoal.AtMost(GoalSignals)));
        rows.Add(new(prefix + "all signals, 99th percentile", Percentile.NinetyNine(signals), "IL/s", all));
        rows.Add(new(prefix + "allocated after warm-up", counts[stations.Count + 1].Sum(), "bytes", BenchmarkGoal.AtMost(0)));
    }

    private static void AddStations(List<BenchmarkRow> rows, string prefix, IReadOnlyList<string> stations, long[][] counts)
    {
        long[][] byStation = counts[..stations.Count];
        rows.Add(new(prefix + "calls into libraries, mean", counts[stations.Count + 2].Average(), "calls/s"));
        rows.Add(new(prefix + "library objects made", counts[stations.Count + 3].Sum(), "objects"));
        rows.Add(new(prefix + "cues sounded", counts[stations.Count + 4].Sum(), "cues"));
        IEnumerable<int> order = Enumerable.Range(0, stations.Count).OrderByDescending(station => byStation[station].Sum());
        foreach (int station in order.Where(station => byStation[station].Any(count => count > 0)))
        {
            rows.Add(new($"{prefix}{stations[station]}, mean", byStation[station].Average(), "IL/s", GoalOf(stations[station])));
            rows.Add(new($"{prefix}{stations[station]}, 99th percentile", Percentile.NinetyNine(byStation[station]), "IL/s"));
        }
    }

    /// <summary>The stations that have a goal.</summary>
    private static void AddGoals(List<BenchmarkRow> rows, string prefix, IReadOnlyList<string> stations, long[][] counts)
    {
        for (int station = 0; station < stations.Count; station++)
        {
            if (GoalOf(stations[station]) is { } goal)
            {
                rows.Add(new($"{prefix}{stations[station]}, mean", counts[station].Average(), "IL/s", goal));
            }
        }
    }

    private static BenchmarkGoal? GoalOf(string station) => station switch
    {
        SourceMap.Signals + "/HeartRate" => BenchmarkGoal.AtMost(GoalHeartRate),
        SourceMap.Signals + "/Cadence" => BenchmarkGoal.AtMost(GoalCadence),
        _ => null,
    };

    private static IEnumerable<long[]> SignalsOf(IReadOnlyList<string> stations, long[][] byStation) =>
        byStation.Where((_, station) => stations[station].Split('/')[0] == SourceMap.Signals);

    private static string FindRecording(string folder)
    {
        string? path = Directory.EnumerateFiles(folder, "*.csv.gz", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "wrist-heart-rate" || Path.GetDirectoryName(file) == folder)
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return path ?? throw new BenchmarkFault($"Neither \"{folder}\" nor its wrist-heart-rate/ holds a recording (*.csv.gz).");
    }
}
