using System.Globalization;

namespace TrainingPlan.Companion.Analysis;

/// <summary>The ranges of what a runner may say of a day: one place for the command, the pages and imports.</summary>
public static class DailyRecordCheck
{
    /// <summary>Longest name of a place of pain, in characters.</summary>
    public const int LongestPlace = 60;

    /// <summary>The first thing that cannot be, in one sentence; null when all is in range.</summary>
    public static string? Fault(DailyRecord day) =>
        Outside("sleep", day.SleepHours, 0, 24, "hours")
        ?? Outside("soreness", day.Soreness, 1, 5, "(1 none, 5 much)")
        ?? Outside("stress", day.Stress, 1, 5, "(1 none, 5 much)")
        ?? Outside("fatigue", day.Fatigue, 1, 5, "(1 fresh, 5 exhausted)")
        ?? Outside("mood", day.Mood, 1, 5, "(1 bad, 5 good)")
        ?? Outside("pain", day.Pain, 0, 10, "(0 none)")
        ?? Outside("resting heart rate", day.RestingHeartRateBpm, 25, 130, "bpm")
        ?? Outside("RMSSD", day.RmssdMs, 1, 400, "ms")
        ?? (IsPlace(day.PainPlace) || day.PainPlace.Length == 0
            ? null : $"The place of the pain is a word or two of at most {LongestPlace} characters.");

    /// <summary>True for a name of a place of the body: 1 to 60 characters, none of them a control character.</summary>
    public static bool IsPlace(string place) => place.Length is > 0 and <= LongestPlace && !place.Any(char.IsControl);

    private static string? Outside(string name, double? value, double low, double high, string unit) =>
        value is double given && !(given >= low && given <= high)
            ? string.Create(CultureInfo.InvariantCulture, $"A {name} of {given} cannot be: it goes from {low} to {high} {unit}.")
            : null;
}
