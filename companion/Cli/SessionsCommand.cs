using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan sessions</c>: the runs that are stored.</summary>
internal static class SessionsCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("sessions", "List the stored runs, newest first.") { json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            IReadOnlyList<StoredRun> runs = store.ListRuns();
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new { runs = runs.Select(JsonRun.Of), setAside = store.ListSetAside() });
                return 0;
            }

            Print(terminal, runs, store.ListSetAside());
            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<StoredRun> runs, IReadOnlyList<SetAsideSession> setAside)
    {
        if (runs.Count == 0)
        {
            terminal.Console.MarkupLine("No run is stored yet. Try: trainingplan demo, or: trainingplan sync --band ADDRESS");
        }
        else
        {
            var table = new Table().Border(TableBorder.Rounded);
            table.AddColumns("Run", "Start", "Time", "Distance", "Cadence", "Heart rate", "Workout", "Cues");
            foreach (StoredRun run in runs)
            {
                table.AddRow(
                    $"{run.Id}",
                    Words.Start(run.StartUtc),
                    Words.Duration(run.DurationSeconds) + (run.IsComplete ? "" : " (cut off)"),
                    Words.Kilometers(run.DistanceMeters),
                    Words.Figure(run.CadenceSpm, "spm"),
                    Words.Figure(run.HeartRateBpm, "bpm"),
                    Markup.Escape(run.WorkoutName.Length == 0 ? "free run" : run.WorkoutName),
                    $"{run.CuesHeard}");
            }

            terminal.Console.Write(table);
        }

        foreach (SetAsideSession session in setAside)
        {
            terminal.Console.MarkupLineInterpolated(
                $"[yellow]Set aside:[/] session {session.SessionNumber} of {session.BandId} ({session.ByteCount} bytes). {session.Reason}");
        }
    }
}
