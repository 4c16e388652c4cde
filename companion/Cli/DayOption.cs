using System.CommandLine;
using System.Globalization;

namespace TrainingPlan.Companion.Cli;

/// <summary>An option that takes a day.</summary>
internal static class DayOption
{
    /// <summary>Reads a day such as 2027-04-18.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>An argument that takes a day as it is written or said: see <see cref="Day"/>.</summary>
    public static Argument<string> Argument(string name) => new(name) { Description = "A day: 2027-04-18, today, tomorrow or fri." };

    /// <summary>The day that an argument was given.</summary>
    public static DateOnly Of(ParseResult parsed, Argument<string> argument, Terminal terminal) =>
        Day(parsed.GetValue(argument)!, terminal.Today);

    /// <summary>A day as it is written or said: a weekday is the next one, today among them.</summary>
    public static DateOnly Day(string text, DateOnly today)
    {
        if (TryParse(text, out DateOnly day))
        {
            return day;
        }

        return text.ToLowerInvariant() switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            "yesterday" => today.AddDays(-1),
            string word when GoalWords.ParseDay(word) is DayOfWeek weekday => today.AddDays(((int)weekday - (int)today.DayOfWeek + 7) % 7),
            _ => throw new CommandException($"\"{text}\" is no day.", "Write it as 2027-04-18, today, tomorrow or fri.", Failures.WrongUse),
        };
    }

    /// <summary>Makes the option; anything but yyyy-MM-dd is refused in one sentence.</summary>
    public static Option<DateOnly?> Make(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (TryParse(text, out DateOnly day))
            {
                return day;
            }

            result.AddError($"{name} takes a day such as 2027-04-18, not \"{text}\"");
            return null;
        },
    };
}
