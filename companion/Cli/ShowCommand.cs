using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan show ID</c>: one run and what it means.</summary>
internal static class ShowCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var id = new Argument<long>("ID") { Description = "Number of the run, as sessions lists it." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("show", "Show one run: charts, splits, zones, best efforts, intervals, steps and cues.") { id, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            long number = parsed.GetValue(id);
            StoredActivity activity = store.FindActivity(number) ?? throw NoRun(store, number);
            ActivityAnalysis analysis = HistoryView.Analyse(store, HistoryView.Of(store, terminal), number)
                ?? throw NoRun(store, number);
            StoredRun? run = activity.SessionId is long session ? store.GetRun(session) : null;
            SessionOutcome? planned = DoneAgainstPlan.OfRun(store, activity.Id, terminal.Today);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonOf(store, activity, run, analysis, planned));
            }
            else if (run is null)
            {
                ActivityPrinter.Print(terminal.Console, store, activity, analysis);
            }
            else
            {
                PrintRun(terminal.Console, store, run, analysis);
            }

            if (planned is not null && !parsed.GetValue(json))
            {
                terminal.Console.MarkupLineInterpolated($"[bold]Planned[/] {planned.Day.Name} on {Words.Day(planned.Day.Date)}");
                terminal.Console.MarkupLineInterpolated($"  {planned.Sentence}");
            }

            return 0;
        });
        return command;
    }

    /// <summary>What the command prints as JSON.</summary>
    public static object JsonOf(
        RunStore store, StoredActivity activity, StoredRun? run, ActivityAnalysis analysis, SessionOutcome? planned = null) => run is null
        ? new JsonShownActivity(
            JsonActivity.Of(activity), [.. store.GetSources(activity.Id).Select(JsonSource.Of)], JsonAnalysis.Of(analysis),
            planned is null ? null : JsonOutcome.Of(planned))
        : JsonReport.Of(
            run, RunReport.From(store.GetRunInput(run.Id)!), store.GetCues(run.Id), SentenceStyle.Of(store), analysis, planned);

    private static void PrintRun(IAnsiConsole console, RunStore store, StoredRun run, ActivityAnalysis analysis)
    {
        string what = run.WorkoutName.Length == 0 ? "free run" : $"{run.WorkoutName}, revision {run.WorkoutRevision}";
        console.MarkupLineInterpolated($"[bold]Run {run.Id}[/] · {Words.Start(run.StartUtc)} · {what}");
        if (run.LostBlocks > 0 || !run.IsComplete)
        {
            string end = run.IsComplete ? "" : " The band lost power before the end.";
            console.MarkupLineInterpolated($"[yellow]{run.LostBlocks} blocks of the log are lost.{end}[/]");
        }

        IReadOnlyList<StoredCue> cues = store.GetCues(run.Id);
        SentenceStyle style = SentenceStyle.Of(store);
        RunPrinter.Charts(console, store.GetSeconds(run.Id), cues);
        RunPrinter.Figures(console, RunReport.From(store.GetRunInput(run.Id)!), style.IsMetric);
        PrintMeaning(console, analysis, style.IsMetric);
        foreach (StoredCue cue in cues.Where(cue => cue.IsCorrection))
        {
            string silent = cue.IsWithheld ? " (withheld)" : "";
            string sentence = style.Sentence(cue);
            console.MarkupLineInterpolated($"  {Words.Duration(cue.ElapsedSeconds),6}  {sentence}{silent}");
        }
    }

    /// <summary>What a run of any source means beyond its averages.</summary>
    public static void PrintMeaning(IAnsiConsole console, ActivityAnalysis analysis, bool isMetric)
    {
        AnalysisPrinter.Meaning(console, analysis, isMetric);
        AnalysisPrinter.SplitsOf(console, analysis, isMetric);
        AnalysisPrinter.Efforts(console, analysis, isMetric);
    }

    private static CommandException NoRun(RunStore store, long id) =>
        store.ListSetAside().FirstOrDefault(session => session.Id == id) is SetAsideSession aside
            ? new CommandException($"Session {id} was set aside. {aside.Reason}", $"Its bytes are kept: trainingplan export {id}")
            : new CommandException($"There is no run {id}.", "See which there are with: trainingplan sessions");
}

/// <summary>An activity that no band recorded.</summary>
internal sealed record JsonShownActivity(
    JsonActivity Activity, IReadOnlyList<JsonSource> Sources, JsonAnalysis Analysis, JsonOutcome? Planned);
