using System.CommandLine;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan trends</c>: load and fitness, weeks, cadence and cues over time.</summary>
internal static class TrendsCommand
{
    private const int UsualWeeks = 12;
    private const int MostWeeks = 520;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var weeks = new Option<int>("--weeks")
        {
            Description = $"How many weeks, 1 to {MostWeeks}.",
            HelpName = "N",
            DefaultValueFactory = _ => UsualWeeks,
        };
        Option<DateOnly?> until = DayOption.Make("--until", "Look at it as of this day; today when not given.");
        var ratio = new Option<bool>("--acwr")
        {
            Description = "Also the ratio of acute to chronic load; it warns of nothing, as the evidence carries no warning.",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("trends", "Show load, fitness and form, the weeks, intensity, cadence and cues over time.")
        {
            weeks, until, ratio, json,
        };
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(weeks);
            if (count is < 1 or > MostWeeks)
            {
                throw new CommandException(
                    $"Trends take 1 to {MostWeeks} weeks, not {count}.", "See: trainingplan trends --help", Failures.WrongUse);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            DateOnly day = parsed.GetValue(until) ?? terminal.Today;
            TrendsReport report = TrendsReport.Of(store, HistoryView.Of(store, terminal, day), count);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonTrends.Of(report, parsed.GetValue(ratio)));
            }
            else
            {
                TrendsPrinter.Print(terminal.Console, report, parsed.GetValue(ratio), SentenceStyle.Of(store).IsMetric);
            }

            return 0;
        });
        return command;
    }
}
