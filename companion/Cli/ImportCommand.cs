using System.CommandLine;
using System.Threading.Channels;
using Spectre.Console;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Archives;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan import PATH...</c>: a history out of other programs' files. Exit code 1 when a file was refused.</summary>
internal static class ImportCommand
{
    private const int ReadAhead = 16;
    private const int ShownSentences = 20;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders and zip files: FIT, TCX, GPX, Garmin Connect CSV, heart-rate variability.",
            Arity = ArgumentArity.OneOrMore,
        };
        var isTrial = new Option<bool>("--dry-run") { Description = "Only look what would be taken in; keep nothing." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("import", "Take runs, days and workouts in from other programs' files.") { paths, isTrial, json };
        command.SetAction((parsed, cancel) =>
        {
            string folder = parsed.GetValue(data)!;
            List<string> files = ImportFiles.Find(parsed.GetValue(paths)!);
            return Task.Run(() => RunAsync(terminal, folder, files, parsed.GetValue(isTrial), parsed.GetValue(json), cancel), cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string folder, List<string> files, bool isTrial, bool asJson, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(folder, terminal.Clock);
        var import = new HistoryImport(store, isTrial);
        List<ImportOutcome> outcomes = asJson || terminal.IsPlain
            ? await KeepAllAsync(import, files, _ => { }, cancel)
            : await terminal.ErrorConsole.Progress().AutoClear(true).StartAsync(context =>
            {
                ProgressTask bar = context.AddTask("Files", autoStart: true, maxValue: Math.Max(1, files.Count));
                return KeepAllAsync(import, files, done => bar.Value = done, cancel);
            });
        if (asJson)
        {
            JsonText.Write(terminal.Output, new { isTrial, summary = ImportSummary.Of(outcomes), files = outcomes });
        }
        else
        {
            Print(terminal, outcomes, isTrial);
        }

        return outcomes.Exists(outcome => outcome.State == ImportState.Refused) ? Failures.Failed : 0;
    }

    /// <summary>Reads ahead while the file before is being kept.</summary>
    private static async Task<List<ImportOutcome>> KeepAllAsync(
        HistoryImport import, List<string> files, Action<int> progress, CancellationToken cancel)
    {
        var ahead = Channel.CreateBounded<(HistoryImport.ReadMember Member, int FilesDone)>(ReadAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task reading = Task.Run(
            async () =>
            {
                try
                {
                    for (int file = 0; file < files.Count; file++)
                    {
                        foreach (ImportMember member in ImportFiles.MembersOf(files[file]))
                        {
                            await ahead.Writer.WriteAsync((import.Read(member), file + 1), stop.Token);
                        }
                    }

                    ahead.Writer.Complete();
                }
                catch (Exception failure)
                {
                    // Told where the files are kept, and raised there.
                    ahead.Writer.Complete(failure);
                }
            },
            CancellationToken.None);
        var outcomes = new List<ImportOutcome>();
        try
        {
            await foreach ((HistoryImport.ReadMember member, int filesDone) in ahead.Reader.ReadAllAsync(cancel))
            {
                outcomes.Add(import.Keep(member));
                progress(filesDone);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }

        return outcomes;
    }

    private static void Print(Terminal terminal, List<ImportOutcome> outcomes, bool isTrial)
    {
        PrintFindings(terminal, "Refused", outcomes, outcome => outcome.State == ImportState.Refused ? [outcome.Refusal!] : []);
        PrintFindings(terminal, "Noted", outcomes, outcome => outcome.Notes);
        var summary = ImportSummary.Of(outcomes);
        terminal.Output.WriteLine(
            $"{summary.Files} files: {summary.NewActivities} new activities, {summary.MergedActivities} merged with known ones, "
            + $"{summary.KnownActivities} already there, {summary.Days} days, {summary.Workouts} workouts.");
        if (summary.FilesAlreadyThere + summary.PassedOver + summary.Deleted > 0)
        {
            terminal.Output.WriteLine(
                $"{summary.FilesAlreadyThere} files were here already, {summary.PassedOver} are none of a runner's and were passed over; "
                + $"{summary.Deleted} activities stay deleted.");
        }

        terminal.Output.WriteLine(summary.Refused == 0 ? "Nothing was refused." : $"{summary.Refused} files were refused.");
        if (isTrial)
        {
            terminal.Output.WriteLine("This was a trial: nothing was kept.");
        }
    }

    private static void PrintFindings(
        Terminal terminal, string word, List<ImportOutcome> outcomes, Func<ImportOutcome, IEnumerable<string>> sentences)
    {
        List<(string Path, string Sentence)> all =
            [.. outcomes.SelectMany(outcome => sentences(outcome).Select(sentence => (outcome.Path, sentence)))];
        foreach ((string path, string sentence) in all.Take(ShownSentences))
        {
            terminal.Output.WriteLine($"{word}: {Path.GetFileName(path)}: {sentence}");
        }

        if (all.Count > ShownSentences)
        {
            terminal.Output.WriteLine($"… and {all.Count - ShownSentences} more; --json has them all.");
        }
    }
}
