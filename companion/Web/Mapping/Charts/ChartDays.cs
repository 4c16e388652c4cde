using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Days and values as charts take them.</summary>
internal static class ChartDays
{
    private static readonly int Origin = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A day's place on a chart's axis.</summary>
    internal static double At(DateOnly day) => day.DayNumber - Origin;

    /// <summary>A value in as few digits as a picture needs; null where it is none.</summary>
    internal static double? Short(double? value, int digits = 2) =>
        value is double known && double.IsFinite(known) ? Math.Round(known, digits) : null;

    /// <summary>A table of days; the first column is the day.</summary>
    internal static ChartTable Table<T>(
        string first, IEnumerable<T> rows, Func<T, string> name, params (string Head, Func<T, string> Cell)[] columns) => new(
        [first, .. columns.Select(column => column.Head)],
        [.. rows.Select(row => (IReadOnlyList<string>)[name(row), .. columns.Select(column => column.Cell(row))])]);
}
