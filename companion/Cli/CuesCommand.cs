using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan cues SESSION</c>: what the coach said and what came of it.</summary>
internal static class CuesCommand
{
    private const int SoonSeconds = 10;
    private const int LaterSeconds = 30;
    private const string Missing = "–";

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var id = new Argument<long>("SESSION") { Description = "Number of the run, as sessions lists it." };
        var sentences = new SentenceOptions();
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("cues", "Show each cue of a run, what was measured before and after it, and what cues did.")
        {
            id, sentences.Language, sentences.Imperial, json,
        };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            long number = parsed.GetValue(id);
            RunInput run = store.GetRunInput(number)
                ?? throw new CommandException($"There is no run {number}.", "See which there are with: trainingplan sessions");
            SentenceStyle style = sentences.StyleOf(parsed);
            var at = run.Seconds.ToDictionary(second => second.ElapsedSeconds);
            List<CueLine> lines = [.. store.GetCues(number).Select(cue => LineOf(cue, at, style))];
            IReadOnlyList<TimeInTarget> time = TimeInTarget.Of(run);
            IReadOnlyList<CueResponse> responses = CueResponse.Of(run.Seconds, run.Cues);
            if (parsed.GetValue(json))
            {
                WriteJson(terminal, number, lines, time, responses);
                return 0;
            }

            Print(terminal.Console, store.GetRun(number)!, lines);
            PrintSummary(terminal.Output, lines, time, responses);
            return 0;
        });
        return command;
    }

    private static CueLine LineOf(StoredCue cue, Dictionary<int, Units.RunSecond> at, SentenceStyle style)
    {
        double? Value(int afterSeconds) => CueResponse.ValueAt(at, cue.ElapsedSeconds + afterSeconds, cue.Target);
        return new CueLine(
            cue.ElapsedSeconds, cue.Kind.ToString(), cue.IsCorrection, cue.IsWithheld, cue.Target,
            cue.Sentence(style.IsMetric, style.Texts), Value(0), Value(SoonSeconds), Value(LaterSeconds));
    }

    private static void WriteJson(
        Terminal terminal, long run, List<CueLine> lines, IReadOnlyList<TimeInTarget> time, IReadOnlyList<CueResponse> responses) =>
        JsonText.Write(terminal.Output, new
        {
            run,
            cues = lines,
            timeInTarget = time.Select(row => new
            {
                row.Target, row.InsideSeconds, row.OutsideSeconds, row.ExcludedSeconds, share = JsonFigure.Of(row.Share),
            }),
            cueResponses = responses.Select(JsonCueResponse.Of),
        });

    private static void Print(IAnsiConsole console, StoredRun run, List<CueLine> lines)
    {
        console.MarkupLineInterpolated($"[bold]Run {run.Id}[/] · {Words.Start(run.StartUtc)} · {Words.Duration(run.DurationSeconds)}");
        if (lines.Count == 0)
        {
            console.MarkupLine("The band said nothing in this run.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Time", "Reason", "", "Before", $"+{SoonSeconds} s", $"+{LaterSeconds} s");
        foreach (CueLine line in lines)
        {
            table.AddRow(
                Words.Duration(line.ElapsedSeconds), Markup.Escape(line.Reason), line.IsWithheld ? "[yellow]withheld[/]" : "heard",
                Figure(line.Before, line.Target), Figure(line.After10Seconds, line.Target), Figure(line.After30Seconds, line.Target));
        }

        console.Write(table);
    }

    private static void PrintSummary(
        TextWriter output, List<CueLine> lines, IReadOnlyList<TimeInTarget> time, IReadOnlyList<CueResponse> responses)
    {
        int corrections = lines.Count(line => line.IsCorrection);
        int withheld = lines.Count(line => line.IsWithheld);
        output.WriteLine($"{lines.Count - withheld} cues heard, {withheld} withheld; {corrections} of them corrections.");
        foreach (TimeInTarget row in time)
        {
            output.WriteLine($"Time in {Name(row.Target)} target: {Words.Percent(row.Share)} ({row.Share.Inputs}).");
        }

        if (time.Count == 0)
        {
            output.WriteLine("Time in target: – (no workout with targets is known of this run).");
        }

        foreach (CueResponse row in responses)
        {
            output.WriteLine(
                $"{Name(row.Target)} corrections, {row.AfterSeconds} s on: heard {Back(row.Heard, row.Target)} ({row.HeardCount}), "
                + $"withheld {Back(row.Withheld, row.Target)} ({row.WithheldCount}); benefit {Benefit(row)}.");
        }
    }

    private static string Benefit(CueResponse row) => !row.Benefit.HasValue
        ? $"– ({row.Benefit.Inputs})"
        : FormattableString.Invariant(
            $"{row.Benefit.Value:+0.0;-0.0;0.0} {Words.Unit(row.Target)}, 95 % interval {row.BenefitLow:F1} to {row.BenefitHigh:F1}");

    private static string Back(Measured<double> response, TargetKind target) => !response.HasValue
        ? Missing
        : FormattableString.Invariant($"{response.Value:+0.0;-0.0;0.0} {Words.Unit(target)} towards the band");

    private static string Name(TargetKind target) => target == TargetKind.HeartRate ? "heart-rate" : target.ToString().ToLowerInvariant();

    private static string Figure(double? value, TargetKind target) => value switch
    {
        null => Missing,
        double pace when target == TargetKind.Pace => Words.Duration((int)Math.Round(pace)) + " /km",
        double other => FormattableString.Invariant($"{other:F0} {Words.Unit(target)}"),
    };

    /// <summary>A cue with what was measured around it: medians of 5 s, in spm, bpm or s/km.</summary>
    private sealed record CueLine(
        int ElapsedSeconds, string Kind, bool IsCorrection, bool IsWithheld, TargetKind Target, string Reason,
        double? Before, double? After10Seconds, double? After30Seconds);
}
