using System.Globalization;
using System.Text.Json;

namespace TrainingPlan.Benchmarks;

/// <summary>Writes reports as a table for people or as JSON for programs.</summary>
public static class ReportWriter
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one report as a table: figure, result, unit, goal, met.</summary>
    public static void WriteTable(BenchmarkReport report, TextWriter writer)
    {
        string[][] lines = [["figure", "result", "unit", "goal", "met"], .. report.Rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, 5).Select(column => lines.Max(line => line[column].Length))];
        writer.WriteLine(report.Name);
        foreach (string[] line in lines)
        {
            string text = $"  {line[0].PadRight(widths[0])}  {line[1].PadLeft(widths[1])}  {line[2].PadRight(widths[2])}  "
                + $"{line[3].PadLeft(widths[3])}  {line[4]}";
            writer.WriteLine(text.TrimEnd());
        }
        foreach (string note in report.Notes)
        {
            writer.WriteLine("  " + note);
        }
        writer.WriteLine();
    }

    /// <summary>Writes all reports as one JSON array; a result that is not a number is null.</summary>
    public static void WriteJson(IReadOnlyList<BenchmarkReport> reports, TextWriter writer)
    {
        var shaped = reports.Select(report => new
        {
            report.Name,
            report.IsMet,
            Rows = report.Rows.Select(row => new
            {
                row.Figure,
                Result = double.IsFinite(row.Result) ? row.Result : (double?)null,
                row.Unit,
                Goal = row.Goal?.Value,
                GoalDirection = row.Goal is null ? null : row.Goal.IsUpperBound ? "at most" : "at least",
                row.IsMet,
            }),
            report.Notes,
        });
        writer.WriteLine(JsonSerializer.Serialize(shaped, Json));
    }

    private static string[] Cells(BenchmarkRow row) =>
    [
        row.Figure,
        Number(row.Result),
        row.Unit,
        row.Goal is null ? "" : (row.Goal.IsUpperBound ? "<= " : ">= ") + Number(row.Goal.Value),
        row.Goal is null ? "" : row.IsMet ? "yes" : "NO",
    ];

    private static string Number(double value)
    {
        string format = Math.Abs(value) >= 1000 || value == Math.Floor(value) ? "N0" : Math.Abs(value) >= 10 ? "N1" : "0.###";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
