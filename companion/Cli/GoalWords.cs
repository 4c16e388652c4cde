using System.Globalization;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>Goals and time as a runner types and reads them.</summary>
internal static class GoalWords
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>A kind of goal in words.</summary>
    public static string Kind(GoalKind kind) => kind switch
    {
        GoalKind.Race => "a race",
        GoalKind.GetFit => "get fit",
        GoalKind.ComeBack => "come back",
        _ => "keep going",
    };

    /// <summary>A kind of goal as it is typed; null for anything else.</summary>
    public static GoalKind? ParseKind(string word) => word switch
    {
        "race" => GoalKind.Race,
        "get-fit" => GoalKind.GetFit,
        "come-back" => GoalKind.ComeBack,
        "keep-going" => GoalKind.KeepGoing,
        _ => null,
    };

    /// <summary>Minutes of each weekday.</summary>
    public static string Minutes(Availability availability) =>
        string.Join("  ", availability.MinutesByWeekday.Select((minutes, i) => $"{Days[i]} {(minutes == 0 ? "–" : minutes)}"));

    /// <summary>Seven numbers, or days by name such as "mon 60, sat 120" with the others free of running; null for anything else.</summary>
    public static IReadOnlyList<int>? ParseMinutes(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 7 && parts.All(part => Number(part) is not null))
        {
            return [.. parts.Select(part => Number(part)!.Value)];
        }

        int[] minutes = new int[7];
        foreach (string part in parts)
        {
            string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int day = words.Length == 2 ? DayIndex(words[0]) : -1;
            if (day < 0 || Number(words[1]) is not int number)
            {
                return null;
            }

            minutes[day] = number;
        }

        return minutes;
    }

    /// <summary>A weekday by its first three letters or its name; null for anything else.</summary>
    public static DayOfWeek? ParseDay(string word) => DayIndex(word) is int day and >= 0 ? (DayOfWeek)((day + 1) % 7) : null;

    private static int DayIndex(string word) =>
        word.Length >= 3 ? Array.FindIndex(Days, day => word.StartsWith(day, StringComparison.OrdinalIgnoreCase)) : -1;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
