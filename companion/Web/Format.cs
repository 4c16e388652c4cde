using System.Globalization;

namespace TrainingPlan.Companion.Web;

/// <summary>Numbers in the way a runner reads them.</summary>
public static class Format
{
    /// <summary>Metres in a mile.</summary>
    internal const double MetersPerMile = 1609.344;

    /// <summary>Metres in a foot.</summary>
    internal const double MetersPerFoot = 0.3048;

    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <summary>A length of time: "42:10" or "1:02:03".</summary>
    public static string Duration(int seconds) => seconds < 3600
        ? string.Create(Words, $"{seconds / 60}:{seconds % 60:00}")
        : string.Create(Words, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    /// <summary>A length of time for a machine, as in an HTML time element: "PT2530S".</summary>
    public static string DurationCode(int seconds) => string.Create(Words, $"PT{seconds}S");

    /// <summary>A planned length: "45 min", "1 h 30 min" or "40 s".</summary>
    public static string PlannedLength(int seconds) => seconds switch
    {
        < 60 => string.Create(Words, $"{seconds} s"),
        < 3600 when seconds % 60 != 0 && seconds < 600 => string.Create(Words, $"{seconds / 60}:{seconds % 60:00} min"),
        < 3600 => string.Create(Words, $"{(seconds + 30) / 60} min"),
        _ when seconds % 3600 < 60 => string.Create(Words, $"{seconds / 3600} h"),
        _ => string.Create(Words, $"{seconds / 3600} h {seconds / 60 % 60} min"),
    };

    /// <summary>A whole number.</summary>
    public static string Whole(double value) => value.ToString("#,0", Words).Replace(',', ' ');

    /// <summary>A number with one decimal.</summary>
    public static string Tenths(double value) => value.ToString("0.0", Words);

    /// <summary>A number with its sign and one decimal.</summary>
    public static string SignedTenths(double value) => value.ToString("+0.0;−0.0;0.0", Words);

    /// <summary>A whole number with its sign.</summary>
    public static string SignedWhole(double value) => value.ToString("+0;−0;0", Words);

    /// <summary>A number with its sign and two decimals.</summary>
    public static string SignedHundredths(double value) => value.ToString("+0.00;−0.00;0.00", Words);

    /// <summary>A number with two decimals.</summary>
    public static string Hundredths(double value) => value.ToString("0.00", Words);

    /// <summary>A number with three decimals.</summary>
    public static string Thousandths(double value) => value.ToString("0.000", Words);

    /// <summary>A share as a whole percentage, without the sign.</summary>
    public static string Percent(double share) => (share * 100).ToString("0", Words);

    /// <summary>A distance in kilometres or miles, without its unit.</summary>
    public static string Distance(double meters, bool isImperial) =>
        (meters / (isImperial ? MetersPerMile : 1000)).ToString("0.00", Words);

    /// <summary>A height in whole metres or feet, without its unit.</summary>
    public static string Height(double meters, bool isImperial) => Whole(Math.Round(meters / (isImperial ? MetersPerFoot : 1)));

    /// <summary>A pace in minutes and seconds per kilometre or mile, without its unit.</summary>
    public static string Pace(double secondsPerKm, bool isImperial) =>
        Duration((int)Math.Round(secondsPerKm * (isImperial ? MetersPerMile / 1000 : 1)));

    /// <summary>A day: "Sunday 22 November".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM", Words);

    /// <summary>A day in few letters: "22 Nov 2026".</summary>
    public static string DayShort(DateOnly day) => day.ToString("d MMM yyyy", Words);

    /// <summary>A day for a machine, as in an HTML time element.</summary>
    public static string DayCode(DateOnly day) => day.ToString("yyyy-MM-dd", Words);

    /// <summary>A day and time: "Sun 22 Nov 2026, 13:21".</summary>
    public static string DayAndTime(DateTime local) => local.ToString("ddd d MMM yyyy, HH:mm", Words);

    /// <summary>A day and time for a machine, as in an HTML time element.</summary>
    public static string DayAndTimeCode(DateTime local) => local.ToString("yyyy-MM-ddTHH:mm:ss", Words);

    /// <summary>A coordinate of a picture: short, and with a point whatever the computer's language.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", Words);
}
