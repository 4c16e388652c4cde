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
        var onBands = store.GetBands().Select(band => StoreBands.OnBand(band, store.GetPushedWorkouts(band.Id)));
        foreach (var pushed in onBands.OfType<PushedWorkout>())
        {
            // A plan may hold the same workout twice; the band carries it for the first of the days.
            if (days.FirstOrDefault(day => day.Name == pushed.Name) is { } day)
            {
                revisions[day.Date] = pushed.Revision;
            }
        }

        // Asked anew for each page: the runner may change them while the pages are open.
        var isImperial = store.GetSettings().IsImperial;
        return [.. days.Select(day => PlanDay(day, today, revisions, isImperial))];
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
