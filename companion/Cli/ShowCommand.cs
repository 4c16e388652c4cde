using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan show ID</c>: one run and what it means.</summary>
internal static class ShowCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var id = new Argument<long>("ID") { Description = "Number of the run, as sessions lists it." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("show", "Show one run: charts, zones, cues and their effect.") { id, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            long number = parsed.GetValue(id);
            StoredActivity? activity = store.FindActivity(number);
            if (activity is { SessionId: null })
            {
                ActivityPrinter.Show(terminal, store, activity, parsed.GetValue(json));
                return 0;
            }

            number = activity?.Id ?? number;
            StoredRun run = store.GetRun(number) ?? throw NoRun(store, number);
            RunReport report = RunReport.From(store.GetRunInput(number)!);
            IReadOnlyList<StoredCue> cues = store.GetCues(number);
            SentenceStyle style = SentenceStyle.Of(store);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonReport.Of(run, report, cues, style));
                return 0;
            }

            string what = run.WorkoutName.Length == 0 ? "free run" : $"{run.WorkoutName}, revision {run.WorkoutRevision}";
            terminal.Console.MarkupLineInterpolated($"[bold]Run {run.Id}[/] · {Words.Start(run.StartUtc)} · {what}");
            if (run.LostBlocks > 0 || !run.IsComplete)
            {
                string end = run.IsComplete ? "" : " The band lost power before the end.";
                terminal.Console.MarkupLineInterpolated($"[yellow]{run.LostBlocks} blocks of the log are lost.{end}[/]");
            }

            IReadOnlyList<RunSecond> seconds = store.GetSeconds(number);
            RunPrinter.Charts(terminal.Console, seconds, cues);
            RunPrinter.Figures(terminal.Console, report, seconds, style.IsMetric);
            foreach (StoredCue cue in cues.Where(cue => cue.IsCorrection))
            {
                string silent = cue.IsWithheld ? " (withheld)" : "";
                string sentence = style.Sentence(cue);
                terminal.Console.MarkupLineInterpolated($"  {Words.Duration(cue.ElapsedSeconds),6}  {sentence}{silent}");
            }

            return 0;
        });
        return command;
    }

    private static CommandException NoRun(RunStore store, long id) =>
        store.ListSetAside().FirstOrDefault(session => session.Id == id) is SetAsideSession aside
            ? new CommandException($"Session {id} was set aside. {aside.Reason}", $"Its bytes are kept: trainingplan export {id}")
            : new CommandException($"There is no run {id}.", "See which there are with: trainingplan sessions");
}
