using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Export.Plans;

/// <summary>A plan as iCalendar (RFC 5545): a whole-day event for each day with a session; importing a later plan replaces it.</summary>
public static class PlanCalendar
{
    private const string Name = "TrainingPlan";

    /// <summary>The file.</summary>
    /// <param name="days">The plan; days of rest are no events.</param>
    /// <param name="madeUtc">When the file is made: of two events of a day, a calendar keeps the later one.</param>
    public static string Write(IReadOnlyList<PlannedDay> days, DateTimeOffset madeUtc)
    {
        var calendar = new Calendar { ProductId = "-//TrainingPlan//plan//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", Name);
        foreach (PlannedDay day in days.Where(day => day.Kind != SessionKind.Rest))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{day.Date:yyyy-MM-dd}@trainingplan",
                DtStamp = new CalDateTime(madeUtc.UtcDateTime),
                Start = new CalDateTime(day.Date),
                End = new CalDateTime(day.Date.AddDays(1)),
                Summary = day.DurationSeconds > 0 ? $"{day.Name} ({day.DurationSeconds / 60} min)" : day.Name,
                Description = Description(day),
                Transparency = "TRANSPARENT",
                Categories = ["Running"],
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static string Description(PlannedDay day)
    {
        string steps = day.Workout is null ? "" : WorkoutText.Print(day.Workout);
        return string.Join('\n', new[] { steps, day.Purpose, day.Reason }.Where(line => line.Length > 0));
    }
}
