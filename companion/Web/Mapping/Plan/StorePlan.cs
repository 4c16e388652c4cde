using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The plan, out of the run store.</summary>
/// <param name="store">Where it is; not owned.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class StorePlan(RunStore store, TimeProvider clock) : IPlanData
{
    private const int PlanDays = 14;

    /// <inheritdoc/>
    public IReadOnlyList<PlanCard> ListPlan()
    {
        var today = StoreSources.Day(clock);
        var days = store.GetPlan(today, today.AddDays(PlanDays - 1));
        var revisions = new Dictionary<DateOnly, int>();
        foreach (var band in store.GetBands())
        {
            Mark(band, days, revisions);
        }

        // Asked anew for each page: the runner may change them while the pages are open.
        var isImperial = store.GetSettings().IsImperial;
        return [.. days.Select(day => PlanDay(day, today, revisions, isImperial))];
    }

    private void Mark(StoredBand band, IReadOnlyList<PlannedDay> days, Dictionary<DateOnly, int> revisions)
    {
        if (store.GetSchedule(band.Id) is { } onBand)
        {
            foreach (var day in onBand.Days.Where(day => days.Any(planned => planned.Date == day.Date && planned.Name == day.Workout.Name)))
            {
                revisions[day.Date] = day.Workout.Revision;
            }

            return;
        }

        // A band that keeps one workout. A plan may hold it twice; the band carries it for the first of the days.
        if (StoreBands.OnBand(band, store.GetPushedWorkouts(band.Id)) is { } pushed
            && days.FirstOrDefault(day => day.Name == pushed.Name) is { } first)
        {
            revisions[first.Date] = pushed.Revision;
        }
    }

    private static PlanCard PlanDay(PlannedDay day, DateOnly today, Dictionary<DateOnly, int> revisions, bool isImperial) => new(
        day.Date,
        day.Date == today,
        day.Workout is null ? PlanTexts.PlanRest : day.Name,
        day.Workout is null,
        day.DurationSeconds,
        day.Purpose,
        day.Reason,
        day.Workout is null ? [] : WorkoutWords.Blocks(day.Workout, day.Kind, isImperial),
        day.Workout is null ? [] : WorkoutWords.Lines(day.Workout, isImperial),
        revisions.TryGetValue(day.Date, out var revision) ? string.Format(PlanTexts.PlanOnBand, revision) : "");
}
