namespace TrainingPlan.Companion.Store;

/// <summary>How hard runs were, as the runner says.</summary>
public sealed partial class RunStore
{
    /// <summary>Keeps the effort of a run as the runner rates it, 0 to 10 (Foster's CR10); null takes the rating back.</summary>
    /// <param name="number">The run's number, or that of any of its sources.</param>
    /// <param name="effortCr10">The effort of the whole session.</param>
    public void SaveEffort(long number, double? effortCr10) => InTransaction(transaction =>
    {
        Execute(
            transaction,
            """
            DELETE FROM own_effort WHERE source_id IN (
                SELECT source_id FROM source_activity WHERE activity_id =
                    (SELECT activity_id FROM source_activity WHERE source_id = $number))
            """,
            ("$number", number));
        return effortCr10 is not double effort ? 0 : Execute(
            transaction,
            "INSERT INTO own_effort (source_id, effort_cr10, said_utc_ms) VALUES ($number, $effort, $now)",
            ("$number", number), ("$effort", effort), ("$now", NowMs()));
    });

    /// <summary>The activities with what the runner said of their effort.</summary>
    private IReadOnlyList<StoredActivity> Rated(IReadOnlyList<StoredActivity> activities)
    {
        Dictionary<long, double> said = Query(
            row => (Id: row.Long("activity_id"), Effort: row.DoubleOrNull("effort_cr10")!.Value),
            """
            SELECT activity_id, own_effort.effort_cr10 FROM own_effort
            JOIN source_activity ON source_activity.source_id = own_effort.source_id ORDER BY said_utc_ms
            """).GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.Last().Effort);
        return said.Count == 0
            ? activities
            : [.. activities.Select(one => said.TryGetValue(one.Id, out double effort) ? one with { EffortCr10 = effort } : one)];
    }
}
