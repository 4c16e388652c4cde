using System.Diagnostics;
using System.Text.Json;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>What other people's readers find in the records of real files, value by value.</summary>
public class FitRecordsJudgeTests
{
    private const int JudgeMs = 120_000;

    private static readonly FitColumn[] Fields =
    [
        FitColumn.HeartRate, FitColumn.Cadence, FitColumn.Distance, FitColumn.Speed, FitColumn.Altitude, FitColumn.Latitude,
        FitColumn.Longitude, FitColumn.Power,
    ];

    private static readonly string[] Columns = ["time", .. Fields.Select(field => field.ToString())];

    /// <summary>How far the two may differ by rounding alone: the parser turns positions by a rounded factor.</summary>
    private static readonly double[] Slack = [1e-6, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 1e-5, 1e-5, 1e-9];

    /// <summary>Where a judge and we differ, and why.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["20170518-191602-1740899583.fit garmin Power: 1641"] = "only a developer's field has it; the judge keeps those apart",
        ["20170518-191602-1740899583.fit garmin Speed: 1641"] = "only a developer's field has it; the judge keeps those apart",
        ["20170518-191602-1740899583.fit parser Power: 1641"] = "only a developer's field has it; the judge keeps those apart",
        ["20170518-191602-1740899583.fit parser Speed: 1641"] = "only a developer's field has it; the judge keeps those apart",
        ["activity-activity-filecrc.fit parser records: 14 for 28"] = "the judge stops after the first of two files in one",
        ["DeveloperData.fit garmin records: 3 for 0"] = "they have no time",
        ["DeveloperData.fit parser records: 3 for 0"] = "they have no time",
        ["activity-unexpected-eof.fit parser records: 0 for 14"] = "the judge refuses a file that is cut off",
        ["antfs-dump.63.fit garmin records: 0 for 685"] = "the judge refuses compressed timestamps",
        ["compressed-speed-distance.fit garmin records: 0 for 754"] = "the judge refuses compressed timestamps",
        ["compressed-speed-distance.fit parser Distance: 754"] = "the judge does not unpack it; the table beside the file has ours",
        ["compressed-speed-distance.fit parser Speed: 754"] = "the judge does not unpack it; the table beside the file has ours",
        ["event_timestamp.fit garmin HeartRate: 4376"] = "the judge mixes in beats that a strap sent later; we do so above the records",
        ["nick.fit parser records: 14392 for 14391"] = "the judge reads a record that the file's end cuts off",
        ["sample_mulitple_header.fit garmin HeartRate: 408"] = "the judge mixes in beats that a strap sent later",
        ["strava-android-app-201.10-b1218918.fit parser records: 0 for 473"] = "the judge refuses a file that is cut off",
    };

    [FitJudgeFact]
    public void Records_are_those_that_both_other_readers_find()
    {
        if (RealFitFiles.Folder is null)
        {
            Assert.Null(RealFitFiles.Folder);
            return;
        }

        string[] files = [.. RealFitFiles.All()];
        using JsonDocument told = Judge(files);
        var differences = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in files)
        {
            JsonElement entry = told.RootElement.GetProperty(path);
            FitRecords ours = FitContent.Of(FitFile.Open(File.ReadAllBytes(path))).Records;
            foreach (string judge in new[] { "garmin", "parser" })
            {
                string who = $"{Path.GetFileName(path)} {judge}";
                differences.UnionWith(Differences(ours, entry.GetProperty(judge)).Select(what => $"{who} {what}"));
            }
        }

        Assert.Equal(string.Join("\n", Known.Keys.Order(StringComparer.Ordinal)), string.Join("\n", differences));
    }

    private static IEnumerable<string> Differences(FitRecords ours, JsonElement judge)
    {
        List<double[]> own = [.. Enumerable.Range(0, ours.Count).Select(row => RowOf(ours, row))];
        List<double[]> rows = [.. judge.EnumerateArray().Select(RowOf)];
        while (rows.Count > own.Count && !HasValue(rows[0].AsSpan(1)))
        {
            rows.RemoveAt(0); // records of no field at all, which we leave out
        }

        if (rows.Count != own.Count)
        {
            yield return $"records: {rows.Count} for {own.Count}";
        }

        int common = Math.Min(rows.Count, own.Count);
        for (int column = 0; column < Columns.Length; column++)
        {
            int wrong = Enumerable.Range(0, common).Count(row => !IsSame(rows[row][column], own[row][column], Slack[column]));
            if (wrong > 0)
            {
                yield return $"{Columns[column]}: {wrong}";
            }
        }
    }

    private static double[] RowOf(JsonElement row) =>
        [.. row.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN)];

    private static double[] RowOf(FitRecords records, int row) =>
        [records.Times[row], .. Fields.Select(field => records.Existing(field)?[row] ?? double.NaN)];

    private static bool HasValue(ReadOnlySpan<double> values) => values.ContainsAnyExcept(double.NaN);

    private static bool IsSame(double told, double ours, double slack) =>
        double.IsNaN(told) ? double.IsNaN(ours) : Math.Abs(told - ours) <= slack;

    private static JsonDocument Judge(string[] files)
    {
        using Process judge = Process.Start(new ProcessStartInfo("node", [Path.Combine(FitJudgeFactAttribute.Folder, "records.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = judge.StandardError.ReadToEndAsync();
        judge.StandardInput.Write(string.Join('\n', files));
        judge.StandardInput.Close();
        string told = judge.StandardOutput.ReadToEnd();
        Assert.True(judge.WaitForExit(JudgeMs));
        Assert.True(judge.ExitCode == 0, error.Result);
        return JsonDocument.Parse(told);
    }
}
