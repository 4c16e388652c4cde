using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Companion.Store;

/// <summary>Taking sessions in.</summary>
public sealed partial class RunStore
{
    private const string SessionKey = "band_id = $band AND session_number = $number AND digest = $digest";

    /// <summary>True when these very bytes of this session are here.</summary>
    public bool HasSession(string bandId, int sessionNumber, string digest) => Query(
        row => row.Long("id"),
        $"SELECT id FROM session WHERE {SessionKey}",
        ("$band", bandId), ("$number", sessionNumber), ("$digest", digest)).Count > 0;

    /// <summary>
    /// Stores a session's bytes and what is derived from them in one transaction; when this returns, it is on the disk. A session
    /// that is here already is left as it is. Bytes that make no run are kept and set aside.
    /// </summary>
    /// <param name="bandId">The band, 16 hexadecimal digits.</param>
    /// <param name="sessionNumber">Number of the session on that band.</param>
    /// <param name="digest">CRC-32C of the bytes, 8 hexadecimal digits.</param>
    /// <param name="bytes">The session as it came off the band.</param>
    /// <param name="startUtcMs">When it began, for a session that does not know it itself.</param>
    public SavedSession SaveSession(string bandId, int sessionNumber, string digest, byte[] bytes, long? startUtcMs = null)
    {
        DecodedSession decoded = DecodedSession.Read(bytes);
        return InTransaction(transaction =>
        {
            List<SavedSession> known = QueryIn(
                transaction,
                row => new SavedSession(row.Long("id"), false, row.TextOrNull("set_aside")),
                $"SELECT id, set_aside FROM session WHERE {SessionKey}",
                ("$band", bandId), ("$number", sessionNumber), ("$digest", digest));
            if (known.Count > 0)
            {
                return known[0];
            }

            long id = InsertSession(transaction, bandId, sessionNumber, digest, bytes, decoded.Flaw);
            if (startUtcMs is long reckoned)
            {
                Execute(transaction, "INSERT INTO session_start (session_id, start_utc_ms) VALUES ($id, $start)",
                    ("$id", id), ("$start", reckoned));
            }

            if (decoded.Flaw is null)
            {
                InsertRun(transaction, id, decoded, startUtcMs);
            }

            Execute(transaction, $"DELETE FROM partial_session WHERE {SessionKey}",
                ("$band", bandId), ("$number", sessionNumber), ("$digest", digest));
            return new SavedSession(id, true, decoded.Flaw);
        });
    }

    /// <summary>Keeps the first bytes of a session whose transfer broke.</summary>
    public void SavePartial(string bandId, int sessionNumber, string digest, byte[] firstBytes) => InTransaction(transaction => Execute(
        transaction,
        """
        INSERT INTO partial_session (band_id, session_number, digest, bytes) VALUES ($band, $number, $digest, $bytes)
        ON CONFLICT DO UPDATE SET bytes = excluded.bytes WHERE length(excluded.bytes) > length(bytes)
        """,
        ("$band", bandId), ("$number", sessionNumber), ("$digest", digest), ("$bytes", firstBytes)));

    /// <summary>The first bytes of a session from an earlier, broken transfer; empty without one.</summary>
    public byte[] GetPartial(string bandId, int sessionNumber, string digest) => Query(
        row => row.Bytes("bytes"),
        $"SELECT bytes FROM partial_session WHERE {SessionKey}",
        ("$band", bandId), ("$number", sessionNumber), ("$digest", digest)).FirstOrDefault() ?? [];

    /// <summary>Every session of which only bytes of a broken transfer are here.</summary>
    public IReadOnlyList<UnfinishedSession> ListUnfinished() => Query(
        row => new UnfinishedSession(row.Text("band_id"), row.Int("session_number"), row.Text("digest"), row.Int("byte_count")),
        """
        SELECT band_id, session_number, digest, length(bytes) AS byte_count FROM partial_session
        ORDER BY band_id, session_number, digest
        """);

    /// <summary>Forgets the bytes of a broken transfer, because the session turned out to be another one.</summary>
    public void DropPartial(string bandId, int sessionNumber, string digest) => InTransaction(transaction => Execute(
        transaction, $"DELETE FROM partial_session WHERE {SessionKey}",
        ("$band", bandId), ("$number", sessionNumber), ("$digest", digest)));

    /// <summary>Notes the workout that a band itself says it has; what was pushed there under that digest has thereby arrived.</summary>
    /// <param name="bandId">The band, 16 hexadecimal digits.</param>
    /// <param name="revision">Revision of the workout on it.</param>
    /// <param name="digest">Its digest, 8 hexadecimal digits; <see cref="StoredBand.NoWorkout"/> for none.</param>
    public void SaveBandWorkout(string bandId, int revision, string digest) => InTransaction(transaction =>
    {
        Execute(
            transaction, "UPDATE pushed_workout SET is_confirmed = 1 WHERE band_id = $id AND digest = $digest AND is_confirmed = 0",
            ("$id", bandId), ("$digest", digest));
        return Execute(
            transaction, "UPDATE band SET workout_revision = $revision, workout_digest = $digest WHERE id = $id",
            ("$id", bandId), ("$revision", revision), ("$digest", digest));
    });

