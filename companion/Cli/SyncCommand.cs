using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan sync --band ADDRESS</c>: the runs off the band, the next workout onto it.</summary>
internal static class SyncCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var band = new Option<string>("--band")
        {
            Description = "ble:NAME, serial:/dev/ttyUSB0, serial:COM5 or tcp:HOST:PORT; which: trainingplan bands.",
            HelpName = "ADDRESS",
            Required = true,
        };
        var noPush = new Option<bool>("--no-push") { Description = "Leave the workout on the band as it is." };
        var plan = new Option<bool>("--plan") { Description = "Put the plan's workout on the band even if you put one there today." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("sync", "Take the runs off the band, plan, and push the next workout.") { band, noPush, plan, json };
        command.SetAction((parsed, cancel) =>
        {
            string folder = parsed.GetValue(data)!;
            if (parsed.GetValue(noPush) && parsed.GetValue(plan))
            {
                throw new CommandException("--plan and --no-push ask for opposites.", "Give one of them.", Failures.WrongUse);
            }

            var wish = new SyncWish(
                folder, parsed.GetValue(band)!, !parsed.GetValue(noPush), parsed.GetValue(plan), parsed.GetValue(json));
            return Task.Run(() => Run(terminal, wish, cancel), cancel);
        });
        return command;
    }

    private static int Run(Terminal terminal, SyncWish wish, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(wish.DataDirectory, terminal.Clock);
        // The band is not made to wait for an answer from elsewhere: the visit takes what is known by then.
        WeatherAhead.Of(store, cancel);
        using BandClient client = BandClient.Connect(wish.Address, cancel);
        DateTimeOffset nowUtc = terminal.Clock.GetUtcNow();
        BandVisit visit = WithBar(terminal, wish.AsJson, progress => BandVisit.Run(
            client, store, nowUtc, terminal.Today, wish.WantsPush, wish.WantsPlan, progress, cancel));
        SyncResult result = visit.Sync;
        if (wish.AsJson)
        {
            WriteJson(terminal, client, store, visit);
        }
        else
        {
            Print(terminal.Console, client, store, result);
            PrintPlan(terminal.Console, result.Plan, visit.Choice);
            if (visit.HasNewSettings)
            {
                terminal.Console.MarkupLine("Your settings are on the band.");
            }

            terminal.Output.WriteLine(visit.Choice.Sentence);
            DaysOnBand.Print(terminal.Console, visit.Choice.Days);
            if (visit.Warning is string warning)
            {
                terminal.Console.MarkupLineInterpolated($"[yellow]{warning}[/]");
            }
        }

        return result.Failures.Count == 0 ? 0 : Failures.Failed;
    }

    private static void WriteJson(Terminal terminal, BandClient client, RunStore store, BandVisit visit) =>
        JsonText.Write(terminal.Output, new
        {
            bandId = visit.Sync.BandId,
            board = client.Info.BoardName,
            firmware = client.Firmware,
            newRuns = visit.Sync.New.Where(saved => saved.SetAsideReason is null).Select(saved => JsonRun.Of(store.GetRun(saved.Id)!)),
            setAside = visit.Sync.New.Where(saved => saved.SetAsideReason is not null).Select(saved => saved.SetAsideReason),
            knownCount = visit.Sync.KnownCount,
            openCount = visit.Sync.OpenCount,
            failures = visit.Sync.Failures,
            bytesRead = visit.Sync.BytesRead,
            reconnects = visit.Sync.Reconnects,
            planOnBand = JsonPlanOnBand.Of(visit.Sync.Plan),
            nextWorkout = visit.Next?.Name,
            workoutOnBand = visit.Choice.Name,
            workoutRevisionOnBand = visit.Choice.Revision,
            workoutReason = visit.Choice.Reason,
            workoutSentence = visit.Choice.Sentence,
            daysOnBand = JsonDaysOnBand.Of(visit.Choice.Days),
            warning = visit.Warning,
        });

    /// <summary>Does a sync under a progress bar on the error stream, so that results stay clean.</summary>
    public static T WithBar<T>(Terminal terminal, bool isQuiet, Func<IProgress<SyncProgress>?, T> sync) =>
        isQuiet || terminal.IsPlain
            ? sync(null)
            : terminal.ErrorConsole.Progress().AutoClear(true).Start(context =>
            {
                ProgressTask task = context.AddTask("Reading", autoStart: true, maxValue: 1);
                return sync(new BarProgress(task));
            });

    private static void Print(IAnsiConsole console, BandClient client, RunStore store, SyncResult result)
    {
        console.MarkupLineInterpolated($"Band [bold]{result.BandId}[/] ({client.Info.BoardName}, firmware {client.Firmware})");
        if (result.HasFreshVolume)
        {
            console.MarkupLine("[yellow]Its flash is new or was formatted: what an earlier life of this band had not synced is gone.[/]");
        }

        foreach (SavedSession saved in result.New)
        {
            if (saved.SetAsideReason is string reason)
            {
                console.MarkupLineInterpolated($"[yellow]Set aside[/] {saved.Id}: {reason}");
            }
            else if (store.GetRun(saved.Id) is StoredRun run)
            {
                console.MarkupLineInterpolated(
                    $"[green]Stored[/] run {run.Id}: {Words.Start(run.StartUtc)}, {Words.Duration(run.DurationSeconds)}");
            }
        }

        foreach (string failure in result.Failures)
        {
            console.MarkupLineInterpolated($"[red]Not taken:[/] {failure}");
        }

        string open = result.OpenCount == 0 ? "" : $", {result.OpenCount} still being recorded";
        console.MarkupLineInterpolated($"{result.New.Count} new, {result.KnownCount} known{open}; {result.BytesRead} bytes read.");
    }

    private static void PrintPlan(IAnsiConsole console, PlanAgreement plan, WorkoutChoice choice)
    {
        if (!plan.IsAgreed)
        {
            string remedy = choice.Reason == WorkoutReason.Untouched ? " " + plan.WhatToDo : "";
            console.MarkupLineInterpolated($"[yellow]Plan:[/] {plan.Sentence}{remedy}");
        }
    }

    private sealed class BarProgress(ProgressTask task) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value)
        {
            task.Description = $"Session {value.SessionNumber}";
            task.MaxValue = Math.Max(1, value.BytesTotal);
            task.Value = value.BytesDone;
        }
    }
}

/// <summary>What was asked of a sync.</summary>
/// <param name="DataDirectory">The data folder.</param>
/// <param name="Address">Address of the band.</param>
/// <param name="WantsPush">False to leave the workout on the band as it is.</param>
/// <param name="WantsPlan">True for the plan's workout, whatever the runner put on the band.</param>
/// <param name="AsJson">True for JSON.</param>
internal sealed record SyncWish(string DataDirectory, string Address, bool WantsPush, bool WantsPlan, bool AsJson);
