using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Coaching;
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
            id, sentences.Language, sentences.Units, json,
        };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            long number = parsed.GetValue(id);
            RunInput run = store.GetRunInput(number)
                ?? throw new CommandException($"There is no run {number}.", "See which there are with: trainingplan sessions");
            SentenceStyle style = sentences.StyleOf(parsed, store);
            var at = run.Seconds.ToDictionary(second => second.ElapsedSeconds);
            List<CueLine> lines = [.. store.GetCues(number).Select(cue => LineOf(cue, at, style))];
            IReadOnlyList<TimeInTarget> time = TimeInTarget.Of(run);
            IReadOnlyList<CueResponse> responses = CueResponse.Of(run.Seconds, run.Cues);
            if (parsed.GetValue(json))
            {
                WriteJson(terminal, number, lines, time, responses);
                return 0;
            }

            Print(terminal.Console, store.GetRun(number)!, lines, style.IsMetric);
            PrintSummary(terminal.Output, lines, time, responses, style.IsMetric);
            return 0;
        });
        return command;
    }

    private static CueLine LineOf(StoredCue cue, Dictionary<int, Units.RunSecond> at, SentenceStyle style)
    {
        double? Value(int afterSeconds) => CueResponse.ValueAt(at, cue.ElapsedSeconds + afterSeconds, cue.Target);
        return new CueLine(
            cue.ElapsedSeconds, cue.Kind, cue.IsCorrection, cue.IsWithheld, cue.Target,
            style.Sentence(cue), Value(0), Value(SoonSeconds), Value(LaterSeconds));
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

    private static void Print(IAnsiConsole console, StoredRun run, List<CueLine> lines, bool isMetric)
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
            string Shown(double? value) => Figure(value, line.Target, isMetric);
            table.AddRow(
                Words.Duration(line.ElapsedSeconds), Markup.Escape(line.Reason), line.IsWithheld ? "[yellow]withheld[/]" : "heard",
                Shown(line.Before), Shown(line.After10Seconds), Shown(line.After30Seconds));
        }

        console.Write(table);
    }

    private static void PrintSummary(
        TextWriter output, List<CueLine> lines, IReadOnlyList<TimeInTarget> time, IReadOnlyList<CueResponse> responses, bool isMetric)
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
            string heard = $"heard {Back(row.Heard, row.Target, isMetric)} ({row.HeardCount})";
            output.WriteLine(
                $"{Name(row.Target)} corrections, {row.AfterSeconds} s on: {heard}, "
                + $"withheld {Back(row.Withheld, row.Target, isMetric)} ({row.WithheldCount}); benefit {Benefit(row, isMetric)}.");
        }
    }

    private static string Benefit(CueResponse row, bool isMetric)
    {
        if (!row.Benefit.HasValue)
        {
            return $"– ({row.Benefit.Inputs})";
        }

        double InUnit(double value) => Words.InUnit(value, row.Target, isMetric);
        string interval = row.BenefitLow is double low && row.BenefitHigh is double high
            ? FormattableString.Invariant($", 95 % interval {InUnit(low):F1} to {InUnit(high):F1}")
            : "";
        return FormattableString.Invariant($"{InUnit(row.Benefit.Value):+0.0;-0.0;0.0} {Words.Unit(row.Target, isMetric)}{interval}");
    }

    private static string Back(Measured<double> response, TargetKind target, bool isMetric) => !response.HasValue
        ? Missing
        : FormattableString.Invariant($"{Words.InUnit(response.Value, target, isMetric):+0.0;-0.0;0.0} ")
            + $"{Words.Unit(target, isMetric)} towards the band";

    private static string Name(TargetKind target) => target == TargetKind.HeartRate ? "heart-rate" : target.ToString().ToLowerInvariant();

    private static string Figure(double? value, TargetKind target, bool isMetric) => value switch
    {
        null => Missing,
        double pace when target == TargetKind.Pace => Words.Pace(pace, isMetric),
        double other => FormattableString.Invariant($"{other:F0} {Words.Unit(target, isMetric)}"),
    };

    /// <summary>A cue with what was measured around it: medians of 5 s, in spm, bpm or s/km.</summary>
    private sealed record CueLine(
        int ElapsedSeconds, CueKind Kind, bool IsCorrection, bool IsWithheld, TargetKind Target, string Reason,
        double? Before, double? After10Seconds, double? After30Seconds);
}
