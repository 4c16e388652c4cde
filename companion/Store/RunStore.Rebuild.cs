using Microsoft.Data.Sqlite;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>Deriving everything again.</summary>
public sealed partial class RunStore
{
    /// <summary>
    /// Makes every run again from its session's bytes, in one transaction: whoever reads meanwhile sees the old runs, and an end in the
    /// middle leaves them. The bytes, the numbers and what the runner has told are not touched.
    /// </summary>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancel">Ends it; nothing is changed then.</param>
    /// <param name="reader">Reads the kept files again; without one, what was read out of them stays as it is.</param>
    public RebuildResult Rebuild(
        IProgress<RebuildProgress>? progress = null, CancellationToken cancel = default, OriginalReader? reader = null) =>
        InTransaction(transaction =>
        {
            int runsBefore = QueryIn(transaction, row => row.Int("count"), "SELECT count(*) AS count FROM run")[0];
            Execute(transaction, "DELETE FROM run_event");
            Execute(transaction, "DELETE FROM run");
            Execute(transaction, "DELETE FROM activity");
            Execute(transaction, "DELETE FROM run_summary");
            List<Rederived> items = ListRederived(transaction);
            Dictionary<long, SourceRow> rows = ReadSourceRows(transaction);
            Execute(transaction, "DELETE FROM source_activity");
            (int runs, int sessions) = (0, 0);
            List<long> altered = [];
            for (int done = 0; done < items.Count; done++)
            {
                cancel.ThrowIfCancellationRequested();
                if (items[done].OriginalId is long originalId)
                {
                    DeriveOriginalAgain(transaction, originalId, items[done].SourceIds, rows, reader);
                }
                else
                {
                    sessions++;
                    runs += DeriveSessionAgain(transaction, items[done].SourceIds[0], altered) ? 1 : 0;
                }

                progress?.Report(new RebuildProgress(done + 1, items.Count));
            }

            return new RebuildResult(runs, sessions - runs, runsBefore, altered);
        });

    /// <summary>
    /// Sessions and originals in the order in which they came: what is one with another source must be so again, under the same number.
    /// </summary>
    private List<Rederived> ListRederived(SqliteTransaction transaction) =>
    [
        .. QueryRows(
            transaction,
            reader => (SourceId: reader.GetInt64(0), OriginalId: reader.IsDBNull(1) ? (long?)null : reader.GetInt64(1)),
            "SELECT id, original_id FROM source ORDER BY id")
            .GroupBy(source => source.OriginalId is long id ? (IsFile: true, Id: id) : (IsFile: false, Id: source.SourceId))
            .Select(sources => new Rederived(
                sources.Key.IsFile ? sources.Key.Id : null, [.. sources.Select(source => source.SourceId)])),
        .. QueryIn(
            transaction,
            row => new Rederived(row.Long("id"), []),
            """
            SELECT id FROM original INDEXED BY original_facts
            WHERE id NOT IN (SELECT original_id FROM source WHERE original_id IS NOT NULL)
            """),
    ];

    private Dictionary<long, SourceRow> ReadSourceRows(SqliteTransaction transaction) => QueryRows(
        transaction,
        reader => (Id: reader.GetInt64(0), Row: SourceRow.Read(reader, 1)),
        $"SELECT source_id, {SourceRow.Columns} FROM source_activity JOIN source ON source.id = source_id WHERE original_id IS NOT NULL")
        .ToDictionary(source => source.Id, source => source.Row);

    private bool DeriveSessionAgain(SqliteTransaction transaction, long id, List<long> altered)
    {
        RawSession session = ReadRaw(transaction, id);
        if (ContentDigest.Of(session.Bytes, 0, session.Bytes.Length).ToString("x8") != session.Digest)
        {
            altered.Add(session.Id);
        }

        return DeriveAgain(transaction, session);
    }

    private void DeriveOriginalAgain(
        SqliteTransaction transaction, long originalId, IReadOnlyList<long> sourceIds, Dictionary<long, SourceRow> rows,
        OriginalReader? reader)
    {
        if (reader is null || ReadAgain(transaction, originalId, reader) is not OriginalContents contents)
        {
            foreach (long sourceId in sourceIds.Where(rows.ContainsKey))
            {
                Link(transaction, sourceId, originalId, rows[sourceId]);
            }

            return;
        }

        Execute(transaction, "DELETE FROM imported_day WHERE original_id = $id", ("$id", originalId));
        Execute(
            transaction, "DELETE FROM source_samples WHERE source_id IN (SELECT id FROM source WHERE original_id = $id)",
            ("$id", originalId));
        Execute(
            transaction, "UPDATE original SET format = $format, notes = $notes WHERE id = $id",
            ("$format", contents.Format), ("$notes", NotesText(contents)), ("$id", originalId));
        Derive(transaction, originalId, [.. contents.Activities.Select(PackedActivity.Of)], contents.Days);
    }

    private OriginalContents? ReadAgain(SqliteTransaction transaction, long originalId, OriginalReader reader) => QueryIn(
        transaction,
        row => reader(row.Text("name"), PackedBytes.Unpack(row.Int("packing"), row.Bytes("bytes"), row.Int("byte_count"))),
        "SELECT name, packing, byte_count, bytes FROM original WHERE id = $id",
        ("$id", originalId))[0];

    private RawSession ReadRaw(SqliteTransaction transaction, long id) => QueryIn(
        transaction,
        row => new RawSession(
            row.Long("id"), row.Text("digest"), row.Bytes("bytes"), row.TextOrNull("set_aside"), row.LongOrNull("start_utc_ms")),
        """
        SELECT id, digest, bytes, set_aside, start_utc_ms
        FROM session LEFT JOIN session_start ON session_start.session_id = session.id WHERE id = $id
        """,
        ("$id", id))[0];

    /// <summary>True when the session makes a run.</summary>
    private bool DeriveAgain(SqliteTransaction transaction, RawSession session)
    {
        DecodedSession decoded = DecodedSession.Read(session.Bytes);
        if (decoded.Flaw != session.SetAside)
        {
            Execute(transaction, "UPDATE session SET set_aside = $flaw WHERE id = $id", ("$flaw", decoded.Flaw), ("$id", session.Id));
        }

        if (decoded.Flaw is not null)
        {
            return false;
        }

        InsertRun(transaction, session.Id, decoded, session.StartUtcMs);
        return true;
    }

    /// <summary>A session, or a file with all of its items.</summary>
    private sealed record Rederived(long? OriginalId, IReadOnlyList<long> SourceIds);

    private sealed record RawSession(long Id, string Digest, byte[] Bytes, string? SetAside, long? StartUtcMs);
}
