using System.Collections.Concurrent;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runs, out of the run store.</summary>
/// <param name="store">Where they are; not owned.</param>
/// <param name="clock">Knows the computer's time zone.</param>
/// <param name="history">All runs, looked over.</param>
internal sealed class StoreRuns(RunStore store, TimeProvider clock, Kept<KnownHistory> history) : IRunsData
{
    private const int RunsAPage = 40;
    private const int MostKeptDetails = 24;
    private const int MostKeptSeries = 4;

    private readonly RunCards _cards = new(clock);
    private readonly Kept<ConcurrentDictionary<(long, long?), RunDetail>> _details = new(store, clock, _ => new());

    private readonly Kept<ConcurrentDictionary<long, RunSeries>> _series = new(store, clock, _ => new());

    // Asked anew for each page: the runner may change them while the pages are open.
    private bool IsImperial => store.GetSettings().IsImperial;

    /// <inheritdoc/>
    public RunList ListRuns(RunSearch search, int page, long? deleted)
    {
        var known = history.Value;
        var isImperial = IsImperial;
        var found = RunFinder.Find(known.Activities, search, isImperial);
        var gone = store.ListDeletedActivities();
        return new RunList(
            [.. found.Skip((page - 1) * RunsAPage).Take(RunsAPage).Select(activity => CardOf(known, activity, isImperial))],
            known.Activities.Count,
            found.Count,
            page,
            (found.Count + RunsAPage - 1) / RunsAPage,
            isImperial,
            search,
            RunFinder.KindsOf(known.Activities),
            gone.Count)
        {
            JustDeleted = gone.FirstOrDefault(activity => activity.Id == deleted) is { } last ? _cards.Of(last, null, isImperial) : null,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<RunCard> ListDeleted()
    {
        var isImperial = IsImperial;
        return [.. store.ListDeletedActivities().Select(activity => _cards.Of(activity, null, isImperial))];
    }

    /// <inheritdoc/>
    public bool Delete(long id) => store.DeleteActivity(id);

    /// <inheritdoc/>
    public bool Restore(long id) => store.RestoreActivity(id);

    /// <inheritdoc/>
    public RunDetail? FindRun(long id, long? other)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var details = _details.Value;
        if (details.Count > MostKeptDetails)
        {
            details.Clear();
        }

        return details.GetOrAdd((activity.Id, other), _ => Make(activity, other));
    }

    /// <inheritdoc/>
    public RunSeries? FindSeries(long id)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var series = _series.Value;
        if (series.Count > MostKeptSeries)
        {
            series.Clear();
        }

        return series.GetOrAdd(activity.Id, _ => MakeSeries(activity));
    }

    private RunSeries MakeSeries(StoredActivity activity)
    {
        var isImperial = IsImperial;
        if (activity.SessionId is not long session)
        {
            var file = RecordedRun.Of(store.GetActivity(activity.Id)!);
            return new RunSeries(file.Seconds, file.AltitudeMeters, [], [], isImperial);
        }

        var run = store.GetRunInput(session)!;
        var steps = StepRows.Of(run, isImperial);
        var recorded = Recorded(session, run.Seconds, activity.SourceCount > 1 ? store.GetActivity(activity.Id) : null);
        var cues = CueMarks.Of(store.GetCues(session), isImperial);
        return new RunSeries(recorded.Seconds, recorded.AltitudeMeters, steps, cues, isImperial);
    }

    private RunDetail Make(StoredActivity activity, long? other)
    {
        var known = history.Value;
        var isImperial = IsImperial;
        var sources = ActivityDetails.SourcesOf(store.GetSources(activity.Id));
        var card = CardOf(known, activity, isImperial);
        var whole = store.GetActivity(activity.Id)!;
        var session = activity.SessionId is long number ? store.GetRunInput(number) : null;
        var detail = session is null
            ? ActivityDetails.Of(activity, card, sources, whole, known.View.Runner, isImperial)
            : RunDetails.Of(
                store.GetRun(activity.SessionId!.Value)!, card, sources, session,
                () => Recorded(activity.SessionId.Value, session.Seconds, activity.SourceCount > 1 ? whole : null),
                store.GetCues(activity.SessionId.Value), isImperial);
        var alike = RunFinder.Alike(known.Activities, activity);
        var chosen = alike.FirstOrDefault(run => run.Id == other);

        // Asked anew: making the page has put the pace of a file into the session's seconds.
        var analysis = known.View.Activities.FirstOrDefault(run => run.Id == activity.Id) is { } run
            ? ActivityAnalysis.Of(whole, run, known.View, activity.SessionId is long again ? store.GetRunInput(again) : null)
            : null;
        var planned = DoneAgainstPlan.OfRun(store, activity.Id, StoreSources.Day(clock));
        return (analysis is null ? detail : RunExtras.On(detail, analysis, isImperial)) with
        {
            PlannedText = planned?.Sentence ?? "",
            PlannedDay = planned?.Day.Date,
            Track = Tracks.Of(whole.Series, isImperial),
            Alike = [.. alike.Select(run => Comparisons.ChoiceOf(run, isImperial))],
            Compared = chosen is null ? null : Comparisons.Of(activity, chosen, isImperial),
        };
    }

    private RunCard CardOf(KnownHistory known, StoredActivity activity, bool isImperial) =>
        _cards.Of(activity, known.ById.GetValueOrDefault(activity.Id)?.Summary, isImperial);

    // The session's seconds count from its own start, the merged run's from that of its best recording.
    private RecordedRun Recorded(long session, IReadOnlyList<RunSecond> seconds, Activity? merged)
    {
        var later = store.GetRun(session)?.StartUtc - merged?.Start;
        return RecordedRun.Of(seconds, later is null ? null : merged, (int)Math.Round(later?.TotalSeconds ?? 0));
    }
}
