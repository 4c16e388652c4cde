using System.Collections.Concurrent;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Health as its page shows it, worked out once until the store or the day changes.</summary>
/// <param name="store">What is known of the days; not owned.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class StoreHealth(RunStore store, TimeProvider clock) : IHealthData
{
    /// <summary>A day's own range is made of the weeks before it.</summary>
    private const int DaysBefore = 40;

    private readonly Kept<ConcurrentDictionary<int, HealthView>> _views = new(store, clock, _ => new());

    /// <inheritdoc/>
    public HealthView Health(int days) => _views.Value.GetOrAdd(days, Make);

    private HealthView Make(int count)
    {
        var today = StoreSources.Day(clock);
        var from = today.AddDays(1 - count);
        var days = store.GetDays(from.AddDays(-DaysBefore), today);
        var morning = Readiness.Of(store.GetReadinessInput(today));
        return new HealthView(
            count,
            days.Count > 0 || store.GetDays(DateOnly.MinValue, today).Count > 0,
            morning.IllnessHint,
            [.. morning.Signals.Select(HealthWords.SignOf)],
            [.. InjuryFlags.Of(store.GetInjuryInput(today, null)).Select(flag => new FlagRow(flag.Sentence, flag.Evidence, flag.Remedy))],
            [
                .. new[]
                {
                    HealthCharts.Variability(days, from, today),
                    HealthCharts.RestingHeartRate(days, from, today),
                    HealthCharts.Sleep(days, from),
                    HealthCharts.Said(days, from),
                }.OfType<ChartModel>(),
            ]);
    }
}
