using System.CommandLine;
using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan checkin</c>: how the runner is today.</summary>
internal static class CheckInCommand
{
    private const int DaysBack = 60;

    private static readonly Option<double?> Sleep = new("--sleep") { Description = "Hours slept, such as 7.5.", HelpName = "HOURS" };
    private static readonly Option<int?> Soreness = Answer("--soreness", "Sore muscles: 1 none to 5 much.");
    private static readonly Option<int?> Stress = Answer("--stress", "Stress: 1 none to 5 much.");
    private static readonly Option<int?> Fatigue = Answer("--fatigue", "Tiredness: 1 fresh to 5 exhausted.");
    private static readonly Option<int?> Mood = Answer("--mood", "Mood: 1 bad to 5 good.");
    private static readonly Option<int?> Pain = Answer("--pain", "Pain: 0 none to 10.");
    private static readonly Option<string?> Place = new("--where") { Description = "Where the pain is.", HelpName = "PLACE" };
    private static readonly Option<double?> Rest = new("--resting-hr") { Description = "Resting heart rate, bpm.", HelpName = "BPM" };
    private static readonly Option<double?> Rmssd = new("--rmssd") { Description = "Morning RMSSD, ms.", HelpName = "MS" };
    private static readonly Option<double?> Effort = new("--rpe")
    {
        Description = "How hard the last run was, 0 (rest) to 10 (all out).",
        HelpName = "N",
    };

    private static readonly Option<long?> Run = new("--run")
    {
        Description = "The run that --rpe rates; the last one else.",
        HelpName = "ID",
    };

    private static readonly Option<bool> Ill = new("--ill") { Description = "You are ill today." };
    private static readonly Option<bool> Well = new("--well") { Description = "You are not ill (takes --ill back)." };
    private static readonly Option<bool> Forget = new("--forget") { Description = "Forget what was said of the day." };

    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<DateOnly?> date = DayOption.Make("--date", "The day; today when not given.");
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("checkin", "Say how you are today; a second check-in adds to the first.")
        {
            Sleep, Soreness, Stress, Fatigue, Mood, Pain, Place, Rest, Rmssd, Effort, Run, Ill, Well, Forget, date, json,
        };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            DateOnly day = parsed.GetValue(date) ?? terminal.Today;
            StoredActivity? rated = Rated(store, parsed, day);
            DailyRecord kept = parsed.GetValue(Forget) ? Forgotten(store, day) : Save(store, Said(parsed, day), terminal.Today, rated);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonCheckIn.Of(kept, rated?.Id, parsed.GetValue(Effort)));
            }
            else
            {
                Print(terminal.Output, kept);
                if (rated is not null)
                {
                    terminal.Output.WriteLine(FormattableString.Invariant(
                        $"  {$"Run {rated.Id}",-20}{Words.Day(rated.LocalDate)}, effort {parsed.GetValue(Effort):0.#} of 10"));
                }
            }

            return 0;
        });
        return command;
    }

    private static Option<int?> Answer(string name, string description) => new(name) { Description = description, HelpName = "N" };

    private static DailyRecord Said(ParseResult parsed, DateOnly day) => new()
    {
        Date = day,
        SleepHours = parsed.GetValue(Sleep),
        Soreness = parsed.GetValue(Soreness),
        Stress = parsed.GetValue(Stress),
        Fatigue = parsed.GetValue(Fatigue),
        Mood = parsed.GetValue(Mood),
        Pain = parsed.GetValue(Pain),
        PainPlace = parsed.GetValue(Place)?.Trim() ?? "",
        RestingHeartRateBpm = parsed.GetValue(Rest),
        RmssdMs = parsed.GetValue(Rmssd),
        IsIll = parsed.GetValue(Ill) ? true : parsed.GetValue(Well) ? false : null,
    };

    private static DailyRecord Forgotten(RunStore store, DateOnly day)
    {
        store.RemoveCheckIn(day);
        return new DailyRecord { Date = day };
    }

    /// <summary>Rates a run where --rpe says so; the last one up to the day when --run does not name another.</summary>
    private static StoredActivity? Rated(RunStore store, ParseResult parsed, DateOnly day)
    {
        if (parsed.GetValue(Effort) is not double effort)
        {
            return parsed.GetValue(Run) is null ? null : throw Refused("--run needs --rpe: what is there to rate?");
        }

        if (!(effort is >= 0 and <= 10))
        {
            throw Refused(FormattableString.Invariant($"--rpe takes 0 to 10, not {effort}."));
        }

        StoredActivity run = (parsed.GetValue(Run) is long number
            ? store.FindActivity(number)
            : store.ListActivities().FirstOrDefault(one => one.IsRun && one.LocalDate <= day))
            ?? throw Refused("There is no such run to rate.");
        store.SaveEffort(run.Id, effort);
        return run;
    }

    private static CommandException Refused(string sentence) =>
        new(sentence, "See: trainingplan checkin --help; nothing was changed.", Failures.WrongUse);

    private static DailyRecord Save(RunStore store, DailyRecord said, DateOnly today, StoredActivity? rated)
    {
        if (rated is not null && said == new DailyRecord { Date = said.Date })
        {
            return store.GetCheckIns(said.Date, said.Date).FirstOrDefault() ?? said;
        }

        string? fault = said.Date > today ? $"{said.Date:yyyy-MM-dd} is still to come."
            : said.Date < today.AddDays(-DaysBack) ? $"{said.Date:yyyy-MM-dd} is more than {DaysBack} days ago."
            : said == new DailyRecord { Date = said.Date } ? "A check-in says something: sleep, soreness, stress, mood, fatigue, pain, …"
            : DailyRecordCheck.Fault(said);
        return fault is null
            ? store.SaveCheckIn(said)
            : throw Refused(fault);
    }

    private static void Print(TextWriter output, DailyRecord day)
    {
        (string Name, string? Value)[] lines =
        [
            ("Sleep", Text(day.SleepHours, " h")),
            ("Soreness", Text(day.Soreness, " of 5")),
            ("Stress", Text(day.Stress, " of 5")),
            ("Fatigue", Text(day.Fatigue, " of 5")),
            ("Mood", Text(day.Mood, " of 5")),
            ("Pain", day.Pain is null ? null : Text(day.Pain, " of 10") + (day.PainPlace.Length > 0 ? $" ({day.PainPlace})" : "")),
            ("Resting heart rate", Text(day.RestingHeartRateBpm, " bpm")),
            ("RMSSD", Text(day.RmssdMs, " ms")),
            ("Ill", day.IsIll is bool isIll ? (isIll ? "yes" : "no") : null),
        ];
        output.WriteLine(lines.Any(line => line.Value is not null)
            ? $"{Words.Day(day.Date)}, as you said:"
            : $"{Words.Day(day.Date)}: nothing is said of it.");
        foreach ((string name, string? value) in lines.Where(line => line.Value is not null))
        {
            output.WriteLine($"  {name,-20}{value}");
        }
    }

    private static string? Text(double? value, string unit) =>
        value is double known ? known.ToString("0.#", CultureInfo.InvariantCulture) + unit : null;
}
