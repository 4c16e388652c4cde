using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Years of weeks as a picture: bars would be hairlines, so a mean of four weeks is drawn as an area.</summary>
internal static class LongSpans
{
    private const int MostBars = 160;
    private const int MeanWeeks = 4;

    /// <summary>Bars, or an area of a long span.</summary>
    internal static ChartStyle StyleOf(IReadOnlyList<TrainingWeek> weeks) => weeks.Count > MostBars ? ChartStyle.Area : ChartStyle.Bars;

    /// <summary>The unit, and what is drawn of it.</summary>
    internal static string UnitOf(IReadOnlyList<TrainingWeek> weeks, string unit) =>
        weeks.Count > MostBars ? string.Format(ProgressTexts.MeanOfWeeks, unit) : unit;

    /// <summary>Each week's value, or the mean of the four weeks that end with it.</summary>
    internal static IReadOnlyList<double?> ValuesOf(IReadOnlyList<TrainingWeek> weeks, Func<TrainingWeek, double> value)
    {
        var mean = weeks.Count > MostBars ? MeanWeeks : 1;
        return [.. weeks.Select((_, at) => ChartDays.Short(
            Enumerable.Range(Math.Max(0, at + 1 - mean), Math.Min(mean, at + 1)).Average(week => value(weeks[week]))))];
    }
}
