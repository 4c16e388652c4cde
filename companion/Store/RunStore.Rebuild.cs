using Microsoft.Data.Sqlite;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>Deriving everything again.</summary>
public sealed partial class RunStore
{
    /// <summary>
    /// Makes every run again from its session's bytes, in one transaction: whoever reads meanwhile sees the old runs, and an end in the
    /// middle leaves them. The bytes, the sessions' numbers and what the runner has told are not touched.
    /// </summary>
    public RebuildResult Rebuild(IProgress<RebuildProgress>? progress = null, CancellationToken cancel = default) =>
        InTransaction(transaction =>
        {
            int runsBefore = QueryIn(transaction, row => row.Int("count"), "SELECT count(*) AS count FROM run")[0];
            Execute(transaction, "DELETE FROM run_event");
            Execute(transaction, "DELETE FROM run");
            List<long> ids = QueryIn(transaction, row => row.Long("id"), "SELECT id FROM session INDEXED BY session_facts ORDER BY id");
            int runs = 0;
            List<long> altered = [];
            for (int done = 0; done < ids.Count; done++)
            {
                cancel.ThrowIfCancellationRequested();
                RawSession session = ReadRaw(transaction, ids[done]);
                if (ContentDigest.Of(session.Bytes, 0, session.Bytes.Length).ToString("x8") != session.Digest)
                {
                    altered.Add(session.Id);
                }

                runs += DeriveAgain(transaction, session) ? 1 : 0;
                progress?.Report(new RebuildProgress(done + 1, ids.Count));
            }

            return new RebuildResult(runs, ids.Count - runs, runsBefore, altered);
        });

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

    private sealed record RawSession(long Id, string Digest, byte[] Bytes, string? SetAside, long? StartUtcMs);
}
