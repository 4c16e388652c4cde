using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>Taking activities out of the lists, and back.</summary>
public sealed partial class RunStore
{
    /// <summary>
    /// Takes an activity out of every list. Its bytes stay, so that neither a sync nor an import brings it back by itself, and
    /// <see cref="RestoreActivity"/> does. False when there is none of this number.
    /// </summary>
    public bool DeleteActivity(long number) => InTransaction(transaction => ActivityOf(transaction, number) is long id
        && Execute(
            transaction,
            """
            INSERT OR IGNORE INTO deleted (source_id, deleted_utc_ms)
            SELECT source_id, $now FROM source_activity WHERE activity_id = $id
            """,
            ("$id", id), ("$now", NowMs())) > 0
        && Refreshed(transaction, id));

    /// <summary>Brings a deleted activity back; false when none of this number is deleted.</summary>
    public bool RestoreActivity(long number) => InTransaction(transaction => ActivityOf(transaction, number) is long id
        && Execute(
            transaction,
            "DELETE FROM deleted WHERE source_id IN (SELECT source_id FROM source_activity WHERE activity_id = $id)",
            ("$id", id)) > 0
        && Refreshed(transaction, id));

    private bool Refreshed(SqliteTransaction transaction, long id)
    {
        Refresh(transaction, id);
        return true;
    }

    private bool IsDeleted(SqliteTransaction transaction, long activityId) => QueryIn(
        transaction, row => row.Int("is_deleted"), "SELECT is_deleted FROM activity WHERE id = $id", ("$id", activityId))[0] != 0;

    private long? ActivityOf(SqliteTransaction transaction, long number) => QueryIn(
        transaction, row => (long?)row.Long("activity_id"), "SELECT activity_id FROM source_activity WHERE source_id = $number",
        ("$number", number)).FirstOrDefault();
}
