using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>The history of all activities, each with what its samples say.</summary>
public sealed partial class RunStore
{
    private const int SummariesATransaction = 50;

    private Memory<IReadOnlyList<HistoryRun>>? _history;

    /// <summary>
    /// All activities, newest first, ready to be looked over. What their samples say is kept; it is made here for those that have
    /// none yet or whose sources changed.
    /// </summary>
    /// <param name="progress">Hears how far the making has come; silent when nothing is to be made.</param>
    public IReadOnlyList<HistoryRun> GetHistory(IProgress<RebuildProgress>? progress = null) =>
        Remembered(ref _history, () => ReadHistory(progress));

    private IReadOnlyList<HistoryRun> ReadHistory(IProgress<RebuildProgress>? progress)
    {
        IReadOnlyList<StoredActivity> activities = ListActivities();
        Dictionary<long, KeptSummary> kept = ReadSummaries();
        List<StoredActivity> missing = [.. activities.Where(activity => activity.SampleCount > 0 && !IsFresh(activity, kept))];
        int done = 0;
        foreach (StoredActivity[] part in missing.Chunk(SummariesATransaction))
        {
            List<(StoredActivity Activity, RunSummary Summary)> made = [];
            foreach (StoredActivity activity in part)
            {
                made.Add((activity, Summarize(activity)));
                progress?.Report(new RebuildProgress(++done, missing.Count));
            }

            Save(made);
            made.ForEach(one => kept[one.Activity.Id] = new KeptSummary(one.Activity.Digest, one.Summary));
        }

        return [.. activities.Select(activity => ToHistory(
            activity, activity.SampleCount > 0 && kept.TryGetValue(activity.Id, out KeptSummary? summary) ? summary.Summary : null))];
    }

    private static bool IsFresh(StoredActivity activity, Dictionary<long, KeptSummary> kept) =>
        kept.TryGetValue(activity.Id, out KeptSummary? summary) && summary.Digest == activity.Digest;

    private RunSummary Summarize(StoredActivity activity)
    {
        if (GetActivity(activity.Id) is not Activity whole)
        {
            return RunSummary.Of(RunTimeline.Empty);
        }

        Measured<double> distance = activity.Figures.DistanceMeters;
        return RunSummary.Of(RunTimeline.Of(whole, distance.HasValue ? distance : null)) with
        {
            Picture = SmallPicture.Of(whole.Series),
            Cues = activity.SessionId is long session && GetRunInput(session) is RunInput run ? CueResponse.SamplesOf(run) : [],
        };
    }

    private Dictionary<long, KeptSummary> ReadSummaries()
    {
        var kept = new Dictionary<long, KeptSummary>();
        foreach ((long id, string digest, RunSummary? summary) in Query(
            row => (row.Long("activity_id"), row.Text("digest"), SummaryCodec.Read(row.Bytes("summary"))),
            "SELECT activity_id, digest, summary FROM run_summary WHERE version = $version",
            ("$version", RunSummary.CurrentVersion)))
        {
            if (summary is not null)
            {
                kept[id] = new KeptSummary(digest, summary);
            }
        }

        return kept;
    }

    private void Save(List<(StoredActivity Activity, RunSummary Summary)> made) => InTransaction(transaction =>
    {
        foreach ((StoredActivity activity, RunSummary summary) in made)
        {
            Execute(
                transaction,
                "INSERT OR REPLACE INTO run_summary (activity_id, digest, version, summary) VALUES ($id, $digest, $version, $summary)",
                ("$id", activity.Id), ("$digest", activity.Digest), ("$version", RunSummary.CurrentVersion),
                ("$summary", SummaryCodec.Write(summary)));
        }

        return made.Count;
    });

    private static HistoryRun ToHistory(StoredActivity activity, RunSummary? summary) => new()
    {
        Id = activity.Id,
        Date = activity.LocalDate,
        Sport = activity.Sport,
        Name = activity.Name,
        DistanceMeters = activity.Figures.DistanceMeters,
        DurationSeconds = activity.Figures.DurationSeconds,
        HeartRateBpm = activity.Figures.HeartRateBpm,
        HeartRateMaxBpm = activity.Figures.HeartRateMaxBpm,
        CadenceSpm = activity.Figures.CadenceSpm,
        AscentMeters = activity.Figures.AscentMeters,
        EffortCr10 = activity.EffortCr10,
        Summary = summary,
    };

    private sealed record KeptSummary(string Digest, RunSummary Summary);
}
