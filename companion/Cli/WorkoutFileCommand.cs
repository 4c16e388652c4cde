using System.CommandLine;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan workout import | export</c>: workouts out of files and into files.</summary>
internal static class WorkoutFileCommand
{
    private const int TextBytesMax = 64 * 1024;
    private const string WhatToDo = "Give a FIT workout file, or a text file with one workout.";

    public static Command MakeImport(Terminal terminal, Option<string> data)
    {
        var file = new Argument<string>("FILE") { Description = "FILE.fit, or FILE.txt with one workout as text." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("import", "Take a workout out of a FIT or text file; what is not supported is named.") { file, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            string path = parsed.GetValue(file)!;
            WorkoutImport read = Read(store, path);
            WorkoutPrinter.Saved(
                terminal, store.SaveWorkout(read.Workout, Path.GetFileName(path)), read.Notes, parsed.GetValue(json),
                SentenceStyle.Of(store).IsMetric);
            return 0;
        });
        return command;
    }

    public static Command MakeExport(Terminal terminal, Option<string> data)
    {
        Argument<long> id = WorkoutCommand.IdArgument();
        var fit = new Option<bool>("--fit") { Description = "As a FIT workout file, for a watch." };
        var text = new Option<bool>("--text") { Description = "As text; printed when no file is named." };
        var into = new Option<string?>("--out")
        {
            Description = "The file; a FIT file is named after the workout if left out.",
            HelpName = "FILE",
        };
        var command = new Command("export", "Write a workout into a file.") { id, fit, text, into };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(fit) == parsed.GetValue(text))
            {
                throw new CommandException("Choose one of --fit and --text.", "See: trainingplan workout export --help", Failures.WrongUse);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            StoredWorkout stored = WorkoutCommand.Find(store, parsed.GetValue(id));
            string? path = parsed.GetValue(into);
            return parsed.GetValue(fit) ? WriteFit(terminal, stored, path) : WriteText(terminal, stored, path);
        });
        return command;
    }

    private static int WriteFit(Terminal terminal, StoredWorkout stored, string? path)
    {
        WorkoutExport export = WorkoutFitWriter.Write(stored.Workout, stored.SavedUtc);
        path ??= FileNameOf(stored.Name) + ".fit";
        Save(path, export.File);
        terminal.Output.WriteLine($"\"{stored.Name}\" was written to {path} ({export.File.Length} bytes).");
        WorkoutPrinter.Notes(terminal, export.Notes);
        return 0;
    }

    private static int WriteText(Terminal terminal, StoredWorkout stored, string? path)
    {
        string text = WorkoutText.Print(stored.Workout) + "\n";
        if (path is null)
        {
            terminal.Output.Write(text);
            return 0;
        }

        Save(path, System.Text.Encoding.UTF8.GetBytes(text));
        terminal.Output.WriteLine($"\"{stored.Name}\" was written to {path}.");
        return 0;
    }

    private static WorkoutImport Read(RunStore store, string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.", WhatToDo);
        }

        if (new FileInfo(path).Length > FitReader.MaxBytes)
        {
            throw new CommandException($"{path} is too large for a workout.", WhatToDo);
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return ReadText(store, path, bytes);
        }

        try
        {
            RunnerProfile runner = store.GetProfile();
            int heartRateMaxBpm = store.GetRunner().HeartRateMaxBpm ?? 0;
            return WorkoutFitReader.Read(bytes, [.. runner.HeartRateZoneUpperBpm], heartRateMaxBpm);
        }
        catch (FitException refused)
        {
            throw new CommandException(refused.Message, WhatToDo);
        }
    }

    private static WorkoutImport ReadText(RunStore store, string path, byte[] bytes)
    {
        if (bytes.Length > TextBytesMax)
        {
            throw new CommandException($"{path} is too long for a workout.", WhatToDo);
        }

        string text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Trim().ReplaceLineEndings(" ");
        return new WorkoutImport(WorkoutCommand.Parse(store, WorkoutCommand.CheckedName(Path.GetFileNameWithoutExtension(path)), text), []);
    }

    private static void Save(string path, byte[] bytes)
    {
        if (File.Exists(path))
        {
            throw new CommandException($"There is already a file {path}.", "Name another with --out FILE, or move that one away.");
        }

        File.WriteAllBytes(path, bytes);
    }

    private static string FileNameOf(string name)
    {
        string safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        return safe.Length == 0 ? "workout" : safe;
    }
}
