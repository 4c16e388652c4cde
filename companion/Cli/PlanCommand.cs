using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan plan</c>: the next days.</summary>
internal static class PlanCommand
{
    private const int UsualDays = 7;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var days = new Option<int>("--days")
        {
            Description = $"How many days, 1 to {PlanKeeper.MostDays}.",
            HelpName = "N",
            DefaultValueFactory = _ => UsualDays,
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("plan", "Plan the next days from what is stored, and say why.") { days, json };
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(days);
            if (count is < 1 or > PlanKeeper.MostDays)
            {
                throw new CommandException(
                    $"A plan has 1 to {PlanKeeper.MostDays} days, not {count}.", "See: trainingplan plan --help", Failures.WrongUse);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            List<PlannedDay> plan = [.. PlanKeeper.Renew(store, PlanKeeper.FirstDay(store, terminal.Today)).Take(count)];
            List<string> warnings = [.. plan.Select(day => PaceSources.Warning(day.Workout, store)).OfType<string>()];
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new
                {
                    ruleVersion = SeasonPlanner.RuleVersion,
                    days = plan.Select(JsonDay.Of),
                    daysOnBand = JsonDaysOnBand.All(store),
                    warnings,
                });
                return 0;
            }

            Print(terminal.Console, plan);
            DaysOnBand.PrintAll(terminal.Console, store);
            foreach (string warning in warnings)
            {
                terminal.Console.MarkupLineInterpolated($"[yellow]{warning}[/]");
            }

            return 0;
        });
        foreach (Command view in PlanViewCommands.Make(terminal, data)
            .Concat(PlanChangeCommands.Make(terminal, data)).Concat(PlanFileCommands.Make(terminal, data)))
        {
            command.Subcommands.Add(view);
        }

        return command;
    }

    /// <summary>A plan as a table.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<PlannedDay> plan)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Day", "Session", "Time", "What for and why");
        foreach (PlannedDay day in plan)
        {
            string colour = day.Workout is null ? "grey" : day.IsHard ? "red" : "green";
            table.AddRow(
                Words.Day(day.Date),
                $"[{colour}]{Markup.Escape(day.Name)}[/]",
                day.DurationSeconds == 0 ? "" : Words.Duration(day.DurationSeconds),
                day.Workout is null
                    ? $"[grey]{Markup.Escape(day.Reason)}[/]"
                    : $"{Markup.Escape(day.Purpose)} [grey]{Markup.Escape(day.Reason)}[/]");
        }

        console.Write(table);
    }
}
