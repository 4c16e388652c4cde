using System.IO.Compression;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>Finds recordings of a kind anywhere below a folder.</summary>
public static class RecordingFolder
{
    private const string Ending = ".csv.gz";

    /// <summary>Recordings that have a `NAME.bpm.csv` beside them.</summary>
    public static string[] WithTruth(string folder) => Required(All(folder).Where(path => File.Exists(TruthOf(path))), "with a heart rate");

    /// <summary>Recordings of moving wrists: those of a folder without an index of steps.</summary>
    public static string[] Moving(string folder) =>
        Required(All(folder).Where(path => !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "index.csv"))), "of running");

    /// <summary>Recordings that name phases on a belt of known speed; perhaps none.</summary>
    public static string[] OnBelts(string folder) => [.. All(folder).Where(path => Head(path).Any(line => line.Contains("km/h")))];

    /// <summary>The `index.csv` files of counted steps.</summary>
    public static string[] StepIndexes(string folder) =>
        Required(
            Directory.EnumerateFiles(folder, "index.csv", SearchOption.AllDirectories).Where(HasSteps),
            "of counted steps");

    private static bool HasSteps(string index) => File.ReadLines(index).First().Contains("steps_min");

    /// <summary>The file of true heart rates that belongs to a recording.</summary>
    public static string TruthOf(string path) => path[..^Ending.Length] + ".bpm.csv";

    /// <summary>The rows of a small table below its column row.</summary>
    public static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split(','));

    private static IEnumerable<string> All(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories).Where(HasMotion).Order(StringComparer.Ordinal);

    private static bool HasMotion(string path) => Head(path)[^1].Contains("ax_mg");

    /// <summary>The notes of a recording and its column row.</summary>
    private static List<string> Head(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = new List<string> { reader.ReadLine() ?? string.Empty };
        while (lines[^1].StartsWith('#'))
        {
            lines.Add(reader.ReadLine() ?? string.Empty);
        }
        return lines;
    }

    private static string[] Required(IEnumerable<string> found, string kind)
    {
        string[] files = found.ToArray();
        return files.Length > 0
            ? files
            : throw new BenchmarkFault($"There is no recording {kind} in the folder: name another with --recordings DIR.");
    }
}
