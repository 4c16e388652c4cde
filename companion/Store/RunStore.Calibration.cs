namespace TrainingPlan.Companion.Store;

/// <summary>Runs of known distance.</summary>
public sealed partial class RunStore
{
    /// <summary>The known distances in metres by the run's number.</summary>
    public IReadOnlyList<KnownDistance> GetKnownDistances() => Query(
        row => new KnownDistance(row.Long("session_id"), row.DoubleOrNull("distance_m") ?? 0),
        "SELECT * FROM calibration ORDER BY session_id");

    /// <summary>Keeps a run's known distance, in place of an earlier one, and the step lengths fitted with it; both or none.</summary>
    public void SaveCalibration(KnownDistance known, RunnerRecord runner) => InTransaction(transaction =>
    {
        Execute(
            transaction,
            """
            INSERT INTO calibration (session_id, distance_m, made_utc_ms) VALUES ($id, $distance, $now)
            ON CONFLICT DO UPDATE SET distance_m = $distance, made_utc_ms = $now
            """,
            ("$id", known.RunId), ("$distance", known.DistanceMeters), ("$now", _clock.GetUtcNow().ToUnixTimeMilliseconds()));
        return SaveRunner(transaction, runner);
    });
}
