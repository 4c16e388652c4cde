using System.CommandLine;
using TrainingPlan.Companion.Cli.Doctor;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>What can be asked of the command.</summary>
internal static class CommandLine
{
    /// <summary>Folder of the runner's data.</summary>
    public static Option<string> DataOption() => new("--data")
    {
        Description = "The data folder.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => DataFolder.Default,
    };

    /// <summary>Switch for machine-readable results.</summary>
    public static Option<bool> JsonOption() => new("--json")
    {
        Description = "Print the result as JSON (fields: companion/Cli/JSON.md).",
    };

    /// <summary>Parses and runs.</summary>
    public static Task<int> InvokeAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        ParseResult parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            throw WrongUse(parsed);
        }

        var streams = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        return parsed.InvokeAsync(streams, cancel);
    }

    private static CommandException WrongUse(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand)
        {
            string? word = parsed.UnmatchedTokens.FirstOrDefault();
            string what = word is null ? "No command was given." : $"There is no command \"{word}\".";
            return new CommandException(what, "See: trainingplan --help", Failures.WrongUse);
        }

        // The parser names .NET's types; a runner does not.
        string message = parsed.Errors[0].Message.Split(" as expected type")[0].TrimEnd('.');
        return new CommandException(message + ".", $"See: trainingplan {command.Name} --help", Failures.WrongUse);
    }

    private static RootCommand Root(Terminal terminal)
    {
        Option<string> data = DataOption();
        return new RootCommand("TrainingPlan: the computer's side of the running band and its coach.")
        {
            data,
            DemoCommand.Make(terminal, data),
            SyncCommand.Make(terminal, data),
            ImportCommand.Make(terminal, data),
            BandCommand.Make(terminal),
            BandsCommand.Make(terminal),
            DoctorCommand.Make(terminal, data),
            SessionsCommand.Make(terminal, data),
            ShowCommand.Make(terminal, data),
            DeleteCommands.MakeDelete(terminal, data),
            DeleteCommands.MakeUndelete(terminal, data),
            RecordsCommand.Make(terminal, data),
            TrendsCommand.Make(terminal, data),
            StatusCommand.Make(terminal, data),
            WhyCommand.Make(terminal, data),
            CheckInCommand.Make(terminal, data),
            ReadinessCommand.Make(terminal, data),
            InjuryCommand.Make(terminal, data),
            CalibrateCommand.Make(terminal, data),
            GoalCommand.Make(terminal, data),
            PlanCommand.Make(terminal, data),
            ForecastCommand.Make(terminal, data),
            ProfileCommand.Make(terminal, data),
            ServeCommand.Make(terminal, data),
            ExportCommand.Make(terminal, data),
            BackupCommands.MakeBackup(terminal, data),
            BackupCommands.MakeRestore(terminal, data),
            RebuildCommand.Make(terminal, data),
            CuesCommand.Make(terminal, data),
            LiveCommand.Make(terminal, data),
            VoiceCommand.Make(terminal, data),
            WorkoutCommand.Make(terminal, data),
            RaceCommand.Make(terminal, data),
            PredictCommand.Make(terminal, data),
        };
    }
}
