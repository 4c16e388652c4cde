using System.Text.Encodings.Web;
using System.Text.Json;
using TrainingPlan.Companion.Import.Plans;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Export.Plans;

/// <summary>Writes a plan in the form that <see cref="PlanFileReader"/> reads: to be kept, edited by hand or made by a script.</summary>
public static class PlanFileWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<PlannedDay> days)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", PlanFileReader.FormatName);
            json.WriteNumber("version", PlanFileReader.Version);
            WriteZones(json, days);
            json.WriteStartArray("days");
            foreach (PlannedDay day in days)
            {
                WriteDay(json, day);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteZones(Utf8JsonWriter json, IReadOnlyList<PlannedDay> days)
    {
        json.WriteStartArray("heartRateZoneUpperBpm");
        foreach (int bpm in days.FirstOrDefault(day => day.Workout?.HeartRateZoneUpperBpm[0] > 0)?.Workout!.HeartRateZoneUpperBpm ?? [])
        {
            json.WriteNumberValue(bpm);
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, PlannedDay day)
    {
        json.WriteStartObject();
        json.WriteString("date", FormattableString.Invariant($"{day.Date:yyyy-MM-dd}"));
        json.WriteString("kind", PlanFileDay.Written(day.Kind));
        json.WriteString("name", day.Name);
        json.WriteString("purpose", day.Purpose);
        json.WriteString("reason", day.Reason);
        json.WriteNumber("durationSeconds", day.DurationSeconds);
        json.WriteNumber("hardSeconds", day.HardSeconds);
        if (day.Workout is not null)
        {
            json.WriteString("workout", WorkoutText.Print(day.Workout));
        }

        json.WriteEndObject();
    }
}
