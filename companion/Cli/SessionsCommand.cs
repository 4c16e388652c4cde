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
        var setAside = new Option<bool>("--set-aside") { Description = "List only the sessions that make no run, and why." };
        var command = new Command("sessions", "List the stored runs, newest first.") { setAside, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            bool isAside = parsed.GetValue(setAside);
            IReadOnlyList<StoredRun> runs = isAside ? [] : store.ListRuns();
            if (parsed.GetValue(json) && isAside)
            {
                JsonText.Write(terminal.Output, new { setAside = store.ListSetAside(), unfinished = store.ListUnfinished() });
            }
            else if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new
                {
                    activities = store.ListActivities().Select(JsonActivity.Of),
                    runs = runs.Select(JsonRun.Of),
                    setAside = store.ListSetAside(),
                });
            }
            else if (isAside)
            {
                PrintAside(terminal.Console, store.ListSetAside(), store.ListUnfinished());
            }
            else
            {
                bool isMetric = SentenceStyle.Of(store).IsMetric;
                PrintList(terminal, store.ListActivities(), runs.ToDictionary(run => run.Id), isMetric);
                foreach (SetAsideSession session in store.ListSetAside())
                {
                    PrintAside(terminal.Console, session);
                }
            }

            return 0;
        });
        return command;
    }

    private static void PrintList(
        Terminal terminal, IReadOnlyList<StoredActivity> activities, Dictionary<long, StoredRun> runs, bool isMetric)
    {
        if (activities.Count == 0)
        {
            terminal.Console.MarkupLine(
                "No run is stored yet. Try: trainingplan demo, or: trainingplan sync --band ADDRESS, or: trainingplan import PATH");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Run", "Start", "Time", "Distance", "Cadence", "Heart rate", "Workout", "From");
        foreach (StoredActivity activity in activities)
        {
            StoredRun? run = activity.SessionId is long session ? runs.GetValueOrDefault(session) : null;
            table.AddRow(
                $"{activity.Id}",
                Words.Start(activity),
                Words.Duration((int)activity.Figures.DurationSeconds.Value) + (run is { IsComplete: false } ? " (cut off)" : ""),
                Words.Distance(activity.Figures.DistanceMeters, isMetric),
                Words.Figure(activity.Figures.CadenceSpm, "spm"),
                Words.Figure(activity.Figures.HeartRateBpm, "bpm"),
                Markup.Escape(Words.Name(activity)),
                Markup.Escape(activity.Formats + (run is { CuesHeard: > 0 } ? $", {run.CuesHeard} cues" : "")));
        }

        terminal.Console.Write(table);
    }

    private static void PrintAside(
        IAnsiConsole console, IReadOnlyList<SetAsideSession> setAside, IReadOnlyList<UnfinishedSession> unfinished)
    {
        foreach (SetAsideSession session in setAside)
        {
            PrintAside(console, session);
            console.MarkupLineInterpolated($"  For repair: trainingplan export {session.Id}");
        }

        foreach (UnfinishedSession session in unfinished)
        {
            string which = $"session {session.SessionNumber} of {session.BandId}";
            console.MarkupLineInterpolated($"[yellow]Unfinished:[/] {which}, {session.ByteCount} bytes; it is still on the band.");
        }

        if (setAside.Count + unfinished.Count == 0)
        {
            console.MarkupLine("No session was set aside.");
        }
    }

    private static void PrintAside(IAnsiConsole console, SetAsideSession session)
    {
        string which = $"session {session.SessionNumber} of {session.BandId} ({session.ByteCount} bytes)";
        console.MarkupLineInterpolated($"[yellow]Set aside[/] {session.Id}: {which}. {session.Reason}");
    }
}
