using System.Globalization;
using System.IO.Compression;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>A table of race times: `#` lines, a line of column names, a row a runner; plain or gzip.</summary>
public sealed class RaceTable
{
    private readonly List<string> _columns;

    private RaceTable(List<string> columns, List<string[]> rows)
    {
        _columns = columns;
        Rows = rows;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads a file.</summary>
    public static RaceTable Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        List<string[]> lines = [];
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line.Trim().Split(','));
            }
        }

        return lines.Count < 2
            ? throw new BenchmarkFault($"\"{path}\" has no rows.")
            : new RaceTable([.. lines[0]], [.. lines.Skip(1).Where(row => row.Length == lines[0].Length)]);
    }

    /// <summary>Whether all these columns are there.</summary>
    public bool Has(params string[] columns) => columns.All(_columns.Contains);

    /// <summary>A number; NaN where the field is empty or none.</summary>
    public double Number(string[] row, string column) =>
        double.TryParse(row[_columns.IndexOf(column)], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value : double.NaN;

    /// <summary>A field as text.</summary>
    public string Text(string[] row, string column) => row[_columns.IndexOf(column)];
}
