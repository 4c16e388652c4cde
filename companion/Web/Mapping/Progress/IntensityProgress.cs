using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>How hard the running was.</summary>
internal static class IntensityProgress
{
    private const int SecondsPerHour = 3600;
    private const int MostTableRows = 120;

    private static readonly (Func<string> Name, string Color, Func<IntensityDistribution, double> Seconds)[] Parts =
    [
        (() => ProgressTexts.Easy, "zone-2", part => part.EasySeconds),
        (() => ProgressTexts.Moderate, "zone-3", part => part.ModerateSeconds),
        (() => ProgressTexts.Hard, "zone-5", part => part.HardSeconds),
    ];

    /// <summary>The whole time; empty when nothing is known of it.</summary>
    internal static IReadOnlyList<ShareBar> Shares(IntensityDistribution whole) => whole.KnownSeconds <= 0
        ? []
        :
        [
            .. Parts.Select(part => new ShareBar(
                part.Name(), part.Seconds(whole) / whole.KnownSeconds,
                string.Format(
                    ProgressTexts.ShareOfTime, Format.Percent(part.Seconds(whole) / whole.KnownSeconds),
                    Format.PlannedLength((int)part.Seconds(whole))),
                part.Color)),
        ];

    /// <summary>The weeks as stacked bars; null when nothing is known.</summary>
    internal static ChartModel? Chart(IReadOnlyList<TrainingWeek> weeks)
    {
        var known = weeks.Where(week => week.Intensity.KnownSeconds > 0).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        // The tallest first: each bar is drawn over the one that reaches above it.
        var lines = Enumerable.Range(0, Parts.Length).Reverse().Select(top => new ChartLine(
            Parts[top].Name(), Parts[top].Color, LongSpans.StyleOf(weeks),
            LongSpans.ValuesOf(weeks, week => Parts.Take(top + 1).Sum(part => part.Seconds(week.Intensity)) / SecondsPerHour))
            {
                Told = [.. weeks.Select(week => Format.PlannedLength((int)Parts[top].Seconds(week.Intensity)))],
            });
        return new ChartModel(
            "intensity", ProgressTexts.IntensityWeeks, LongSpans.UnitOf(weeks, ProgressTexts.Hours),
            string.Format(ProgressTexts.IntensitySummary, known.Count), ChartAxis.Day,
            [.. weeks.Select(week => ChartDays.At(week.Monday))],
            [.. lines],
            ChartDays.Table(
                ProgressTexts.WeekOf, weeks.Reverse().Take(MostTableRows), week => Format.DayCode(week.Monday),
                [.. Parts.Select(part => (part.Name(), (Func<TrainingWeek, string>)(week => TimeOf(part.Seconds(week.Intensity))))),
                    (ProgressTexts.Unknown, week => TimeOf(week.Intensity.UnknownSeconds))]))
        {
            StartsAtZero = true,
            XTold = [.. weeks.Select(week => string.Format(ProgressTexts.WeekOfDay, Format.Day(week.Monday)))],
            Format = ChartFormat.Tenths,
            Entry = "easyShare",
        };
    }

    private static string TimeOf(double seconds) => Format.Duration((int)Math.Round(seconds));
}
