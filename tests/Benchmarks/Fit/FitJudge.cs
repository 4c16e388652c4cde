using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TrainingPlan.Benchmarks.Fit;

/// <summary>Runs two other readers of FIT files under node and asks how long they take.</summary>
internal static class FitJudge
{
    private static readonly string[] FolderParts = ["tests", "Companion.Tests", "FitJudge"];

    /// <summary>Times of both readers by file; null, with a word in <paramref name="note"/>, where one of the tools is missing.</summary>
    public static IReadOnlyDictionary<string, JudgeTimes>? Measure(string[] files, int rounds, out string note)
    {
        string? folder = Folder();
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            note = "The other readers are not installed: npm ci in tests/Companion.Tests/FitJudge; no ratio is shown.";
            return null;
        }

        try
        {
            using Process node = Process.Start(new ProcessStartInfo(
                "node", [Path.Combine(folder, "speed.mjs"), rounds.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            node.StandardInput.Write(string.Join('\n', files));
            node.StandardInput.Close();
            string told = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            note = "The other readers are @garmin/fitsdk 21.217.0 and fit-file-parser 6.1.2 under node, warmed up in the same way.";
            return node.ExitCode == 0 ? Parse(told) : throw new BenchmarkFault("The other readers failed under node.");
        }
        catch (Win32Exception)
        {
            note = "node is not installed; no ratio is shown.";
            return null;
        }
    }

    private static Dictionary<string, JudgeTimes> Parse(string told)
    {
        using JsonDocument document = JsonDocument.Parse(told);
        return document.RootElement.EnumerateObject().ToDictionary(
            file => file.Name,
            file => TimesOf(file.Value.GetProperty("garmin"), file.Value.GetProperty("parser")));
    }

    private static JudgeTimes TimesOf(JsonElement garmin, JsonElement parser) =>
        new(Ms(garmin), Records(garmin), Ms(parser), Records(parser));

    private static int Records(JsonElement reader) => reader.GetProperty("records").GetInt32();

    private static double? Ms(JsonElement reader) =>
        reader.GetProperty("ms").ValueKind == JsonValueKind.Number ? reader.GetProperty("ms").GetDouble() : null;

    private static string? Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string judge = Path.Combine([folder.FullName, .. FolderParts]);
            if (Directory.Exists(judge))
            {
                return judge;
            }
        }

        return null;
    }
}
