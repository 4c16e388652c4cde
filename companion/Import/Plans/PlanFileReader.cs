using System.Text.Json;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import.Plans;

/// <summary>
/// Reads a plan out of a file that a person or a program may have written: every field is bounded, one that is not known is named, and
/// what is wrong is said with its place.
/// </summary>
public sealed class PlanFileReader
{
    /// <summary>What the file calls itself.</summary>
    public const string FormatName = "trainingplan-plan";

    /// <summary>The version that is read and written.</summary>
    public const int Version = 1;

    /// <summary>Largest file in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Most days in a plan.</summary>
    public const int MostDays = 800;

    private const int MaxDepth = 6;

    private static readonly string[] Fields = ["format", "version", "heartRateZoneUpperBpm", "days"];
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    private readonly int[] _zones;

    private PlanFileReader(int[] zones) => _zones = zones;

    /// <summary>Reads the days in rising time.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="ImportException">With one sentence: what is wrong, and where.</exception>
    public static IReadOnlyList<PlannedDay> Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new ImportException($"The file is larger than a plan can be ({MaxBytes / 1024 / 1024} MB).");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(HasMark(bytes) ? 3 : 0), Options);
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new ImportException(
                $"The file is no JSON that can be read: something is wrong in line {broken.LineNumber + 1}, "
                + $"at byte {broken.BytePositionInLine + 1} of it.");
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to text that is no Unicode.
            throw new ImportException("The file holds text that is no Unicode.");
        }
    }

    private static bool HasMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..];

    private static List<PlannedDay> Read(JsonElement root)
    {
        var fields = new PlanFileFields(root, "The file", Fields);
        if (fields.Text("format", FormatName.Length) is string format && format != FormatName)
        {
            throw new ImportException(
                $"The file is no plan of this program: format is \"{PlanFileFields.Shown(format)}\", not \"{FormatName}\".");
        }

        if (fields.Number("version", 1, int.MaxValue) is int version && version != Version)
        {
            throw new ImportException($"The file is of version {version}; this program reads version {Version}.");
        }

        JsonElement list = fields.List("days", MostDays)
            ?? throw new ImportException("The file has no days: a plan is an object with a list \"days\".");
        var reader = new PlanFileReader(Zones(fields));
        var days = new List<PlannedDay>();
        foreach (JsonElement element in list.EnumerateArray())
        {
            days.Add(reader.Day(element, $"days[{days.Count}]"));
        }

        if (days.Count == 0)
        {
            throw new ImportException("The file has no days.");
        }

        days.Sort((one, other) => one.Date.CompareTo(other.Date));
        DateOnly? twice = days.Zip(days.Skip(1)).Where(pair => pair.First.Date == pair.Second.Date)
            .Select(pair => (DateOnly?)pair.First.Date).FirstOrDefault();
        return twice is DateOnly date ? throw new ImportException(FormattableString.Invariant($"{date:yyyy-MM-dd} is there twice.")) : days;
    }

    private static int[] Zones(PlanFileFields fields)
    {
        if (fields.List("heartRateZoneUpperBpm", Workout.ZoneCount) is not JsonElement list || list.GetArrayLength() == 0)
        {
            return new int[Workout.ZoneCount];
        }

        int[] zones = [.. list.EnumerateArray().Select(element =>
            element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int bpm) ? bpm : -1)];
        return zones.Length == Workout.ZoneCount && WorkoutValidator.CheckZones(zones) == WorkoutError.None
            ? zones
            : throw new ImportException("heartRateZoneUpperBpm: five rising numbers of bpm are meant, or none.");
    }

    private PlannedDay Day(JsonElement element, string place)
    {
        var fields = new PlanFileFields(element, place, PlanFileDay.Fields);
        DateOnly date = fields.Date("date") ?? throw new ImportException($"{place} has no date.");
        return PlanFileDay.Read(fields.At(FormattableString.Invariant($"{place} ({date:yyyy-MM-dd})")), date, _zones);
    }
}
