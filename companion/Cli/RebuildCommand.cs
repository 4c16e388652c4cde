using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan rebuild</c>: everything derived, again from the sessions' bytes.</summary>
internal static class RebuildCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("rebuild", "Make every run again from the bytes of the band and of the imported files.") { json };
        command.SetAction((parsed, cancel) =>
        {
            string folder = parsed.GetValue(data)!;
            return Task.Run(() => Run(terminal, folder, parsed.GetValue(json), cancel), cancel);
        });
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool asJson, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(folder, terminal.Clock);
        RebuildResult result = WithBar(terminal, asJson, progress => store.Rebuild(progress, cancel, FileImporter.ReadAgain));
        if (asJson)
        {
            JsonText.Write(terminal.Output, result);
        }
        else
        {
            terminal.Output.WriteLine($"{result.Runs} runs made again ({result.RunsBefore} before), {result.SetAside} sessions set aside.");
            foreach (long id in result.AlteredIds)
            {
                terminal.Output.WriteLine($"The bytes of session {id} are no longer those that came off the band: restore a backup.");
            }
        }

        return result.AlteredIds.Count == 0 ? 0 : Failures.Failed;
    }

    private static RebuildResult WithBar(Terminal terminal, bool isQuiet, Func<IProgress<RebuildProgress>?, RebuildResult> rebuild) =>
        isQuiet || terminal.IsPlain
            ? rebuild(null)
            : terminal.ErrorConsole.Progress().AutoClear(true).Start(context =>
                rebuild(new BarProgress(context.AddTask("Sessions", autoStart: true, maxValue: 1))));

    private sealed class BarProgress(ProgressTask task) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
