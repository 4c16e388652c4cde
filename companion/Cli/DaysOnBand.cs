using Spectre.Console;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>The workouts of the next days as they stand on a band.</summary>
internal static class DaysOnBand
{
    /// <summary>A line a day, then revision and digest as the band gave them back.</summary>
    public static void Print(IAnsiConsole console, StoredSchedule? days)
    {
        foreach (ScheduledDay day in days?.Days ?? [])
        {
            console.MarkupLineInterpolated($"  {Words.Day(day.Date),-10} {day.Workout.Name}, revision {day.Workout.Revision}");
        }

        if (days is { Days.Count: > 0 })
        {
            console.MarkupLineInterpolated($"  [grey]read back from the band: revision {days.Revision}, digest {days.Digest}[/]");
        }
    }

    /// <summary>What every band that was here has of the days from today on, a line a band.</summary>
    public static void PrintAll(IAnsiConsole console, RunStore store)
    {
        foreach (StoredBand band in store.GetBands())
        {
            if (store.GetSchedule(band.Id) is { Days.Count: > 0 } days)
            {
                string names = string.Join(", ", days.Days.Select(day => Words.Day(day.Date)));
                console.MarkupLineInterpolated(
                    $"On the band {band.Board}: {names} [grey](revision {days.Revision}, digest {days.Digest})[/]");
            }
        }
    }
}

/// <summary>The same as a document.</summary>
/// <param name="BandId">The band.</param>
/// <param name="Revision">Revision of the days as a whole.</param>
/// <param name="Digest">Their digest.</param>
/// <param name="Days">The days, in order.</param>
internal sealed record JsonDaysOnBand(string BandId, int Revision, string Digest, IReadOnlyList<JsonDayOnBand> Days)
{
    public static JsonDaysOnBand? Of(StoredSchedule? days) => days is null
        ? null
        : new(days.BandId, days.Revision, days.Digest,
            [.. days.Days.Select(day => new JsonDayOnBand(day.Date, day.Workout.Name, day.Workout.Revision, day.Digest))]);

    public static IReadOnlyList<JsonDaysOnBand> All(RunStore store) =>
        [.. store.GetBands().Select(band => Of(store.GetSchedule(band.Id))).OfType<JsonDaysOnBand>()];
}

/// <summary>One of the days.</summary>
/// <param name="Date">The runner's day.</param>
/// <param name="Name">Its workout.</param>
/// <param name="Revision">The workout's revision.</param>
/// <param name="Digest">The workout's digest.</param>
internal sealed record JsonDayOnBand(DateOnly Date, string Name, int Revision, string Digest);
