using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Benchmarks.Injury;

/// <summary>One person of a folder in the form of PMData: runs, resting heart rates and injury reports.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Runs">Runs of known distance.</param>
/// <param name="Nights">Days with a resting heart rate.</param>
/// <param name="Reports">Days on which an injury of the lower body was reported; null when the person kept no list.</param>
internal sealed record PmDataPerson(
    string Name, IReadOnlyList<RunOnDay> Runs, IReadOnlyList<DailyRecord> Nights, IReadOnlyList<DateOnly>? Reports)
{
    private static readonly string[] LowerBody = ["foot", "leg", "knee", "hip", "ankle", "shin", "calf", "thigh", "groin", "toe"];

    /// <summary>Everybody below a folder, in the order of their names.</summary>
    public static IReadOnlyList<PmDataPerson> All(string folder)
    {
        string[] homes = [.. Directory.EnumerateFiles(folder, "exercise.json", SearchOption.AllDirectories)
            .Select(path => Path.GetDirectoryName(Path.GetDirectoryName(path)!)!)
            .Order(StringComparer.Ordinal)];
        return homes.Length > 0
            ? [.. homes.Select(Read)]
            : throw new BenchmarkFault("There is nobody with runs and injury reports in the folder: name another with --recordings DIR.");
    }

    private static PmDataPerson Read(string home) => new(
        Path.GetFileName(home),
        ReadRuns(Path.Combine(home, "fitbit", "exercise.json")),
        ReadNights(Path.Combine(home, "fitbit", "resting_heart_rate.json")),
        ReadReports(Path.Combine(home, "pmsys", "injury.csv")));

    private static List<RunOnDay> ReadRuns(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        List<RunOnDay> runs = [];
        foreach (JsonElement activity in document.RootElement.EnumerateArray())
        {
            if (activity.GetProperty("activityName").GetString() is "Run" or "Treadmill"
                && activity.TryGetProperty("distance", out JsonElement distance))
            {
                double meters = distance.GetDouble() * (activity.GetProperty("distanceUnit").GetString() == "Mile" ? 1609.344 : 1000);
                runs.Add(new RunOnDay(Day(activity.GetProperty("startTime").GetString()!), meters));
            }
        }

        return runs;
    }

    private static List<DailyRecord> ReadNights(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray()
            .Select(night => (
                Date: Day(night.GetProperty("dateTime").GetString()!),
                Bpm: night.GetProperty("value").GetProperty("value").GetDouble()))
            .Where(night => night.Bpm > 0)
            .Select(night => new DailyRecord { Date = night.Date, RestingHeartRateBpm = night.Bpm })];
    }

    private static List<DateOnly>? ReadReports(string path) => !File.Exists(path) ? null :
        [.. File.ReadLines(path).Skip(1)
            .Where(line => LowerBody.Any(part => line.Contains(part, StringComparison.Ordinal)))
            .Select(Day)
            .Distinct()
            .Order()];

    private static DateOnly Day(string time) => DateOnly.ParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
