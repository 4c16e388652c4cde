using System.Globalization;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Cli;

/// <summary>Distances, times and results as a runner types them.</summary>
internal static partial class RaceWords
{
    private const double StandardTolerance = 0.003;
    private const double MetersOfMile = 1609.344;

    private static readonly double[] Standards = [5000, 10_000, 21_097.5, 42_195];

    /// <summary>
    /// A distance such as 10km, 42.2km, 5000m, 10mi, half, marathon, in metres; a rounded standard distance is taken as that.
    /// </summary>
    public static double? Meters(string text)
    {
        string word = text.Trim().ToLowerInvariant();
        if (word is "marathon" or "half" or "half-marathon")
        {
            return word == "marathon" ? Standards[3] : Standards[2];
        }

        Match match = Distance().Match(word);
        if (!match.Success || !double.TryParse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return null;
        }

        double meters = number * (match.Groups[2].Value switch { "m" => 1, "mi" or "miles" or "mile" => MetersOfMile, _ => 1000 });
        double standard = Standards.FirstOrDefault(known => Math.Abs((meters / known) - 1) <= StandardTolerance);
        return standard > 0 ? standard : meters;
    }

    /// <summary>A time such as 41:30 or 1:32:05 in seconds.</summary>
    public static double? Seconds(string text)
    {
        Match match = Time().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        int hours = match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        int minutes = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return hours > 0 && minutes > 59
            ? null
            : (hours * 3600) + (minutes * 60) + double.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A result such as 5km=20:00@2026-11-01; without a day it is of today.</summary>
    public static Evidence Result(string text, EvidenceKind kind, DateOnly today)
    {
        string[] sides = text.Split('=', 2);
        string[] ends = sides.Length == 2 ? sides[1].Split('@', 2) : [];
        DateOnly day = today;
        bool isDay = ends.Length < 2
            || DateOnly.TryParseExact(ends[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        double? meters = Meters(sides[0]);
        double? seconds = ends.Length > 0 ? Seconds(ends[0]) : null;
        if (meters is not double distance || seconds is not double time || !isDay)
        {
            throw new CommandException(
                $"\"{text}\" is no result.", "Write it as DISTANCE=TIME@DAY, such as 5km=20:00@2026-11-01.", Failures.WrongUse);
        }

        if (day > today || distance is < 400 or > 200_000 || time / distance is < 0.12 or > 1.5)
        {
            throw new CommandException(
                $"\"{text}\" can't be a result of a run.", "Look at the distance, the time and the day.", Failures.WrongUse);
        }

        return new Evidence(kind, distance, time, day, kind == EvidenceKind.Race ? "race" : "time trial");
    }

    /// <summary>A distance as runners say it.</summary>
    public static string Of(double meters) => meters switch
    {
        42_195 => "marathon",
        21_097.5 => "half marathon",
        < 1000 => FormattableString.Invariant($"{meters:F0} m"),
        _ => FormattableString.Invariant($"{meters / 1000:0.##} km"),
    };

    [GeneratedRegex(@"^(\d{1,6}(?:\.\d{1,4})?)\s*(km|k|m|mi|mile|miles)$")]
    private static partial Regex Distance();

    [GeneratedRegex(@"^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d(?:\.\d{1,2})?)$")]
    private static partial Regex Time();
}
