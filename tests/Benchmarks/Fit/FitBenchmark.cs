using System.Diagnostics;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Benchmarks.Fit;

/// <summary>How quickly FIT files become activities, beside two other readers on the same files in the same run.</summary>
public sealed class FitBenchmark : IBenchmark
{
    private const int WarmUpRounds = 20;
    private const int Rounds = 15;
    private const double GoalRatio = 10;
    private const double GoalMemory = 16;
    private const int SmallBytes = 4096;
    private const double BytesPerMegabyte = 1_000_000;

    /// <inheritdoc/>
    public string Name => "fit";

    /// <inheritdoc/>
    public string Summary => "Speed and memory of reading FIT files, beside @garmin/fitsdk and fit-file-parser on the same files.";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        string[] files = Files(options.RecordingsDirectory!);
        foreach (string path in files)
        {
            Measure(path); // so that no file pays for the compiler
        }

        List<Timed> ours = [.. files.Select(Measure).OfType<Timed>()];
        IReadOnlyDictionary<string, JudgeTimes>? judges = FitJudge.Measure([.. ours.Select(one => one.Path)], Rounds, out string note);
        var rows = new List<BenchmarkRow>();
        if (judges is not null)
        {
            rows.Add(new("times the faster of the two, all files", Ratio(ours, judges), "×", BenchmarkGoal.AtLeast(GoalRatio)));
            rows.Add(new("@garmin/fitsdk, all files", ours.Sum(one => judges[one.Path].GarminMs ?? 0), "ms"));
            rows.Add(new("fit-file-parser, all files", ours.Sum(one => judges[one.Path].ParserMs ?? 0), "ms"));
        }

        rows.Add(new("all files", ours.Sum(one => one.Ms), "ms"));
        rows.Add(new("read", ours.Sum(one => (double)one.Bytes) / BytesPerMegabyte / (ours.Sum(one => one.Ms) / 1000), "MB/s"));
        double allocated = ours.Sum(one => (double)one.AllocatedBytes) / ours.Sum(one => (double)one.Bytes);
        rows.Add(new("allocated, all files", allocated, "× file", BenchmarkGoal.AtMost(GoalMemory)));
        double most = ours.Where(one => one.Bytes >= SmallBytes).Max(one => (double)one.AllocatedBytes / one.Bytes);
        rows.Add(new("allocated, most of any file from 4 kB on", most, "× file", BenchmarkGoal.AtMost(GoalMemory)));
        rows.AddRange(ours.Select(one => RowOf(one, judges)));
        return new BenchmarkReport(Name, rows,
        [
            note,
            $"Medians of {Rounds} rounds after a warm-up, all in one run on this machine. Ours is all of it: walk, checksum, columns,",
            "mending, activities with laps, pauses and totals; theirs ends at their lists of messages.",
            "Of the two readers the faster one that finds 99 % of the records counts; a file that only we read counts for none.",
        ]);
    }

    /// <summary>The faster reader's time, chosen file by file, over ours, of the files that one of them reads.</summary>
    private static double Ratio(List<Timed> ours, IReadOnlyDictionary<string, JudgeTimes> judges)
    {
        List<Timed> common = [.. ours.Where(one => judges[one.Path].FasterMs(one.Records) is not null)];
        return common.Sum(one => judges[one.Path].FasterMs(one.Records) ?? 0) / common.Sum(one => one.Ms);
    }

    private static BenchmarkRow RowOf(Timed one, IReadOnlyDictionary<string, JudgeTimes>? judges)
    {
        string name = $"{Path.GetFileName(one.Path)} ({one.Bytes / 1000.0:0.#} kB, {one.Ms:0.###} ms)";
        return judges?[one.Path].FasterMs(one.Records) is double faster
            ? new(name, faster / one.Ms, "×")
            : new(name, double.NaN, "× (nobody else reads it)");
    }

    private static string[] Files(string folder)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path).Equals(".fit", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new BenchmarkFault("There is no FIT file in the folder: name another with --recordings DIR.");
    }

    /// <summary>Reads a file again and again; null for one that holds no activity.</summary>
    private static Timed? Measure(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var took = new List<double>();
        long allocated = 0;
        for (int round = 0; round < WarmUpRounds + Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            try
            {
                if (FitActivityReader.Read(bytes).Activities.Count == 0)
                {
                    return null;
                }
            }
            catch (ImportException)
            {
                return null;
            }

            double ms = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round >= WarmUpRounds)
            {
                took.Add(ms);
            }
        }

        took.Sort();
        int records = FitFile.Open(bytes).Counts.GetValueOrDefault(FitProfile.Record);
        return new Timed(path, bytes.Length, took[took.Count / 2], allocated, records);
    }

    private sealed record Timed(string Path, int Bytes, double Ms, long AllocatedBytes, int Records);
}
