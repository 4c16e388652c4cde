using System.Collections.Concurrent;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Progress as its page shows it, worked out once until the store changes.</summary>
/// <param name="store">The runs; not owned.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="history">All runs, looked over.</param>
internal sealed class StoreProgress(RunStore store, TimeProvider clock, Kept<KnownHistory> history) : IProgressData
{
    private readonly Kept<ConcurrentDictionary<int, ProgressView>> _views = new(store, clock, _ => new());

    /// <inheritdoc/>
    public ProgressView Progress(int weeks) => _views.Value.GetOrAdd(weeks, Make);

    private ProgressView Make(int weeks)
    {
        var view = history.Value.View;
        var isImperial = store.GetSettings().IsImperial;
        var count = weeks > 0 ? weeks : WeeksSince(view);
        var shown = view.Weeks(count);
        var from = shown[0].Monday;
        var runs = view.Activities.Where(run => run.IsRun && run.Date >= from).ToList();
        var intensity = view.Intensity(from, view.Today);
        return new ProgressView(
            weeks,
            runs.Count,
            view.Activities.Count > 0,
            view.Activities.Count > 0 ? Format.Day(view.Activities[^1].Date) : "",
            LoadProgress.Figures(view),
            LoadProgress.Charts(view, shown, isImperial),
            IntensityProgress.Shares(intensity),
            intensity.EasyShare.Inputs,
            IntensityProgress.Chart(shown),
            LevelProgress.Figures(RunnerEstimates.Of(view), isImperial),
            LevelProgress.Curve(view, from, isImperial),
            LevelProgress.ByDistance(view, isImperial),
            LevelProgress.ByTime(view, isImperial),
            CueProgress.Cadence(shown),
            CueProgress.Chart(runs),
            CueProgress.Evidence(runs));
    }

    private static int WeeksSince(TrainingHistoryView view) => view.Activities.Count == 0
        ? 1
        : Math.Clamp((view.Today.DayNumber - TrainingWeek.MondayOf(view.Activities[0].Date).DayNumber) / 7 + 1, 1, 1040);
}
