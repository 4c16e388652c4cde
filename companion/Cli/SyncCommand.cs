using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
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
            Description = "tcp:HOST:PORT, serial:/dev/ttyUSB0 or serial:COM5.",
            HelpName = "ADDRESS",
            Required = true,
        };
        var noPush = new Option<bool>("--no-push") { Description = "Leave the workout on the band as it is." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("sync", "Take the runs off the band, plan, and push the next workout.") { band, noPush, json };
        command.SetAction((parsed, cancel) =>
        {
            string folder = parsed.GetValue(data)!;
            string address = parsed.GetValue(band)!;
            return Task.Run(() => Run(terminal, folder, address, !parsed.GetValue(noPush), parsed.GetValue(json), cancel), cancel);
        });
        return command;
    }

    private static int Run(Terminal terminal, string dataDirectory, string address, bool wantsPush, bool asJson, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(dataDirectory, terminal.Clock);
        using BandClient client = BandClient.Connect(address, cancel);
        DateTimeOffset nowUtc = terminal.Clock.GetUtcNow();
        SyncResult result = WithBar(terminal, asJson, progress => BandSync.Run(client, store, nowUtc, progress, cancel));
        DateOnly today = PlanKeeper.FirstDay(store, terminal.Today);
        PlannedDay? next = PlanKeeper.NextWorkout(PlanKeeper.Renew(store, today), today);
        int? revision = wantsPush ? PushNext(client, store, next, today, cancel) : null;
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                bandId = result.BandId,
                board = client.Info.BoardName,
                firmware = client.Firmware,
                newRuns = result.New.Where(saved => saved.SetAsideReason is null).Select(saved => JsonRun.Of(store.GetRun(saved.Id)!)),
                setAside = result.New.Where(saved => saved.SetAsideReason is not null).Select(saved => saved.SetAsideReason),
                knownCount = result.KnownCount,
                openCount = result.OpenCount,
                failures = result.Failures,
                bytesRead = result.BytesRead,
                reconnects = result.Reconnects,
                planOnBand = JsonPlanOnBand.Of(result.Plan),
                nextWorkout = next?.Name,
                workoutRevisionOnBand = revision,
                warning = PaceSources.Warning(next?.Workout, store, client.Info),
            });
        }
        else
        {
            Print(terminal.Console, client, store, result);
            PrintPlan(terminal.Console, result.Plan, isReplaced: revision is not null && !result.Plan.IsAgreed);
            if (next is not null && revision is not null)
            {
                terminal.Console.MarkupLineInterpolated(
                    $"Next workout on the band: [bold]{next.Name}[/], revision {revision}, for {Words.Day(next.Date)}.");
                if (PaceSources.Warning(next.Workout, store, client.Info) is string warning)
                {
                    terminal.Console.MarkupLineInterpolated($"[yellow]{warning}[/]");
                }
            }
        }

        return result.Failures.Count == 0 ? 0 : Failures.Failed;
    }

    /// <summary>Does a sync under a progress bar on the error stream, so that results stay clean.</summary>
    public static SyncResult WithBar(Terminal terminal, bool isQuiet, Func<IProgress<SyncProgress>?, SyncResult> sync) =>
        isQuiet || terminal.IsPlain
            ? sync(null)
            : terminal.ErrorConsole.Progress().AutoClear(true).Start(context =>
            {
                ProgressTask task = context.AddTask("Reading", autoStart: true, maxValue: 1);
                return sync(new BarProgress(task));
            });

    private static int? PushNext(BandClient client, RunStore store, PlannedDay? next, DateOnly today, CancellationToken cancel)
    {
        BandPush.Settings(client, store, today, cancel);
        if (next is null)
        {
            return null;
        }

        PushedWorkout? onBand = BandPush.OnBand(client, store);
        return onBand is not null && BandPush.IsSame(onBand.Workout, next.Workout!)
            ? onBand.Revision
            : BandPush.Workout(client, store, next.Workout!, cancel).Revision;
    }

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

    private static void PrintPlan(IAnsiConsole console, PlanAgreement plan, bool isReplaced)
    {
        if (!plan.IsAgreed)
        {
            string remedy = isReplaced ? "This sync has put the next workout on it." : plan.WhatToDo;
            console.MarkupLineInterpolated($"[yellow]Plan:[/] {plan.Sentence} {remedy}");
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
