using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Readiness;

/// <summary>Makes days in a row that end on one day.</summary>
internal static class Mornings
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>A day for each value, the last one today; a missing value makes a day without it.</summary>
    public static List<DailyRecord> With(IEnumerable<double?> values, Func<DateOnly, double?, DailyRecord> day)
    {
        double?[] all = [.. values];
        return [.. all.Select((value, i) => day(Today.AddDays(i + 1 - all.Length), value))];
    }

    public static List<DailyRecord> WithNights(params double?[] bpm) =>
        With(bpm, (date, value) => new DailyRecord { Date = date, RestingHeartRateBpm = value });

    public static List<DailyRecord> WithRmssd(IEnumerable<double?> rmssdMs) =>
        With(rmssdMs, (date, value) => new DailyRecord { Date = date, RmssdMs = value });

    /// <summary>Five weeks of RMSSD around 50 ms, then the last seven mornings at <paramref name="lastMs"/>.</summary>
    public static List<DailyRecord> WithUsualRmssdThen(double lastMs) => WithRmssd(
        [.. Enumerable.Range(0, 28).Select(i => (double?)(50 + 4 * Math.Sin(i))), .. Enumerable.Repeat((double?)lastMs, 7)]);

    /// <summary>Four weeks of answers of 3, then today's.</summary>
    public static List<DailyRecord> WithUsualAnswersThen(int soreness, int stress, int mood) =>
        With([.. Enumerable.Repeat((double?)3, 28), 0], (date, value) => value == 0
            ? new DailyRecord { Date = date, Soreness = soreness, Stress = stress, Mood = mood }
            : new DailyRecord { Date = date, Soreness = 3, Stress = 3, Mood = 3 });

    /// <summary>Two lists of days as one: each day has what either says of it.</summary>
    public static List<DailyRecord> And(this IEnumerable<DailyRecord> one, IEnumerable<DailyRecord> other) =>
        [.. one.Concat(other).GroupBy(day => day.Date).Select(sameDay => sameDay.Aggregate((a, b) => a.Over(b)))];
}
