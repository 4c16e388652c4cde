using System.CommandLine;
using TrainingPlan.Companion.Export;
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
        var format = new Option<ExportFormat?>("--format")
        {
            Description = "For other programs: fit, tcx, gpx or csv of runs, ics of the plan. Without it, everything as plain files.",
            HelpName = "FORMAT",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("export", "Write runs into files: raw bytes, JSON and CSV, or a format of other programs.")
        {
            id, all, into, format, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            (long? number, string? folder) = (parsed.GetValue(id), parsed.GetValue(all));
            if (parsed.GetValue(format) is ExportFormat wanted)
            {
                InFormat(terminal, parsed.GetValue(data)!, wanted, number, folder ?? parsed.GetValue(into)!, parsed.GetValue(json), cancel);
                return Task.FromResult(0);
            }

            if (number is null == folder is null)
            {
                throw new CommandException(
                    "Export takes either the number of a session or --all DIR.", "See: trainingplan export --help", Failures.WrongUse);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            ExportedFiles done = folder is null ? One(store, number!.Value, parsed.GetValue(into)!) : All(store, folder);
            Print(terminal, done, parsed.GetValue(json));
            return Task.FromResult(0);
        });
        return command;
    }

    private static void InFormat(
        Terminal terminal, string data, ExportFormat format, long? number, string folder, bool asJson, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(data, terminal.Clock);
        var export = new FormatExport(store, folder);
        FormatResult done = format == ExportFormat.Ics ? export.Plan(terminal.Today, terminal.Clock.GetUtcNow())
            : number is long run ? export.One(run, format)
            : export.All(format, cancel);
        if (asJson)
        {
            JsonText.Write(terminal.Output, done);
            return;
        }

        foreach (string sentence in done.LeftOut)
        {
            terminal.Output.WriteLine($"Left out: {sentence}");
        }

        terminal.Output.WriteLine(
            done.Files.Count == 1 ? $"Exported to {done.Files[0]}." : $"Exported {done.Files.Count} files to {done.Folder}.");
    }

    private static ExportedFiles One(RunStore store, long id, string directory)
    {
        string folder = new RunFolder(store, directory).Write(id)
            ?? throw new CommandException($"There is no session {id}.", "See which there are with: trainingplan sessions");
        bool isRun = store.FindActivity(id) is not null;
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

        folder.WriteOriginals();
        IReadOnlyList<StoredBand> bands = store.GetBands();
        RunFolder.WriteJson(target, "everything.json", new
        {
            runner = store.GetRunner(),
            settings = store.GetSettings(),
            bands,
            plan = store.GetPlan(DateOnly.MinValue, DateOnly.MaxValue).Select(JsonDay.Of),
            pushed = bands.SelectMany(band => store.GetPushedWorkouts(band.Id)).Select(JsonPush.Of),
            workouts = store.ListWorkouts().Select(JsonWorkout.Of),
            activities = store.ListActivities().Select(JsonActivity.Of),
            originals = store.ListOriginals(),
            days = store.ListImportedDays(DateOnly.MinValue, DateOnly.MaxValue),
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
