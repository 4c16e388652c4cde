using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The morning, out of the run store.</summary>
/// <param name="store">The runs; not owned.</param>
/// <param name="books">The plan as it stands.</param>
internal sealed class StoreToday(RunStore store, PlanBooks books) : ITodayData
{
    /// <inheritdoc/>
    public TodayView Today() => Mornings.Of(store, books.Now(), books.Local);

    /// <inheritdoc/>
    public string? CheckIn(int? soreness, int? mood, double? sleepHours) =>
        Mornings.CheckIn(store, new DailyRecord { Date = books.Today, Soreness = soreness, Mood = mood, SleepHours = sleepHours });
}
