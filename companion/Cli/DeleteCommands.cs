using System.CommandLine;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan delete RUN</c> and <c>undelete RUN</c>: a run out of every list, and back.</summary>
internal static class DeleteCommands
{
    public static Command MakeDelete(Terminal terminal, Option<string> data)
    {
        Argument<long> run = RunArgument();
        var command = new Command("delete", "Take a run out of every list; no sync or import brings it back, undelete does.") { run };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            StoredActivity activity = store.FindActivity(parsed.GetValue(run))
                ?? throw new CommandException(
                    $"There is no run {parsed.GetValue(run)}.", "See which there are with: trainingplan sessions");
            store.DeleteActivity(activity.Id);
            terminal.Output.WriteLine(
                $"Run {activity.Id} of {Words.Start(activity)} is deleted. Bring it back with: trainingplan undelete {activity.Id}");
            return 0;
        });
        return command;
    }

    public static Command MakeUndelete(Terminal terminal, Option<string> data)
    {
        Argument<long> run = RunArgument();
        var command = new Command("undelete", "Bring a deleted run back.") { run };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            long number = parsed.GetValue(run);
            if (!store.RestoreActivity(number))
            {
                string which = string.Join(", ", store.ListDeletedActivities().Select(activity => activity.Id));
                throw new CommandException($"No run {number} is deleted.", which.Length == 0 ? "" : $"Deleted are: {which}.");
            }

            terminal.Output.WriteLine($"Run {store.FindActivity(number)!.Id} is back.");
            return 0;
        });
        return command;
    }

    private static Argument<long> RunArgument() => new("RUN") { Description = "Number of the run, as sessions lists it." };
}
