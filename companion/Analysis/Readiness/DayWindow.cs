namespace TrainingPlan.Companion.Analysis;

/// <summary>Picks the values of a stretch of days.</summary>
internal static class DayWindow
{
    /// <summary>Days of the recent mean, today included (Plews 2014).</summary>
    public const int RecentDays = 7;

    /// <summary>Days of the runner's own baseline, before the recent ones.</summary>
    public const int BaselineDays = 28;

    /// <summary>Fewest days that make a baseline.</summary>
    public const int FewestBaselineDays = 14;

    /// <summary>Values of the days from <paramref name="from"/> to <paramref name="to"/>, both included, where there is one.</summary>
    public static List<double> Values(
        IEnumerable<DailyRecord> days, DateOnly from, DateOnly to, Func<DailyRecord, double?> figure) =>
        [.. days.Where(day => day.Date >= from && day.Date <= to).OrderBy(day => day.Date).Select(figure).OfType<double>()];

    /// <summary>The last week's values, today included.</summary>
    public static List<double> Recent(IEnumerable<DailyRecord> days, DateOnly today, Func<DailyRecord, double?> figure) =>
        Values(days, today.AddDays(1 - RecentDays), today, figure);

    /// <summary>The values of the four weeks before the last one.</summary>
    public static List<double> Baseline(IEnumerable<DailyRecord> days, DateOnly today, Func<DailyRecord, double?> figure) =>
        Values(days, today.AddDays(1 - RecentDays - BaselineDays), today.AddDays(-RecentDays), figure);
}
