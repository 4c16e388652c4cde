using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>What stands on the bands for the next days.</summary>
public sealed partial class RunStore
{
    /// <summary>Notes that a schedule is about to be put on a band, and each workout in it that was not pushed before.</summary>
    public void RecordSchedule(StoredSchedule schedule) => InTransaction(transaction =>
    {
        foreach (ScheduledDay day in schedule.Days)
        {
            Execute(
                transaction,
                """
                INSERT INTO pushed_workout (band_id, name, revision, digest, workout, pushed_utc_ms, is_confirmed, is_by_runner)
                SELECT $band, $name, $revision, $digest, $workout, $now, 0, 0
                WHERE NOT EXISTS (SELECT 1 FROM pushed_workout WHERE band_id = $band AND digest = $digest)
                """,
                ("$band", schedule.BandId), ("$name", day.Workout.Name), ("$revision", day.Workout.Revision), ("$digest", day.Digest),
                ("$workout", WorkoutBytes(day.Workout)), ("$now", NowMs()));
        }

        return Execute(
            transaction,
            """
            INSERT INTO band_schedule (band_id, digest, revision, form, pushed_utc_ms, is_confirmed)
            VALUES ($band, $digest, $revision, $form, $now, 0) ON CONFLICT DO NOTHING
            """,
            ("$band", schedule.BandId), ("$digest", schedule.Digest), ("$revision", schedule.Revision), ("$form", schedule.Form),
            ("$now", NowMs()));
    });

    /// <summary>
    /// Notes the schedule that a band itself says it has: what was put there under that digest has arrived, and with it its workouts;
    /// every other is gone from the band.
    /// </summary>
    /// <param name="bandId">The band, 16 hexadecimal digits.</param>
    /// <param name="digest">Digest of the schedule on it; <see cref="StoredBand.NoWorkout"/> for none.</param>
    public void ConfirmSchedule(string bandId, string digest)
    {
        StoredSchedule? found = FindSchedule(bandId, digest);
        InTransaction(transaction =>
        {
            foreach (ScheduledDay day in found?.Days ?? [])
            {
                Confirm(transaction, bandId, day.Digest);
            }

            Execute(
                transaction, "DELETE FROM band_schedule WHERE band_id = $band AND digest <> $digest",
                ("$band", bandId), ("$digest", digest));
            return Execute(
                transaction, "UPDATE band_schedule SET is_confirmed = 1 WHERE band_id = $band", ("$band", bandId));
        });
    }

    /// <summary>The schedule that a band was last known to have; null for none from here.</summary>
    public StoredSchedule? GetSchedule(string bandId) => Query(
        row => StoredSchedule.Of(bandId, row.Bytes("form")),
        "SELECT form FROM band_schedule WHERE band_id = $band AND is_confirmed = 1", ("$band", bandId)).FirstOrDefault();

    /// <summary>The schedule of a digest that was put on a band from here; null for none.</summary>
    public StoredSchedule? FindSchedule(string bandId, string digest) => Query(
        row => StoredSchedule.Of(bandId, row.Bytes("form")),
        "SELECT form FROM band_schedule WHERE band_id = $band AND digest = $digest",
        ("$band", bandId), ("$digest", digest)).FirstOrDefault();

    private void Confirm(SqliteTransaction transaction, string bandId, string digest) => Execute(
        transaction, "UPDATE pushed_workout SET is_confirmed = 1 WHERE band_id = $id AND digest = $digest AND is_confirmed = 0",
        ("$id", bandId), ("$digest", digest));
}
