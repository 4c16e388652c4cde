using System.Globalization;
using System.IO.Compression;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>One recording at 50 Hz, as the band would sample it.</summary>
public sealed record SignalRecording(string Name, int[][] Light, int[] XMg, int[] YMg, int[] ZMg);

/// <summary>
/// Recordings of real wrists. They may not be copied into the project, so they are looked for in the folder that
/// TRAININGPLAN_RECORDINGS names or beside the repository.
/// </summary>
public static class Recordings
{
    /// <summary>Added to the light: the recordings have lost their mean, which a chip never does.</summary>
    private const int MeanCounts = 20000;

    /// <summary>The folder of recordings; null where there is none.</summary>
    public static string? Folder => SourceTree.Recordings;

    /// <summary>The folder of expected outputs; null where there is none.</summary>
    public static string? Vectors { get; } = SourceTree.Shared(Path.Combine("research", "vectors"));

    /// <summary>Reads `folder/name.csv.gz`; null where it is absent.</summary>
    public static SignalRecording? TryRead(string name)
    {
        string[] kinds = ["wrist-heart-rate", "wrist-steps", "wrist-motion"];
        IEnumerable<string> paths = kinds.Select(kind => Path.Combine(Folder ?? string.Empty, kind, name + ".csv.gz"));
        string? path = Folder is null ? null : paths.FirstOrDefault(File.Exists);
        return path is null ? null : Read(name, path);
    }

    /// <summary>The rows of an expected output without its two head lines.</summary>
    public static string[][] ReadVector(string path) =>
        File.ReadLines(path).Skip(2).Select(line => line.Split(',')).ToArray();

    private static SignalRecording Read(string name, string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        double rateHz = 0;
        string[] columns = [];
        var rows = new List<double[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                rateHz = line.StartsWith("# rate_hz:") ? double.Parse(line[10..], CultureInfo.InvariantCulture) : rateHz;
            }
            else if (columns.Length == 0)
            {
                columns = line.Split(',');
            }
            else
            {
                rows.Add(line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
            }
        }

        int[] Column(string column, int offset)
        {
            int index = Array.IndexOf(columns, column);
            return At50Hz(rows.Select(row => row[index]).ToArray(), rateHz, offset);
        }

        int[][] light = columns.Where(column => column.StartsWith("ppg")).Select(column => Column(column, MeanCounts)).ToArray();
        return new SignalRecording(name, light, Column("ax_mg", 0), Column("ay_mg", 0), Column("az_mg", 0));
    }

    /// <summary>Mean over each fiftieth of a second; from 25 Hz each sample twice.</summary>
    private static int[] At50Hz(double[] values, double rateHz, int offset)
    {
        double width = rateHz / 50;
        int[] result = new int[(int)(values.Length / width)];
        for (int i = 0; i < result.Length; i++)
        {
            double start = i * width;
            double end = start + width;
            double sum = 0;
            for (int j = (int)start; j < end && j < values.Length; j++)
            {
                sum += values[j] * (Math.Min(j + 1, end) - Math.Max(j, start));
            }

            result[i] = (int)Math.Round(sum / width) + offset;
        }

        return result;
    }
}
