using System.CommandLine;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan export</c>: the data as plain files, for any other program.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var id = new Argument<long?>("ID")
        {
            Description = "A run or a session that was set aside.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<string?>("--all") { Description = "Export everything into this new or empty folder.", HelpName = "DIR" };
        var into = new Option<string>("--to")
        {
            Description = "Where the folder of one session is made.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("export", "Write raw session bytes, JSON and CSV into plain files.") { id, all, into, json };
        command.SetAction(parsed =>
        {
            (long? number, string? folder) = (parsed.GetValue(id), parsed.GetValue(all));
            if (number is null == folder is null)
            {
                throw new CommandException(
                    "Export takes either the number of a session or --all DIR.", "See: trainingplan export --help", Failures.WrongUse);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            ExportedFiles done = folder is null ? One(store, number!.Value, parsed.GetValue(into)!) : All(store, folder);
            Print(terminal, done, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static ExportedFiles One(RunStore store, long id, string directory)
    {
        string folder = new RunFolder(store, directory).Write(id)
            ?? throw new CommandException($"There is no session {id}.", "See which there are with: trainingplan sessions");
        bool isRun = store.GetRun(id) is not null;
        return new ExportedFiles(folder, isRun ? 1 : 0, isRun ? 0 : 1, 0);
    }

    private static ExportedFiles All(RunStore store, string directory)
    {
        string target = Path.GetFullPath(directory);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new CommandException($"{target} is not empty.", "Name a new folder; an export overwrites nothing.");
        }

        Directory.CreateDirectory(target);
        var folder = new RunFolder(store, target);
        IReadOnlyList<StoredRun> runs = store.ListRuns();
        IReadOnlyList<SetAsideSession> setAside = store.ListSetAside();
        IReadOnlyList<UnfinishedSession> unfinished = store.ListUnfinished();
        foreach (StoredRun run in runs)
        {
            folder.WriteRun(run);
        }

        foreach (SetAsideSession session in setAside)
        {
            folder.WriteSetAside(session);
        }

        foreach (UnfinishedSession session in unfinished)
        {
            folder.WriteUnfinished(session);
        }

        IReadOnlyList<StoredBand> bands = store.GetBands();
        RunFolder.WriteJson(target, "everything.json", new
        {
            runner = store.GetRunner(),
            settings = store.GetSettings(),
            bands,
            plan = store.GetPlan(DateOnly.MinValue, DateOnly.MaxValue).Select(JsonDay.Of),
            pushed = bands.SelectMany(band => store.GetPushedWorkouts(band.Id)).Select(JsonPush.Of),
            workouts = store.ListWorkouts().Select(JsonWorkout.Of),
            runs = runs.Select(JsonRun.Of),
            setAside,
            unfinished,
        });
        return new ExportedFiles(target, runs.Count, setAside.Count, unfinished.Count);
    }

    private static void Print(Terminal terminal, ExportedFiles done, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, done);
            return;
        }

        string unfinished = done.Unfinished == 0 ? "" : $", {done.Unfinished} unfinished";
        terminal.Output.WriteLine($"Exported to {done.Folder}: {done.Runs} runs, {done.SetAside} sessions set aside{unfinished}.");
    }

    /// <summary>What was written.</summary>
    private sealed record ExportedFiles(string Folder, int Runs, int SetAside, int Unfinished);
}
