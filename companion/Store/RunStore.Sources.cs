using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>Which sources tell of the same activity, and what they say together.</summary>
public sealed partial class RunStore
{
    private const string BandFormat = "band";

    private long InsertSource(SqliteTransaction transaction, long? originalId, int? item) => QueryIn(
        transaction,
        row => row.Long("id"),
        "INSERT INTO source (original_id, item) VALUES ($original, $item) RETURNING id",
        ("$original", originalId), ("$item", item))[0];

    /// <summary>Puts a source to the activity that it tells of, a new one or one that is known; returns the activity's number.</summary>
    private (long ActivityId, bool IsNew) Link(SqliteTransaction transaction, long sourceId, long? originalId, SourceRow row)
    {
        long? known = FindSame(transaction, originalId, row);
        long activityId = known is null || originalId is null ? sourceId : known.Value;
        if (known is long before && before != activityId)
        {
            Execute(transaction, "UPDATE source_activity SET activity_id = $id WHERE activity_id = $before",
                ("$id", activityId), ("$before", before));
            Execute(transaction, "DELETE FROM activity WHERE id = $before", ("$before", before));
        }

        Execute(
            transaction,
            $"INSERT INTO source_activity (source_id, activity_id, {SourceRow.Columns}) VALUES ($source, $activity, {SourceRow.Places})",
            [("$source", sourceId), ("$activity", activityId), .. row.Values()]);
        Refresh(transaction, activityId);
        return (activityId, known is null);
    }

    private void LinkSession(SqliteTransaction transaction, long id, DecodedSession decoded, long? startUtcMs)
    {
        var row = new SourceRow(
            $"session {id}", decoded.StartUtcMs ?? startUtcMs, false, null, Sport.Running, decoded.Header?.WorkoutName ?? "",
            "TrainingPlan band", null, decoded.Seconds.Count, BandActivity.FiguresOf(decoded.Seconds));
        Link(transaction, id, null, row);
    }

    /// <summary>The activity that fits best; never one of which the same file, or another session, tells already.</summary>
    private long? FindSame(SqliteTransaction transaction, long? originalId, SourceRow row)
    {
        if (row.Shape() is not RunShape shape)
        {
            return null;
        }

        int usualMinutes = UsualOffsetMinutes(shape.StartMs);
        return QueryRows(
            transaction,
            reader => (ActivityId: reader.GetInt64(0), Mismatch: SameRun.Mismatch(SourceRow.Read(reader, 1).Shape()!, shape, usualMinutes)),
            $"""
            SELECT activity_id, {SourceRow.Columns} FROM source_activity AS near JOIN source AS own ON own.id = near.source_id
            WHERE start_ms BETWEEN $from AND $to AND own.original_id IS NOT $original AND NOT EXISTS (
                SELECT 1 FROM source_activity AS sibling JOIN source ON source.id = sibling.source_id
                WHERE sibling.activity_id = near.activity_id AND source.original_id IS $original)
            """,
            ("$from", shape.StartMs - SameRun.SearchMs), ("$to", shape.StartMs + SameRun.SearchMs), ("$original", originalId))
            .Where(candidate => candidate.Mismatch is not null)
            .OrderBy(candidate => candidate.Mismatch)
            .Select(candidate => (long?)candidate.ActivityId)
            .FirstOrDefault();
    }

