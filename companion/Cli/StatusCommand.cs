using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan status</c>: the morning on one screen.</summary>
internal static class StatusCommand
{
    private const int LastRuns = 3;
    private const int ShownDays = 84;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("status", "The morning on one screen: readiness, today's plan, form, the last runs, the band.") { json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            TrainingHistoryView history = HistoryView.Of(store, terminal);
            Readiness morning = Readiness.Of(store.GetReadinessInput(terminal.Today));
            IReadOnlyList<InjuryFlag> flags = InjuryFlags.Of(store.GetInjuryInput(terminal.Today, null));
            HistoryRun[] runs = [.. history.Activities.Where(activity => activity.IsRun).TakeLast(LastRuns).Reverse()];
            IReadOnlyList<PlannedDay> plan = store.GetPlan(terminal.Today, terminal.Today.AddDays(1));
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonOf(store, history, JsonReadiness.Of(morning, flags), runs, plan));
                return 0;
            }

            bool isMetric = SentenceStyle.Of(store).IsMetric;
            Morning(terminal.Console, morning, flags);
            Today(terminal.Console, terminal.Today, plan);
            if (history.Curve.Count > 0)
            {
                TrendsPrinter.Fitness(terminal.Console, history, terminal.Today.AddDays(-ShownDays), isRatioAsked: false);
            }

            Last(terminal.Console, history, runs, isMetric);
            Bands(terminal, store);
            return 0;
        });
        return command;
    }

    /// <summary>What the command prints as JSON.</summary>
    private static JsonStatus JsonOf(
        RunStore store, TrainingHistoryView history, JsonReadiness readiness, IReadOnlyList<HistoryRun> runs,
        IReadOnlyList<PlannedDay> plan) => new(
        history.Today,
        readiness,
        JsonFigure.Of(FitnessCurve.Last(history.Curve, day => day.Fitness)),
        JsonFigure.Of(FitnessCurve.Last(history.Curve, day => day.Fatigue)),
        JsonFigure.Of(FitnessCurve.Last(history.Curve, day => day.Form)),
        [.. plan.Select(JsonDay.Of)],
        [.. runs.Select(run => new JsonLastRun(
            run.Id, run.Date, run.Name, JsonFigure.Of(run.DistanceMeters), JsonFigure.Of(run.DurationSeconds),
            JsonFigure.Of(history.LoadOf(run.Id).Load)))],
        [.. store.GetBands().Select(band => new JsonBand(band.Id, band.LastSeenUtc, band.WorkoutRevision))]);

    private static void Morning(IAnsiConsole console, Readiness morning, IReadOnlyList<InjuryFlag> flags)
    {
        console.MarkupLineInterpolated($"[bold]{Words.Day(morning.Date)} · {ReadinessPrinter.Word(morning.Advice)}[/]");
        console.MarkupLineInterpolated($"  {morning.Sentence}");
        foreach (string reason in morning.Reasons)
        {
            console.MarkupLineInterpolated($"  {reason}");
        }

        foreach (InjuryFlag flag in flags)
        {
            console.MarkupLineInterpolated($"  [yellow]{flag.Sentence}[/]");
        }
    }

    private static void Today(IAnsiConsole console, DateOnly today, IReadOnlyList<PlannedDay> plan)
    {
        if (plan.Count == 0)
        {
            console.MarkupLine("[bold]Plan[/]\n  none yet: trainingplan plan");
            return;
        }

        console.MarkupLine("[bold]Plan[/]");
        foreach (PlannedDay day in plan)
        {
            string when = day.Date == today ? "today" : "tomorrow";
            string time = day.DurationSeconds == 0 ? "" : $", {Words.Duration(day.DurationSeconds)}";
            console.MarkupLineInterpolated($"  {when,-9} {day.Name}{time} [grey]{(day.Purpose.Length > 0 ? day.Purpose : day.Reason)}[/]");
        }
    }

    private static void Last(IAnsiConsole console, TrainingHistoryView history, IReadOnlyList<HistoryRun> runs, bool isMetric)
    {
        console.MarkupLine("[bold]Last runs[/]");
        if (runs.Count == 0)
        {
            console.WriteLine("  none yet: trainingplan sync, or trainingplan import PATH");
        }

        foreach (HistoryRun run in runs)
        {
            RunLoad load = history.LoadOf(run.Id);
            string time = run.DurationSeconds.HasValue ? Words.Duration((int)run.DurationSeconds.Value) : "–";
            string distance = Words.Distance(run.DistanceMeters, isMetric);
            string loadWords = load.Load.HasValue ? $", load {Words.Figure(load.Load, "")}" : "";
            string day = run.Date.Year == history.Today.Year ? Words.Day(run.Date) : $"{run.Date:yyyy-MM-dd}";
            console.MarkupLineInterpolated($"  {day,-10} {distance} in {time}{loadWords} [grey]{run.Name} (run {run.Id})[/]");
        }
    }

    private static void Bands(Terminal terminal, RunStore store)
    {
        terminal.Console.MarkupLine("[bold]Band[/]");
        IReadOnlyList<StoredBand> bands = store.GetBands();
        if (bands.Count == 0)
        {
            terminal.Console.WriteLine("  none seen yet: trainingplan sync --band ADDRESS");
        }

        foreach (StoredBand band in bands.Take(2))
        {
            PushedWorkout? pushed = store.GetPushedWorkouts(band.Id).FirstOrDefault(push => push.Digest == band.WorkoutDigest);
            string workout = pushed is null ? "no workout of this computer's on it" : $"has {pushed.Name}";
            terminal.Console.MarkupLineInterpolated($"  {band.Board} {band.Id}, last seen {Words.Start(band.LastSeenUtc)}, {workout}");
        }
    }
}

/// <summary>The morning.</summary>
internal sealed record JsonStatus(
    DateOnly Date, JsonReadiness Readiness, JsonFigure Fitness, JsonFigure Fatigue, JsonFigure Form, IReadOnlyList<JsonDay> Plan,
    IReadOnlyList<JsonLastRun> LastRuns, IReadOnlyList<JsonBand> Bands);

/// <summary>One of the last runs.</summary>
internal sealed record JsonLastRun(
    long Id, DateOnly Date, string Name, JsonFigure DistanceMeters, JsonFigure DurationSeconds, JsonFigure Load);

/// <summary>A band.</summary>
internal sealed record JsonBand(string Id, DateTimeOffset LastSeenUtc, int? WorkoutRevision);
