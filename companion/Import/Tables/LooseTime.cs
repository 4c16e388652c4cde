using System.Globalization;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>Dates and times as exports write them.</summary>
internal static class LooseTime
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd", "dd.MM.yyyy HH:mm:ss",
        "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "yyyy-MM-dd HH-mm-ss", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd hh:mm:ss tt", "yyyy-MM-dd h:mm tt",
        "MMM d, yyyy, h:mm:ss tt",
    ];

    /// <summary>A time; <c>IsLocal</c> when it does not say in which zone. Null when it is none.</summary>
    public static (DateTimeOffset Time, bool IsLocal)? Parse(string field)
    {
        const DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces;
        string plain = field.Trim();
        if (DateTime.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, Style, out DateTime local))
        {
            return (new DateTimeOffset(local, TimeSpan.Zero), true);
        }

        bool isIso = plain.Length > 10 && plain[4] == '-' && plain.Contains('T');
        if (!isIso || !DateTime.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime time))
        {
            return null;
        }

        return time.Kind == DateTimeKind.Unspecified
            ? (new DateTimeOffset(time, TimeSpan.Zero), true)
            : DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, Style, out DateTimeOffset own) ? (own, false) : null;
    }
}
