using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>What files say of days: heart-rate variability, sleep, how it felt.</summary>
public sealed partial class RunStore
{
    /// <summary>
    /// What imported files say of days, one record a date in rising order; where several files tell the same figure, the one that came
    /// last counts.
    /// </summary>
    public IReadOnlyList<DailyRecord> ListImportedDays(DateOnly from, DateOnly to) => JoinDays(Query(
        ToImportedDay,
        "SELECT * FROM imported_day WHERE date BETWEEN $from AND $to ORDER BY date, original_id",
        ("$from", Day(from)), ("$to", Day(to))));

    /// <summary>One record a date in rising order; of the same figure the later one counts.</summary>
    private static IReadOnlyList<DailyRecord> JoinDays(IEnumerable<DailyRecord> days) =>
        [.. days.GroupBy(day => day.Date)
            .OrderBy(sameDay => sameDay.Key)
            .Select(sameDay => sameDay.Aggregate((early, late) => late.Over(early)))];

    private void InsertDay(SqliteTransaction transaction, long originalId, DailyRecord day) => Execute(
        transaction,
        """
        INSERT OR REPLACE INTO imported_day (original_id, date, hr_rest_bpm, rmssd_ms, corrected_share, sleep_h, soreness, stress, fatigue,
            mood, pain, pain_place, is_ill)
        VALUES ($original, $date, $rest, $rmssd, $corrected, $sleep, $soreness, $stress, $fatigue, $mood, $pain, $place, $ill)
        """,
        ("$original", originalId), ("$date", Day(day.Date)), ("$rest", day.RestingHeartRateBpm), ("$rmssd", day.RmssdMs),
        ("$corrected", day.CorrectedBeatShare), ("$sleep", day.SleepHours), ("$soreness", day.Soreness), ("$stress", day.Stress),
        ("$fatigue", day.Fatigue), ("$mood", day.Mood), ("$pain", day.Pain), ("$place", day.PainPlace),
        ("$ill", day.IsIll is bool isIll ? isIll ? 1 : 0 : null));

    private static DailyRecord ToImportedDay(SqlRow row) =>
        ToDay(row, "hr_rest_bpm") with { CorrectedBeatShare = row.DoubleOrNull("corrected_share") };
}
