using System.CommandLine;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan injury add|list|end|remove</c>: the injuries that the runner reports.</summary>
internal static class InjuryCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        json.Recursive = true;
        return new Command("injury", "Report injuries: the plan builds up more slowly after one.")
        {
            json,
            MakeAdd(terminal, data, json),
            MakeList(terminal, data, json),
            MakeEnd(terminal, data, json),
            MakeRemove(terminal, data, json),
        };
    }

    private static Command MakeAdd(Terminal terminal, Option<string> data, Option<bool> json)
    {
        var place = new Argument<string>("place") { Description = "Where, such as \"left knee\"." };
        Option<DateOnly?> from = DayOption.Make("--from", "Its first day; today when not given.");
        Option<DateOnly?> to = DayOption.Make("--to", "The day on which it was over; not given while it lasts.");
        var command = new Command("add", "Report an injury.") { place, from, to };
        command.SetAction(parsed =>
        {
            var injury = new PastInjury(
                parsed.GetValue(place)!.Trim(), parsed.GetValue(from) ?? terminal.Today, parsed.GetValue(to));
            Check(injury, terminal.Today);
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            return Show(terminal, parsed.GetValue(json), store.AddInjury(injury));
        });
        return command;
    }

    private static Command MakeList(Terminal terminal, Option<string> data, Option<bool> json)
    {
        var command = new Command("list", "List the injuries that you reported.");
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            IReadOnlyList<StoredInjury> injuries = store.ListInjuries();
            if (!parsed.GetValue(json) && injuries.Count == 0)
            {
                terminal.Output.WriteLine("You reported no injury.");
            }

            return Show(terminal, parsed.GetValue(json), [.. injuries]);
        });
        return command;
    }

    private static Command MakeEnd(Terminal terminal, Option<string> data, Option<bool> json)
    {
        Argument<long> id = Number();
        Option<DateOnly?> on = DayOption.Make("--on", "The day on which it was over; today when not given.");
        var command = new Command("end", "Say that an injury is over.") { id, on };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            long number = parsed.GetValue(id);
            StoredInjury old = store.ListInjuries().FirstOrDefault(injury => injury.Id == number) ?? throw None(number);
            DateOnly end = parsed.GetValue(on) ?? terminal.Today;
            Check(old.Injury with { To = end }, terminal.Today);
            return Show(terminal, parsed.GetValue(json), store.EndInjury(number, end) ?? throw None(number));
        });
        return command;
    }

    private static Command MakeRemove(Terminal terminal, Option<string> data, Option<bool> json)
    {
        Argument<long> id = Number();
        var command = new Command("remove", "Forget an injury that was reported by mistake.") { id };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            return Show(terminal, parsed.GetValue(json), store.RemoveInjury(parsed.GetValue(id)) ?? throw None(parsed.GetValue(id)));
        });
        return command;
    }

    private static Argument<long> Number() => new("id") { Description = "The injury's number in the list." };

    private static CommandException None(long id) => new($"There is no injury {id}.", "See: trainingplan injury list");

    private static void Check(PastInjury injury, DateOnly today)
    {
        string? fault = !DailyRecordCheck.IsPlace(injury.Place)
                ? $"An injury needs a place of 1 to {DailyRecordCheck.LongestPlace} characters."
            : injury.From > today || injury.To > today ? "An injury can't begin or end on a day that is still to come."
            : injury.To < injury.From ? $"It can't be over on {injury.To:yyyy-MM-dd}, before it began on {injury.From:yyyy-MM-dd}."
            : null;
        if (fault is not null)
        {
            throw new CommandException(fault, "Nothing was changed.", Failures.WrongUse);
        }
    }

    private static int Show(Terminal terminal, bool asJson, params StoredInjury[] injuries)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                injuries = injuries.Select(one => new { one.Id, one.Injury.Place, one.Injury.From, one.Injury.To }),
            });
            return 0;
        }

        foreach (StoredInjury one in injuries)
        {
            string end = one.Injury.To is DateOnly to ? $"to {to:yyyy-MM-dd}" : "lasts";
            terminal.Output.WriteLine($"{one.Id,4}  {one.Injury.From:yyyy-MM-dd} {end,-13}  {one.Injury.Place}");
        }

        return 0;
    }
}