    /// <summary>Notes that a band was here.</summary>
    public void SaveBand(string bandId, string board, string firmware, int protocolVersion) => InTransaction(transaction => Execute(
        transaction,
        """
        INSERT INTO band (id, board, firmware, protocol, first_seen_utc_ms, last_seen_utc_ms)
        VALUES ($id, $board, $firmware, $protocol, $now, $now)
        ON CONFLICT DO UPDATE SET board = $board, firmware = $firmware, protocol = $protocol, last_seen_utc_ms = $now
        """,
        ("$id", bandId), ("$board", board), ("$firmware", firmware), ("$protocol", protocolVersion), ("$now", NowMs())));

    private long InsertSession(
        SqliteTransaction transaction, string bandId, int sessionNumber, string digest, byte[] bytes, string? flaw) => QueryIn(
        transaction,
        row => row.Long("id"),
        """
        INSERT INTO session (id, band_id, session_number, digest, bytes, received_utc_ms, set_aside)
        VALUES ($id, $band, $number, $digest, $bytes, $now, $flaw) RETURNING id
        """,
        ("$id", InsertSource(transaction, null, null)), ("$band", bandId), ("$number", sessionNumber), ("$digest", digest),
        ("$bytes", bytes), ("$now", NowMs()), ("$flaw", flaw))[0];

    private void InsertRun(SqliteTransaction transaction, long id, DecodedSession decoded, long? startUtcMs)
    {
        RunAverages averages = RunAverages.Of(decoded.Seconds);
        Measured<double> distance = RunDistance.Of(decoded.Seconds);
        List<StoredCue> cues = [.. decoded.Events.Where(logged => logged.Kind == LogEventKind.Cue).Select(StoredCue.From)];
        Execute(
            transaction,
            """
            INSERT INTO run (session_id, start_utc_ms, duration_s, running_s, steps, distance_m, distance_trust, distance_inputs,
                cadence_spm, cadence_trust, cadence_inputs, heart_rate_bpm, heart_rate_trust, heart_rate_inputs, workout_name,
                workout_revision, workout_digest, cues_heard, cues_withheld, broken_blocks, missing_blocks, is_complete)
            VALUES ($id, $start, $duration, $running, $steps, $distance, $distanceTrust, $distanceInputs,
                $cadence, $cadenceTrust, $cadenceInputs, $heartRate, $heartRateTrust, $heartRateInputs, $workoutName,
                $workoutRevision, $workoutDigest, $heard, $withheld, $broken, $missing, $complete)
            """,
            ("$id", id), ("$start", decoded.StartUtcMs ?? startUtcMs), ("$duration", averages.DurationSeconds),
            ("$running", averages.RunningSeconds), ("$steps", averages.Steps),
            ("$distance", distance.OrNull), ("$distanceTrust", (int)distance.Trust), ("$distanceInputs", distance.Inputs),
            ("$cadence", averages.CadenceSpm.OrNull), ("$cadenceTrust", (int)averages.CadenceSpm.Trust),
            ("$cadenceInputs", averages.CadenceSpm.Inputs),
            ("$heartRate", averages.HeartRateBpm.OrNull), ("$heartRateTrust", (int)averages.HeartRateBpm.Trust),
            ("$heartRateInputs", averages.HeartRateBpm.Inputs),
            ("$workoutName", decoded.Header?.WorkoutName ?? ""), ("$workoutRevision", decoded.Header?.WorkoutRevision ?? 0),
            ("$workoutDigest", (decoded.Header?.WorkoutDigest ?? 0).ToString("x8")),
            ("$heard", cues.Count(cue => !cue.IsWithheld)), ("$withheld", cues.Count(cue => cue.IsWithheld)),
            ("$broken", decoded.BrokenBlocks), ("$missing", decoded.MissingBlocks), ("$complete", decoded.IsComplete ? 1 : 0));
        InsertEvents(transaction, id, decoded.Events);
        LinkSession(transaction, id, decoded, startUtcMs);
    }

    private void InsertEvents(SqliteTransaction transaction, long id, List<StoredEvent> events)
    {
        using SqliteCommand command = Command(
            transaction,
            """
            INSERT INTO run_event (session_id, position, elapsed_s, kind, a, b, c, d)
            VALUES ($id, $at, $elapsed, $kind, $a, $b, $c, $d)
            """,
            ("$id", id), ("$at", 0), ("$elapsed", 0), ("$kind", 0), ("$a", 0), ("$b", 0), ("$c", 0), ("$d", 0));
        for (int position = 0; position < events.Count; position++)
        {
            StoredEvent logged = events[position];
            int[] values = [position, logged.ElapsedSeconds, (int)logged.Kind, logged.A, logged.B, logged.C, logged.D];
            for (int i = 0; i < values.Length; i++)
            {
                command.Parameters[i + 1].Value = values[i];
            }

            command.ExecuteNonQuery();
        }
    }
}
