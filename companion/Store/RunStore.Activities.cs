using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Companion.Store;

/// <summary>One list of activities, whatever they came from.</summary>
public sealed partial class RunStore
{
    private const string SelectActivity =
        $"SELECT id, session_id, received_utc_ms, source_count, formats, {SourceRow.Columns} FROM activity";

    private const string ActivityOrder = "ORDER BY COALESCE(start_ms, received_utc_ms) DESC, id DESC";

    private Memory<IReadOnlyList<StoredActivity>>? _activities;

    /// <summary>
    /// All activities of any sport, newest first, without the deleted ones. Reads no samples: thousands in milliseconds, and at once as
    /// long as nothing changes.
    /// </summary>
    public IReadOnlyList<StoredActivity> ListActivities() => Remembered(
        ref _activities, () => Rated(QueryRows(null, ToActivity, $"{SelectActivity} WHERE is_deleted = 0 {ActivityOrder}")));

    /// <summary>Some activities of the list, newest first.</summary>
    /// <param name="offset">How many to pass over, from 0.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<StoredActivity> ListActivities(int offset, int limit) => Rated(QueryRows(
        null, ToActivity, $"{SelectActivity} WHERE is_deleted = 0 {ActivityOrder} LIMIT $limit OFFSET $offset",
        ("$limit", limit), ("$offset", offset)));

    /// <summary>The activities that the runner deleted, newest first.</summary>
    public IReadOnlyList<StoredActivity> ListDeletedActivities() =>
        QueryRows(null, ToActivity, $"{SelectActivity} WHERE is_deleted = 1 {ActivityOrder}");

    /// <summary>How many activities there are.</summary>
    public int CountActivities() => Query(row => row.Int("count"), "SELECT count(*) AS count FROM activity WHERE is_deleted = 0")[0];

    /// <summary>One activity of the list, by its number or by that of any of its sources; null when it is not there or deleted.</summary>
    public StoredActivity? FindActivity(long number) => Rated(QueryRows(
        null,
        ToActivity,
        $"{SelectActivity} WHERE is_deleted = 0 AND id = (SELECT activity_id FROM source_activity WHERE source_id = $number)",
        ("$number", number))).FirstOrDefault();

    /// <summary>
    /// An activity with its samples: of several sources the best recording, completed by the others. Null when there is none of this
    /// number or it is deleted.
    /// </summary>
    public Activity? GetActivity(long number)
    {
        if (FindActivity(number) is not StoredActivity listed)
        {
            return null;
        }

        List<(SourceKind, Activity)> sources = [];
        foreach (StoredSource source in GetSources(listed.Id))
        {
            Activity activity = source.OriginalId is null ? SessionActivity(source.Id, listed.Start) : ItemActivity(source.Id);
            SourceKind fileKind = activity.Series.Count > 0 ? SourceKind.Recording : SourceKind.Row;
            sources.Add((source.OriginalId is null ? SourceKind.Band : fileKind, activity));
        }

        return MergedActivity.Of(sources) is Activity merged ? merged with { EffortCr10 = listed.EffortCr10 } : null;
    }

    /// <summary>What tells of an activity, in the order in which it came; empty when there is none of this number.</summary>
    public IReadOnlyList<StoredSource> GetSources(long number) => QueryRows(
        null,
        reader => new StoredSource(
            reader.GetInt64(0),
            reader.IsDBNull(1) ? null : reader.GetInt64(1),
            reader.IsDBNull(2) ? 0 : reader.GetInt32(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetInt32(6),
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(7)),
            reader.GetString(8).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        $"""
        SELECT own.source_id, original_id, item, COALESCE(original.name, ''), COALESCE(original.format, '{BandFormat}'), own.device,
            own.sample_count, COALESCE(original.received_utc_ms, session.received_utc_ms), COALESCE(original.notes, '')
        FROM source_activity AS own JOIN source ON source.id = own.source_id LEFT JOIN original ON original.id = original_id
            LEFT JOIN session INDEXED BY session_facts ON session.id = own.source_id
        WHERE activity_id = (SELECT activity_id FROM source_activity WHERE source_id = $number) ORDER BY own.source_id
        """,
        ("$number", number));

    /// <summary>A kept file's bytes as they were taken in; null when there is none of this number.</summary>
    public byte[]? GetOriginalBytes(long originalId) => Query(
        row => PackedBytes.Unpack(row.Int("packing"), row.Bytes("bytes"), row.Int("byte_count")),
        "SELECT packing, byte_count, bytes FROM original WHERE id = $id",
        ("$id", originalId)).FirstOrDefault();

    private Activity ItemActivity(long sourceId) => Query(
        row => ActivityCodec.Read(PackedBytes.Unpack(row.Int("packing"), row.Bytes("bytes"), row.Int("byte_count"))),
        "SELECT packing, byte_count, bytes FROM source_samples WHERE source_id = $id",
        ("$id", sourceId))[0];

    private Activity SessionActivity(long id, DateTimeOffset? start)
    {
        DecodedSession decoded = DecodedSession.Read(GetBytes(id)!);
        DateTimeOffset? startUtc = GetRun(id)?.StartUtc ?? start;
        List<int> lapSeconds = [.. decoded.Events
            .Where(logged => logged.Kind is LogEventKind.Lap or LogEventKind.Step)
            .Select(logged => logged.ElapsedSeconds)];
        return BandActivity.From(
            decoded.Seconds, startUtc, decoded.Header?.WorkoutName ?? "", lapSeconds, [.. decoded.BeatIntervalsMs]);
    }

    private StoredActivity ToActivity(SqliteDataReader reader)
    {
        SourceRow row = SourceRow.Read(reader, 5);
        DateTimeOffset received = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2));
        DateTimeOffset? start = row.Start();
        bool isClockKnown = start is not null && (row.IsStartLocal || row.OffsetMinutes is not null);
        DateTimeOffset own = isClockKnown ? start!.Value : TimeZoneInfo.ConvertTime(start ?? received, _clock.LocalTimeZone);
        return new StoredActivity(
            reader.GetInt64(0),
            row.Digest,
            reader.IsDBNull(1) ? null : reader.GetInt64(1),
            row.Sport,
            start,
            row.IsStartLocal,
            DateOnly.FromDateTime(own.DateTime),
            row.Name,
            row.Device,
            row.EffortCr10,
            row.SampleCount,
            reader.GetInt32(3),
            reader.GetString(4),
            received,
            row.Figures);
    }
}
