using System.Globalization;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>What the runner says of their days, and the injuries they report.</summary>
public sealed partial class RunStore
{
    /// <summary>Keeps what is said of a day; what is not said now stays as it was said before. Returns the whole day.</summary>
    public DailyRecord SaveCheckIn(DailyRecord said) => InTransaction(transaction => QueryIn(
        transaction,
        ToCheckIn,
        """
        INSERT INTO check_in (
            date, resting_heart_rate_bpm, rmssd_ms, sleep_h, soreness, stress, fatigue, mood, pain, pain_place, is_ill, said_utc_ms)
        VALUES ($date, $rest, $rmssd, $sleep, $soreness, $stress, $fatigue, $mood, $pain, $place, $ill, $now)
        ON CONFLICT (date) DO UPDATE SET
            resting_heart_rate_bpm = COALESCE(excluded.resting_heart_rate_bpm, resting_heart_rate_bpm),
            rmssd_ms = COALESCE(excluded.rmssd_ms, rmssd_ms),
            sleep_h = COALESCE(excluded.sleep_h, sleep_h),
            soreness = COALESCE(excluded.soreness, soreness),
            stress = COALESCE(excluded.stress, stress),
            fatigue = COALESCE(excluded.fatigue, fatigue),
            mood = COALESCE(excluded.mood, mood),
            pain_place = CASE WHEN excluded.pain IS NULL AND excluded.pain_place = '' THEN pain_place ELSE excluded.pain_place END,
            pain = COALESCE(excluded.pain, pain),
            is_ill = COALESCE(excluded.is_ill, is_ill),
            said_utc_ms = excluded.said_utc_ms
        RETURNING *
        """,
        ("$date", Day(said.Date)), ("$rest", said.RestingHeartRateBpm), ("$rmssd", said.RmssdMs), ("$sleep", said.SleepHours),
        ("$soreness", said.Soreness), ("$stress", said.Stress), ("$fatigue", said.Fatigue), ("$mood", said.Mood), ("$pain", said.Pain),
        ("$place", said.PainPlace), ("$ill", said.IsIll is bool isIll ? (isIll ? 1 : 0) : null), ("$now", NowMs()))[0]);

    /// <summary>Forgets what was said of a day.</summary>
    public void RemoveCheckIn(DateOnly date) => InTransaction(transaction =>
        Execute(transaction, "DELETE FROM check_in WHERE date = $date", ("$date", Day(date))));

    /// <summary>What was said of the days from <paramref name="from"/> to <paramref name="to"/>, both included, in rising time.</summary>
    public IReadOnlyList<DailyRecord> GetCheckIns(DateOnly from, DateOnly to) => Query(
        ToCheckIn,
        "SELECT * FROM check_in WHERE date BETWEEN $from AND $to ORDER BY date",
        ("$from", Day(from)), ("$to", Day(to)));

    /// <summary>Every injury, the newest first.</summary>
    public IReadOnlyList<StoredInjury> ListInjuries() => Query(ToInjury, "SELECT * FROM injury ORDER BY from_date DESC, id DESC");

    /// <summary>Keeps an injury.</summary>
    public StoredInjury AddInjury(PastInjury injury) => InTransaction(transaction => QueryIn(
        transaction,
        ToInjury,
        "INSERT INTO injury (place, from_date, to_date) VALUES ($place, $from, $to) RETURNING *",
        ("$place", injury.Place), ("$from", Day(injury.From)), ("$to", injury.To is DateOnly to ? Day(to) : null))[0]);

    /// <summary>Says on which day an injury was over, or that it is not; null when there is none of this number.</summary>
    public StoredInjury? EndInjury(long id, DateOnly? to) => InTransaction(transaction => QueryIn(
        transaction,
        ToInjury,
        "UPDATE injury SET to_date = $to WHERE id = $id RETURNING *",
        ("$id", id), ("$to", to is DateOnly end ? Day(end) : null)).FirstOrDefault());

    /// <summary>Forgets an injury; returns what was forgotten, null when there is none of this number.</summary>
    public StoredInjury? RemoveInjury(long id) => InTransaction(transaction => QueryIn(
        transaction, ToInjury, "DELETE FROM injury WHERE id = $id RETURNING *", ("$id", id)).FirstOrDefault());

    private static DailyRecord ToCheckIn(SqlRow row) => ToDay(row, "resting_heart_rate_bpm");

    /// <summary>A day out of a row of either table; they name the resting heart rate differently.</summary>
    private static DailyRecord ToDay(SqlRow row, string restingHeartRate) => new()
    {
        Date = DayOf(row.Text("date")),
        RestingHeartRateBpm = row.DoubleOrNull(restingHeartRate),
        RmssdMs = row.DoubleOrNull("rmssd_ms"),
        SleepHours = row.DoubleOrNull("sleep_h"),
        Soreness = row.IntOrNull("soreness"),
        Stress = row.IntOrNull("stress"),
        Fatigue = row.IntOrNull("fatigue"),
        Mood = row.IntOrNull("mood"),
        Pain = row.IntOrNull("pain"),
        PainPlace = row.Text("pain_place"),
        IsIll = row.IntOrNull("is_ill") is int ill ? ill != 0 : null,
    };

    private static StoredInjury ToInjury(SqlRow row) => new(
        row.Long("id"),
        new PastInjury(row.Text("place"), DayOf(row.Text("from_date")), row.TextOrNull("to_date") is string to ? DayOf(to) : null));

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);
}
