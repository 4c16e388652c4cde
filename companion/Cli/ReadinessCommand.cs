using System.CommandLine;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan readiness</c>: go hard, as planned, easier or rest, and why.</summary>
internal static class ReadinessCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<DateOnly?> date = DayOption.Make("--date", "The morning; today's when not given.");
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("readiness", "Judge the morning: go hard, as planned, easier or rest, and why.") { date, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            DateOnly day = parsed.GetValue(date) ?? terminal.Today;
            Readiness morning = Readiness.Of(store.GetReadinessInput(day));
            IReadOnlyList<InjuryFlag> flags = InjuryFlags.Of(store.GetInjuryInput(day, null));
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonReadiness.Of(morning, flags));
            }
            else
            {
                ReadinessPrinter.Print(terminal.Output, morning, flags);
            }

            return 0;
        });
        return command;
    }
}
