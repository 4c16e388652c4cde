using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The morning, out of the run store.</summary>
/// <param name="store">The runs; not owned.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="plan">Knows today's session.</param>
/// <param name="bands">Knows the bands.</param>
internal sealed class StoreToday(RunStore store, TimeProvider clock, IPlanData plan, IBandData bands) : ITodayData
{
    private DateOnly Day => StoreSources.Day(clock);

    /// <inheritdoc/>
    public TodayView Today() => Mornings.Of(store, Day, plan.ListPlan().FirstOrDefault(day => day.IsToday), bands.ListBands());

    /// <inheritdoc/>
    public string? CheckIn(int? soreness, int? mood, double? sleepHours) =>
        Mornings.CheckIn(store, new DailyRecord { Date = Day, Soreness = soreness, Mood = mood, SleepHours = sleepHours });

    /// <inheritdoc/>
    public void Answer(long id, bool isAccepted)
    {
        if (isAccepted)
        {
            store.AcceptChange(id, Day);
        }
        else
        {
            store.DeclineChange(id);
        }
    }
}
