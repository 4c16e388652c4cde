using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>All activities and what follows from them, read once until the store changes.</summary>
/// <param name="Activities">Activities as the store lists them, newest first.</param>
/// <param name="View">The history up to today, worked out.</param>
/// <param name="ById">The same activities with what their samples say, by number.</param>
internal sealed record KnownHistory(
    IReadOnlyList<StoredActivity> Activities, TrainingHistoryView View, IReadOnlyDictionary<long, HistoryRun> ById)
{
    /// <summary>Reads and works out.</summary>
    internal static KnownHistory Of(RunStore store, DateOnly today)
    {
        var runs = store.GetHistory();
        return new KnownHistory(
            store.ListActivities(), TrainingHistoryView.Of(runs, store.GetProfile(), today), runs.ToDictionary(run => run.Id));
    }
}