    private int UsualOffsetMinutes(long utcMs) =>
        (int)_clock.LocalTimeZone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(utcMs)).TotalMinutes;

    /// <summary>Makes the activity again out of what its sources say.</summary>
    private void Refresh(SqliteTransaction transaction, long activityId)
    {
        List<SourceFacts> sources = QueryRows(
            transaction,
            reader => new SourceFacts(
                reader.GetInt64(0),
                reader.IsDBNull(1) ? null : reader.GetInt64(1),
                reader.GetString(2),
                reader.GetInt64(3),
                reader.GetInt64(4) != 0,
                SourceRow.Read(reader, 5)),
            $"""
            SELECT own.source_id, original_id, COALESCE(original.format, '{BandFormat}'),
                COALESCE(original.received_utc_ms, session.received_utc_ms), deleted.source_id IS NOT NULL,
                {string.Join(", ", SourceRow.Columns.Split(", ").Select(column => "own." + column))}
            FROM source_activity AS own JOIN source ON source.id = own.source_id
                LEFT JOIN original INDEXED BY original_facts ON original.id = original_id
                LEFT JOIN session INDEXED BY session_facts ON session.id = own.source_id
                LEFT JOIN deleted ON deleted.source_id = own.source_id
            WHERE activity_id = $id ORDER BY own.source_id
            """,
            ("$id", activityId));
        Execute(transaction, "DELETE FROM activity WHERE id = $id", ("$id", activityId));
        if (sources.Count == 0)
        {
            return;
        }

        SourceRow merged = SourceFacts.Merge(sources);
        Execute(
            transaction,
            $"""
            INSERT INTO activity (id, session_id, is_deleted, received_utc_ms, source_count, formats, {SourceRow.Columns})
            VALUES ($id, $session, $isDeleted, $received, $count, $formats, {SourceRow.Places})
            """,
            [
                ("$id", activityId), ("$session", sources.FirstOrDefault(source => source.OriginalId is null)?.SourceId),
                ("$isDeleted", sources.Exists(source => source.IsDeleted) ? 1 : 0), ("$received", sources.Min(source => source.ReceivedMs)),
                ("$count", sources.Count), ("$formats", string.Join(", ", sources.Select(source => source.Format).Distinct())),
                .. merged.Values(),
            ]);
    }

    private List<T> QueryRows<T>(
        SqliteTransaction? transaction, Func<SqliteDataReader, T> map, string sql, params (string Name, object? Value)[] values) =>
        Guarded(() =>
        {
            using SqliteCommand command = Command(transaction, sql, values);
            using SqliteDataReader reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        });

    /// <summary>A source with what stands beside it.</summary>
    private sealed record SourceFacts(
        long SourceId, long? OriginalId, string Format, long ReceivedMs, bool IsDeleted, SourceRow Row)
    {
        private SourceKind Kind => OriginalId is null ? SourceKind.Band : Row.SampleCount > 0 ? SourceKind.Recording : SourceKind.Row;

        /// <summary>What the sources say together.</summary>
        public static SourceRow Merge(IReadOnlyList<SourceFacts> sources)
        {
            if (sources.Count == 1)
            {
                return sources[0].Row;
            }

            List<SourceRow> ranked = [.. sources.OrderBy(source => source.Kind).Select(source => source.Row)];
            (DateTimeOffset? start, bool isLocal) = MergedActivity.StartOf(
                [.. ranked.Select(row => new Activity { Sport = row.Sport, Start = row.Start(), IsStartLocal = row.IsStartLocal })]);
            string digests = string.Join(' ', sources.Select(source => source.Row.Digest));
            byte[] digest = System.Text.Encoding.UTF8.GetBytes(digests);
            return new SourceRow(
                $"merged {ContentDigest.Of(digest, 0, digest.Length):x8}",
                start?.ToUnixTimeMilliseconds(),
                isLocal,
                start is null || isLocal || start.Value.Offset == TimeSpan.Zero ? null : (int)start.Value.Offset.TotalMinutes,
                MergedFigures.SportOf(ranked.Select(row => row.Sport)),
                ranked.Select(row => row.Name).FirstOrDefault(name => name.Length > 0, ""),
                string.Join(" + ", ranked.Select(row => row.Device).Where(device => device.Length > 0).Distinct()),
                ranked.Select(row => row.EffortCr10).FirstOrDefault(effort => effort is not null),
                ranked.Max(row => row.SampleCount),
                MergedFigures.Of([.. sources.Select(source => (source.Kind, source.Row.Figures))]));
        }
    }
}
