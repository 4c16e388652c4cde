using System.CommandLine;
using System.Globalization;

namespace TrainingPlan.Companion.Cli;

/// <summary>An option that takes a day.</summary>
internal static class DayOption
{
    /// <summary>Reads a day such as 2027-04-18.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

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
