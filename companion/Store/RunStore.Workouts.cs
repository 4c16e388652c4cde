using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>The runner's own workouts.</summary>
public sealed partial class RunStore
{
    /// <summary>
    /// Keeps a workout under its name as the next revision; when the newest one of that name asks for the same, that one is returned
    /// and nothing is added.
    /// </summary>
    public StoredWorkout SaveWorkout(Workout workout, string source) => InTransaction(transaction =>
    {
        StoredWorkout? newest = QueryIn(
            transaction, ToWorkout, "SELECT * FROM workout WHERE name = $name ORDER BY revision DESC LIMIT 1",
            ("$name", workout.Name)).FirstOrDefault();
        var saved = new Workout();
        saved.CopyFrom(workout);
        saved.Revision = newest?.Revision ?? 0;
        byte[] bytes = WorkoutBytes(saved);
        if (newest is not null && newest.Digest == DigestOf(bytes))
        {
            return newest;
        }

        saved.Revision++;
        bytes = WorkoutBytes(saved);
        return QueryIn(
            transaction,
            ToWorkout,
            """
            INSERT INTO workout (name, revision, digest, workout, source, saved_utc_ms)
            VALUES ($name, $revision, $digest, $workout, $source, $now) RETURNING *
            """,
            ("$name", saved.Name), ("$revision", saved.Revision), ("$digest", DigestOf(bytes)), ("$workout", bytes),
            ("$source", source), ("$now", NowMs()))[0];
    });

    /// <summary>The newest revision of each workout, by name.</summary>
    public IReadOnlyList<StoredWorkout> ListWorkouts() => Query(
        ToWorkout,
        """
        SELECT * FROM workout AS own
        WHERE revision = (SELECT MAX(revision) FROM workout AS other WHERE other.name = own.name)
        ORDER BY name COLLATE NOCASE, id
        """);

    /// <summary>One workout, of any revision; null when there is none of this number.</summary>
    public StoredWorkout? GetWorkout(long id) => Query(ToWorkout, "SELECT * FROM workout WHERE id = $id", ("$id", id)).FirstOrDefault();

    private static StoredWorkout ToWorkout(SqlRow row) => new(
        row.Long("id"), row.Text("name"), row.Int("revision"), row.Text("digest"), row.Text("source"), row.Time("saved_utc_ms"),
        ReadWorkout(row.Bytes("workout")));

    private static string DigestOf(byte[] bytes) => ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8");
}
