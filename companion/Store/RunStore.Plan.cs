using System.Globalization;
using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>The runner's numbers, the plan, and what was pushed.</summary>
public sealed partial class RunStore
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>What the runner has told.</summary>
    public RunnerRecord GetRunner() => Query(
        row => new RunnerRecord(
            row.IntOrNull("hr_max_bpm"), row.IntOrNull("hr_rest_bpm"), (Weighting)row.Int("weighting"),
            row.DoubleOrNull("cadence_spm"), row.IntOrNull("step_length_mm"), row.IntOrNull("walk_step_length_mm")),
        "SELECT * FROM runner").FirstOrDefault() ?? RunnerRecord.Nothing;

    /// <summary>Keeps what the runner has told.</summary>
    public void SaveRunner(RunnerRecord runner) => InTransaction(transaction => SaveRunner(transaction, runner));

    private int SaveRunner(SqliteTransaction transaction, RunnerRecord runner) => Execute(
        transaction,
        """
        INSERT INTO runner (id, hr_max_bpm, hr_rest_bpm, weighting, cadence_spm, step_length_mm, walk_step_length_mm)
        VALUES (1, $max, $rest, $weighting, $cadence, $step, $walk)
        ON CONFLICT DO UPDATE SET hr_max_bpm = $max, hr_rest_bpm = $rest, weighting = $weighting, cadence_spm = $cadence,
            step_length_mm = $step, walk_step_length_mm = $walk
        """,
        ("$max", runner.HeartRateMaxBpm), ("$rest", runner.HeartRateRestBpm), ("$weighting", (int)runner.Weighting),
        ("$cadence", runner.CadenceSpm), ("$step", runner.StepLengthMillimeters),
        ("$walk", runner.WalkStepLengthMillimeters));

    /// <summary>The runner as analysis sees them.</summary>
    public RunnerProfile GetProfile()
    {
        RunnerRecord told = GetRunner();
        Measured<double> Told(int? value, string what) => value is int known
            ? new Measured<double>(known, Units.Trust.Trusted, "stated by the runner")
            : Measured<double>.Missing($"no {what} heart rate stated");
        return new RunnerProfile(
            Told(told.HeartRateMaxBpm, "maximal"),
            Told(told.HeartRateRestBpm, "resting"),
            told.Weighting,
            told.HeartRateMaxBpm is int max ? RunnerProfile.ZonesFromMaximum(max) : []);
    }

    /// <summary>
    /// Keeps a plan: its days take the place of what was planned from its first day on. Earlier days are the past and stay.
    /// </summary>
    public void SavePlan(IReadOnlyList<PlannedDay> days, int ruleVersion)
    {
        if (days.Count == 0)
        {
            return;
        }

        InTransaction(transaction =>
        {
            SavePlan(transaction, days, ruleVersion);
            return 0;
        });
    }

    private void SavePlan(SqliteTransaction transaction, IReadOnlyList<PlannedDay> days, int ruleVersion)
    {
        Execute(transaction, "DELETE FROM plan_day WHERE date >= $from", ("$from", Day(days[0].Date)));
        foreach (PlannedDay day in days)
        {
            SaveDay(transaction, day, ruleVersion);
        }

        Execute(transaction, RaiseRevision);
    }

    private void SaveDay(SqliteTransaction transaction, PlannedDay day, int ruleVersion) => Execute(
        transaction,
        """
        INSERT INTO plan_day (date, kind, name, purpose, reason, duration_s, hard_s, workout, rule_version, made_utc_ms)
        VALUES ($date, $kind, $name, $purpose, $reason, $duration, $hard, $workout, $rules, $now)
        """,
        [("$rules", ruleVersion), ("$now", NowMs()), .. DayValues(day)]);

    private static (string Name, object? Value)[] DayValues(PlannedDay day) =>
    [
        ("$date", Day(day.Date)), ("$kind", (int)day.Kind), ("$name", day.Name), ("$purpose", day.Purpose), ("$reason", day.Reason),
        ("$duration", day.DurationSeconds), ("$hard", day.HardSeconds),
        ("$workout", day.Workout is null ? null : WorkoutBytes(day.Workout)),
    ];

    /// <summary>The planned days from one day to another, both included.</summary>
    public IReadOnlyList<PlannedDay> GetPlan(DateOnly from, DateOnly to) => Query(
        ToPlannedDay,
        "SELECT * FROM plan_day WHERE date BETWEEN $from AND $to ORDER BY date",
        ("$from", Day(from)), ("$to", Day(to)));

    /// <summary>The revision that the next pushed workout gets: above every one that was ever pushed from here.</summary>
    public int NextWorkoutRevision() =>
        Query(row => row.Int("revision"), "SELECT COALESCE(MAX(revision), 0) + 1 AS revision FROM pushed_workout")[0];

    /// <summary>Notes that a workout is about to be pushed; returns the note's number for <see cref="ConfirmPush"/>.</summary>
    /// <param name="bandId">The band.</param>
    /// <param name="workout">The workout, with the revision under which it goes.</param>
    /// <param name="digest">CRC-32C of its bytes, 8 hexadecimal digits.</param>
    /// <param name="isByRunner">True when the runner chose it, false for the plan's.</param>
    public long RecordPush(string bandId, Workout workout, string digest, bool isByRunner = false) => InTransaction(transaction => QueryIn(
        transaction,
        row => row.Long("id"),
        """
        INSERT INTO pushed_workout (band_id, name, revision, digest, workout, pushed_utc_ms, is_confirmed, is_by_runner)
        VALUES ($band, $name, $revision, $digest, $workout, $now, 0, $own) RETURNING id
        """,
        ("$band", bandId), ("$name", workout.Name), ("$revision", workout.Revision), ("$digest", digest),
        ("$workout", WorkoutBytes(workout)), ("$now", NowMs()), ("$own", isByRunner ? 1 : 0))[0]);

    /// <summary>The longest run, in seconds without pauses, that carried out the workout of a digest; 0 for none.</summary>
    public int LongestRunSecondsOf(string workoutDigest) => Query(
        row => row.Int("longest"),
        "SELECT COALESCE(MAX(duration_s), 0) AS longest FROM run WHERE workout_digest = $digest",
        ("$digest", workoutDigest))[0];

    /// <summary>Notes that the band has given back the same revision and digest.</summary>
    public void ConfirmPush(long pushId) => InTransaction(transaction => Execute(
        transaction, "UPDATE pushed_workout SET is_confirmed = 1 WHERE id = $id", ("$id", pushId)));

    /// <summary>What was pushed to a band, newest first.</summary>
    public IReadOnlyList<PushedWorkout> GetPushedWorkouts(string bandId) => Query(
        row => new PushedWorkout(
            row.Text("band_id"), row.Text("name"), row.Int("revision"), row.Text("digest"), row.Time("pushed_utc_ms"),
            row.Int("is_confirmed") != 0, row.Int("is_by_runner") != 0, ReadWorkout(row.Bytes("workout"))),
        "SELECT * FROM pushed_workout WHERE band_id = $band ORDER BY id DESC",
        ("$band", bandId));

    private static PlannedDay ToPlannedDay(SqlRow row) => new(
        DayOf(row.Text("date")), (SessionKind)row.Int("kind"), row.Text("name"), row.Text("purpose"), row.Text("reason"),
        row.Int("duration_s"), row.Int("hard_s"), row.BytesOrNull("workout") is byte[] bytes ? ReadWorkout(bytes) : null);

    private static string Day(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static byte[] WorkoutBytes(Workout workout)
    {
        byte[] buffer = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(workout, buffer);
        return length > 0
            ? buffer[..length]
            : throw new ArgumentException($"The workout {workout.Name} can't be encoded.", nameof(workout));
    }

    private static Workout ReadWorkout(byte[] bytes)
    {
        var workout = new Workout();
        WorkoutError error = WorkoutCodec.TryDecode(bytes, 0, bytes.Length, workout);
        return error == WorkoutError.None
            ? workout
            : throw new StoreException("A stored workout is damaged.", "Make the plan again with: trainingplan plan.");
    }
}
