using TrainingPlan.Companion.Analysis;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>Reading runs.</summary>
public sealed partial class RunStore
{
    private const string RunColumns = "SELECT * FROM run JOIN session ON session.id = run.session_id";

    /// <summary>All runs, newest first.</summary>
    public IReadOnlyList<StoredRun> ListRuns() =>
        Query(ToRun, $"{RunColumns} ORDER BY COALESCE(start_utc_ms, received_utc_ms) DESC, session.id DESC");

    /// <summary>One run; null when there is none of this number.</summary>
    public StoredRun? GetRun(long id) => Query(ToRun, $"{RunColumns} WHERE session.id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The run's seconds in rising order, read from the session's bytes; empty when there is no such run.</summary>
    public IReadOnlyList<RunSecond> GetSeconds(long id) => GetBytes(id) is byte[] bytes ? DecodedSession.Read(bytes).Seconds : [];

    /// <summary>The run's events in the log's order.</summary>
    public IReadOnlyList<StoredEvent> GetEvents(long id) => Query(
        row => new StoredEvent(
            row.Int("elapsed_s"), (LogEventKind)row.Int("kind"), row.Int("a"), row.Int("b"), row.Int("c"), row.Int("d")),
        "SELECT * FROM run_event WHERE session_id = $id ORDER BY position",
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
        return new RunInput(
            GetSeconds(id),
            [.. GetCues(id).Select(cue => new CueEvent(
                cue.ElapsedSeconds, cue.IsCorrection, cue.IsWithheld, cue.Target, cue.TargetLow, cue.TargetHigh))],
            [.. events.Where(logged => logged.Kind == LogEventKind.Step).Select(step => new StepMark(step.ElapsedSeconds, step.A, step.B))],
            GetWorkoutOf(id),
            GetProfile());
    }

    /// <summary>Sessions whose bytes make no run.</summary>
    public IReadOnlyList<SetAsideSession> ListSetAside() => Query(
        row => new SetAsideSession(
            row.Long("id"), row.Text("band_id"), row.Int("session_number"), row.Int("byte_count"), row.Text("set_aside")),
        "SELECT id, band_id, session_number, length(bytes) AS byte_count, set_aside FROM session WHERE set_aside IS NOT NULL ORDER BY id");

    /// <summary>The bands that have been here, last seen first.</summary>
    public IReadOnlyList<StoredBand> GetBands() => Query(
        row => new StoredBand(
            row.Text("id"), row.Text("board"), row.Text("firmware"), row.Int("protocol"),
            row.Time("first_seen_utc_ms"), row.Time("last_seen_utc_ms")),
        "SELECT * FROM band ORDER BY last_seen_utc_ms DESC, id");

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
