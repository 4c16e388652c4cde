using TrainingPlan.Companion.Analysis;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>Reading runs.</summary>
public sealed partial class RunStore
{
    // By the index and not by the table: the columns of a session behind its bytes cost a walk over all of them.
    internal const string RunColumns =
        """
        SELECT run.session_id, session.band_id, session.session_number, session.digest, session.received_utc_ms, start_utc_ms,
            duration_s, running_s, steps, distance_m, distance_trust, distance_inputs, cadence_spm, cadence_trust, cadence_inputs,
            heart_rate_bpm, heart_rate_trust, heart_rate_inputs, workout_name, workout_revision, cues_heard, cues_withheld,
            broken_blocks, missing_blocks, is_complete
        FROM run CROSS JOIN session INDEXED BY session_facts ON session.id = run.session_id
            AND NOT EXISTS (SELECT 1 FROM deleted WHERE source_id = run.session_id)
        """;

    internal const string NewestFirst = "ORDER BY COALESCE(start_utc_ms, session.received_utc_ms) DESC, session.id DESC";

    /// <summary>The band's runs, newest first, without the deleted ones; <see cref="ListActivities()"/> has those of any source.</summary>
    public IReadOnlyList<StoredRun> ListRuns() => Query(ToRun, $"{RunColumns} {NewestFirst}");

    /// <summary>Some runs of the list, newest first.</summary>
    /// <param name="offset">How many to pass over, from 0.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<StoredRun> ListRuns(int offset, int limit) => Query(
        ToRun, $"{RunColumns} {NewestFirst} LIMIT $limit OFFSET $offset", ("$limit", limit), ("$offset", offset));

    /// <summary>How many runs each band has given; a band without runs is absent.</summary>
    public IReadOnlyDictionary<string, int> CountRunsByBand() => Query(
        row => (Band: row.Text("band_id"), Count: row.Int("count")),
        """
        SELECT band_id, count(*) AS count FROM run CROSS JOIN session INDEXED BY session_facts ON session.id = run.session_id
            AND NOT EXISTS (SELECT 1 FROM deleted WHERE source_id = run.session_id)
        GROUP BY band_id
        """).ToDictionary(counted => counted.Band, counted => counted.Count);

    /// <summary>How many runs there are.</summary>
    public int CountRuns() => Query(row => row.Int("count"),
        "SELECT count(*) AS count FROM run WHERE NOT EXISTS (SELECT 1 FROM deleted WHERE source_id = run.session_id)")[0];

    /// <summary>One run; null when there is none of this number.</summary>
    public StoredRun? GetRun(long id) => Query(ToRun, $"{RunColumns} WHERE session.id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The run's seconds in rising order, read from the session's bytes; empty when there is no such run.</summary>
    public IReadOnlyList<RunSecond> GetSeconds(long id) => GetBytes(id) is byte[] bytes ? DecodedSession.Read(bytes).Seconds : [];

    /// <summary>The run's events in the log's order.</summary>
    public IReadOnlyList<StoredEvent> GetEvents(long id) => Query(
        row => new StoredEvent(
            row.Int("elapsed_s"), (LogEventKind)row.Int("kind"), row.Int("a"), row.Int("b"), row.Int("c"), row.Int("d")),
        "SELECT elapsed_s, kind, a, b, c, d FROM run_event WHERE session_id = $id ORDER BY position",
        ("$id", id));

    /// <summary>The run's cues, spoken and withheld.</summary>
    public IReadOnlyList<StoredCue> GetCues(long id) =>
        [.. GetEvents(id).Where(logged => logged.Kind == LogEventKind.Cue).Select(StoredCue.From)];

    /// <summary>The session's bytes as they came off the band; null when there is no such session.</summary>
    public byte[]? GetBytes(long id) =>
        Query(row => row.Bytes("bytes"), "SELECT bytes FROM session WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The workout that a run carried out, by the digest in its header; null for a free run or an unknown one.</summary>
    public Workout? GetWorkoutOf(long id) => Query(
        row => ReadWorkout(row.Bytes("workout")),
        """
        SELECT workout FROM pushed_workout JOIN run ON run.workout_digest = pushed_workout.digest
        WHERE run.session_id = $id ORDER BY pushed_workout.id DESC LIMIT 1
        """,
        ("$id", id)).FirstOrDefault();

    /// <summary>Everything that analysis needs of a run; null when there is no such run.</summary>
    public RunInput? GetRunInput(long id)
    {
        if (GetRun(id) is null)
        {
            return null;
        }

        IReadOnlyList<StoredEvent> events = GetEvents(id);
        DecodedSession session = DecodedSession.Read(GetBytes(id)!);
        return new RunInput(
            session.Seconds,
            [.. GetCues(id).Select(cue => new CueEvent(
                cue.ElapsedSeconds, cue.IsCorrection, cue.IsWithheld, cue.Target, cue.TargetLow, cue.TargetHigh))],
            [.. events.Where(logged => logged.Kind == LogEventKind.Step).Select(step => new StepMark(step.ElapsedSeconds, step.A, step.B))],
            GetWorkoutOf(id),
            GetProfile())
        {
            FreeRunBands =
            [
                .. events.Where(logged => logged.Kind == LogEventKind.FreeRunBand)
                    .Select(band => new BandMark(band.ElapsedSeconds, (TargetKind)band.A, band.C, band.D)),
            ],
            BeatIntervalsMs = session.BeatIntervalsMs,
        };
    }

    /// <summary>Sessions whose bytes make no run.</summary>
    public IReadOnlyList<SetAsideSession> ListSetAside() => Query(
        row => new SetAsideSession(
            row.Long("id"), row.Text("band_id"), row.Int("session_number"), row.Int("byte_count"), row.Text("set_aside")),
        """
        SELECT id, band_id, session_number, length(bytes) AS byte_count, set_aside FROM session INDEXED BY session_set_aside
        WHERE set_aside IS NOT NULL ORDER BY id
        """);

    /// <summary>The bands that have been here, last seen first.</summary>
    public IReadOnlyList<StoredBand> GetBands() => Query(
        row => new StoredBand(
            row.Text("id"), row.Text("board"), row.Text("firmware"), row.Int("protocol"),
            row.Time("first_seen_utc_ms"), row.Time("last_seen_utc_ms"))
        {
            WorkoutRevision = row.IntOrNull("workout_revision"),
            WorkoutDigest = row.TextOrNull("workout_digest"),
        },
        """
        SELECT id, board, firmware, protocol, first_seen_utc_ms, last_seen_utc_ms, workout_revision, workout_digest FROM band
        ORDER BY last_seen_utc_ms DESC, id
        """);

    private static StoredRun ToRun(SqlRow row) => new(
        row.Long("session_id"),
        row.Text("band_id"),
        row.Int("session_number"),
        row.Text("digest"),
        row.TimeOrNull("start_utc_ms"),
        row.Int("duration_s"),
        row.Int("running_s"),
        row.Int("steps"),
        row.Measured("distance_m", "distance"),
        row.Measured("cadence_spm", "cadence"),
        row.Measured("heart_rate_bpm", "heart_rate"),
        row.Text("workout_name"),
        row.Int("workout_revision"),
        row.Int("cues_heard"),
        row.Int("cues_withheld"),
        row.Int("broken_blocks") + row.Int("missing_blocks"),
        row.Int("is_complete") != 0,
        row.Time("received_utc_ms"));
}
