using System.CommandLine;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan backup FILE</c> and <c>trainingplan restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command MakeBackup(Terminal terminal, Option<string> data)
    {
        var file = new Argument<string>("FILE") { Description = "The new file; one that is there is never overwritten." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("backup", "Write everything into one file.") { file, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            Print(terminal, "Backup written", store.Backup(parsed.GetValue(file)!), parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    public static Command MakeRestore(Terminal terminal, Option<string> data)
    {
        var file = new Argument<string>("FILE") { Description = "A file that backup has written." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("restore", "Put a backup in place; what was there is kept beside it.") { file, json };
        command.SetAction(parsed =>
        {
            StoreContents restored = RunStore.Restore(parsed.GetValue(data)!, parsed.GetValue(file)!, terminal.Clock);
            Print(terminal, "Restored", restored, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal, string what, StoreContents contents, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, contents);
            return;
        }

        terminal.Output.WriteLine(
            $"{what}: {contents.File} ({contents.Runs} runs, {contents.SetAside} sessions set aside, {contents.Bytes} bytes).");
        if (contents.KeptAside is string aside)
        {
            terminal.Output.WriteLine($"What was there before is kept: {aside}");
        }
    }
}
