using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runs, out of the run store.</summary>
/// <param name="store">Where they are; not owned.</param>
/// <param name="clock">Knows the computer's time zone.</param>
internal sealed class StoreRuns(RunStore store, TimeProvider clock) : IRunsData
{
    private const int RunsAPage = 40;

    private readonly RunCards _cards = new(store, clock);

    // Asked anew for each page: the runner may change them while the pages are open.
    private bool IsImperial => store.GetSettings().IsImperial;

    /// <inheritdoc/>
    public RunList ListRuns(int page)
    {
        var count = store.CountActivities();
        var isImperial = IsImperial;
        var shown = store.ListActivities((page - 1) * RunsAPage, RunsAPage).Select(activity => _cards.Of(activity, isImperial));
        return new RunList([.. shown], count, page, (count + RunsAPage - 1) / RunsAPage, isImperial);
    }

    /// <inheritdoc/>
    public RunDetail? FindRun(long id)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var isImperial = IsImperial;
        var sources = ActivityDetails.SourcesOf(store.GetSources(activity.Id));
        if (activity.SessionId is not long session)
        {
            var recorded = store.GetActivity(activity.Id)!;
            return ActivityDetails.Of(activity, _cards.Of(activity, isImperial), sources, recorded, store.GetProfile(), isImperial);
        }

        var run = store.GetRunInput(session)!;
        var card = _cards.Of(activity, isImperial, run.Seconds);
        return RunDetails.Of(
            store.GetRun(session)!, card, sources, run, () => Recorded(activity, session, run.Seconds), store.GetCues(session), isImperial);
    }

    /// <inheritdoc/>
    public RunSeries? FindSeries(long id)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var isImperial = IsImperial;
        if (activity.SessionId is not long session)
        {
            var file = RecordedRun.Of(store.GetActivity(activity.Id)!);
            return new RunSeries(file.Seconds, file.AltitudeMeters, [], [], isImperial);
        }

        var run = store.GetRunInput(session)!;
        var steps = StepRows.Of(run, isImperial);
        var recorded = Recorded(activity, session, run.Seconds);
        var cues = CueMarks.Of(store.GetCues(session), isImperial);
        return new RunSeries(recorded.Seconds, recorded.AltitudeMeters, steps, cues, isImperial);
    }

    private Activity? MergedOf(StoredActivity activity) => activity.SourceCount > 1 ? store.GetActivity(activity.Id) : null;

    // The session's seconds count from its own start, the merged run's from that of its best recording.
    private RecordedRun Recorded(StoredActivity activity, long session, IReadOnlyList<RunSecond> seconds)
    {
        var merged = MergedOf(activity);
        var later = store.GetRun(session)?.StartUtc - merged?.Start;
        return RecordedRun.Of(seconds, later is null ? null : merged, (int)Math.Round(later?.TotalSeconds ?? 0));
    }
}
