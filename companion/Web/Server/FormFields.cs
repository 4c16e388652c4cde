using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Fields of a form and parts of an address: what is not there or makes no sense is null.</summary>
internal static partial class FormFields
{
    private const int FirstYear = 1970;
    private const int LastYear = 2200;

    /// <summary>A whole number without sign.</summary>
    internal static int? Number(IFormCollection form, string name) =>
        int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day such as 2026-11-24; null for one of another age.</summary>
    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;

    /// <summary>A month such as 2026-11, as its first day; null for one of another age.</summary>
    internal static DateOnly? Month(string? text) =>
        text is { Length: 7 } ? Day(text + "-01") : null;

    /// <summary>The page of ours that a form was on, to go back to; the plan's when it names none.</summary>
    internal static string Back(IFormCollection form)
    {
        var back = form["back"].ToString();
        return OwnPage().IsMatch(back) ? back : "/plan";
    }

    [GeneratedRegex(@"^/(?:plan(?:/(?:log|goal|workout|day/\d{4}-\d\d-\d\d|week/\d{4}-\d\d-\d\d))?(?:\?month=\d{4}-\d\d)?)?$")]
    private static partial Regex OwnPage();
}
