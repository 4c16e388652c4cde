using System.CommandLine;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan plan propose|accept|decline|undo|move|swap|skip|shorten</c>: changes the plan.</summary>
internal static class PlanChangeCommands
{
    public static IEnumerable<Command> Make(Terminal terminal, Option<string> data) =>
    [
        MakePropose(terminal, data),
        WithNumber("accept", "Put a proposal into the plan.", terminal, data, (store, id) => store.AcceptChange(id, terminal.Today)),
        WithNumber("decline", "Keep the plan as it is.", terminal, data, (store, id) => store.DeclineChange(id)),
        Edit("undo", "Take the last change back.", terminal, data, [], (store, _) => store.UndoChange(terminal.Today)),
        WithTwoDays("move", "Move a day's session to another day; what stood there takes its place.", terminal, data),
        WithTwoDays("swap", "Swap two days.", terminal, data),
        WithDay("skip", "Leave a day's session out; it is not made up.", terminal, data),
        MakeShorten(terminal, data),
    ];

    private static Command MakePropose(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("propose", "Hold the plan against what happened and propose the smallest change.") { json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            StoredPlanChange? change = SeasonKeeper.Adapt(store, PlanKeeper.FirstDay(store, terminal.Today));
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new { proposal = change is null ? null : JsonPlanChange.Of(change) });
            }
            else if (change is null)
            {
                terminal.Output.WriteLine("The plan stands: nothing happened that asks for a change.");
            }
            else
            {
                PlanPrinter.Change(terminal.Output, change);
            }

            return 0;
        });
        return command;
    }

    private static Command WithNumber(
        string name, string description, Terminal terminal, Option<string> data, Func<RunStore, long, StoredPlanChange> act)
    {
        var id = new Argument<long>("id") { Description = "The proposal's number." };
        return Edit(name, description, terminal, data, [id], (store, parsed) => act(store, parsed.GetValue(id)));
    }

    private static Command WithDay(string name, string description, Terminal terminal, Option<string> data)
    {
        Argument<string> day = DayOption.Argument("day");
        return Edit(name, description, terminal, data, [day], (store, parsed) => PlanHand.Carry(
            store, terminal.Today, days => PlanEdit.Skip(days, DayOption.Of(parsed, day, terminal), terminal.Today)));
    }

    private static Command WithTwoDays(string name, string description, Terminal terminal, Option<string> data)
    {
        Argument<string> from = DayOption.Argument("from");
        Argument<string> to = DayOption.Argument("to");
        return Edit(name, description, terminal, data, [from, to], (store, parsed) => PlanHand.Carry(
            store, terminal.Today, days => PlanEdit.Swap(
                days, DayOption.Of(parsed, from, terminal), DayOption.Of(parsed, to, terminal), terminal.Today)));
    }

    private static Command MakeShorten(Terminal terminal, Option<string> data)
    {
        Argument<string> day = DayOption.Argument("day");
        var minutes = new Argument<int>("minutes") { Description = "Minutes that are left for it." };
        return Edit("shorten", "Make a day's session shorter.", terminal, data, [day, minutes], (store, parsed) => PlanHand.Carry(
            store, terminal.Today, days => PlanEdit.Shorten(
                days, DayOption.Of(parsed, day, terminal), parsed.GetValue(minutes) * 60, terminal.Today,
                SeasonKeeper.Numbers(store, terminal.Today))));
    }

    private static Command Edit(
        string name, string description, Terminal terminal, Option<string> data, IReadOnlyList<Argument> arguments,
        Func<RunStore, ParseResult, StoredPlanChange> act)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command(name, description) { json };
        foreach (Argument argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            Print(terminal, act(store, parsed), parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    /// <summary>Prints a change of the plan.</summary>
    public static void Print(Terminal terminal, StoredPlanChange change, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, JsonPlanChange.Of(change));
        }
        else
        {
            PlanPrinter.Change(terminal.Output, change);
        }
    }
}
