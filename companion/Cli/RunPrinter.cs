using System.Globalization;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary>A run and what it means, on the terminal.</summary>
internal static class RunPrinter
{

    /// <summary>Charts of cadence and heart rate with the cues under them.</summary>
    public static void Charts(IAnsiConsole console, IReadOnlyList<RunSecond> seconds, IReadOnlyList<StoredCue> cues)
    {
        Chart(console, "Cadence, spm", TerminalChart.Lines(seconds, second =>
            second.State == MotionState.Run && second.CadenceTrust == Trust.Trusted ? second.CadenceCentispm / 100.0 : null));
        Chart(console, "Heart rate, bpm", TerminalChart.Lines(
            seconds, second => second.HeartRateTrust == Trust.Trusted ? second.HeartRateCentibpm / 100.0 : null));
        if (cues.Count > 0)
        {
            console.WriteLine(TerminalChart.CueLine(seconds, cues));
            console.MarkupLine("[grey]      ▲ correction heard   △ correction withheld   · other cue[/]");
        }
    }

    /// <summary>The figures, each with its trust.</summary>
    public static void Figures(IAnsiConsole console, RunReport report, IReadOnlyList<RunSecond> seconds, bool isMetric)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumns("", "", "");
        Row(table, "Time", Words.Duration(report.Averages.DurationSeconds), $"{report.Averages.Steps} steps");
        Row(table, "Distance", Words.Distance(report.DistanceMeters, isMetric), report.DistanceMeters.Inputs);
        Row(table, "Cadence", Words.Figure(report.Averages.CadenceSpm, "spm", 1), report.Averages.CadenceSpm.Inputs);
        Row(table, "In cadence target", Words.Percent(report.CadenceInTarget.Share), report.CadenceInTarget.Share.Inputs);
        Row(table, "Heart rate", Words.Figure(report.Averages.HeartRateBpm, "bpm"), report.Averages.HeartRateBpm.Inputs);
        string excluded = report.Zones.UpperBpm.Count == 0
            ? "no zones known: state your highest heart rate with profile --hr-max"
            : $"{report.Zones.ExcludedSeconds} s without a trusted heart rate";
        Row(table, "Zones 1 to 5", ZoneWords(report.Zones), excluded);
        Row(table, "Load (TRIMP)", Words.Figure(report.Trimp, ""), report.Trimp.Inputs);
        foreach (CueResponse row in report.CueResponses)
        {
            Row(table, $"{row.Target} cues, {row.AfterSeconds} s on", BenefitWords(row, isMetric), ResponseWords(row, isMetric));
        }

        console.Write(table);
        double length = isMetric ? Splits.KilometerMeters : Splits.MileMeters;
        foreach (Split split in isMetric ? report.KilometerSplits : Splits.Of(seconds, length))
        {
            string beats = Words.Figure(split.HeartRateBpm, "bpm");
            string rest = isMetric ? $"last {split.LengthMeters} m" : $"last {Words.Distance(split.LengthMeters, isMetric)}";
            string name = split.LengthMeters < Math.Floor(length) ? rest : $"{(isMetric ? "km" : "mile")} {split.Number}";
            string steps = Words.Figure(split.CadenceSpm, "spm");
            console.MarkupLineInterpolated($"  {name}: {Words.Pace(split.PaceSecondsPerKm, isMetric)}, {steps}, {beats}");
        }
    }

    private static void Chart(IAnsiConsole console, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            console.MarkupLineInterpolated($"[bold]{title}[/]: nothing trusted");
            return;
        }

        console.MarkupLineInterpolated($"[bold]{title}[/]");
        foreach (string line in lines)
        {
            console.WriteLine(line);
        }
    }

    private static void Row(Table table, string name, string value, string inputs) =>
        table.AddRow($"  {Markup.Escape(name)}", $"[bold]{Markup.Escape(value)}[/]", $"[grey]{Markup.Escape(inputs)}[/]");

    private static string ZoneWords(HeartRateZones zones) => zones.CountedSeconds == 0
        ? "–"
        : string.Join(" · ", zones.SecondsByZone.Select(Words.Duration));

    private static string BenefitWords(CueResponse row, bool isMetric)
    {
        string InUnit(double value) => Words.InUnit(value, row.Target, isMetric).ToString("F1", CultureInfo.InvariantCulture);
        return !row.Benefit.HasValue
            ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{Words.InUnit(row.Benefit.Value, row.Target, isMetric):+0.0;-0.0;0.0} ")
                + Words.Unit(row.Target, isMetric)
                + (row.BenefitLow is double low && row.BenefitHigh is double high ? $" [{InUnit(low)} to {InUnit(high)}]" : "");
    }

    private static string ResponseWords(CueResponse row, bool isMetric)
    {
        string Figure(Measured<double> figure, string unit) => Words.Figure(
            figure with { Value = figure.HasValue ? Words.InUnit(figure.Value, row.Target, isMetric) : figure.Value }, unit, 1);
        if (!row.Benefit.HasValue)
        {
            string heard = Figure(row.Heard, Words.Unit(row.Target, isMetric));
            return row.Heard.HasValue ? $"back by {heard} after heard ones; {row.Benefit.Inputs}" : row.Benefit.Inputs;
        }

        return $"back towards the band: {Figure(row.Heard, "")} after {row.HeardCount} heard, "
            + $"{Figure(row.Withheld, "")} after {row.WithheldCount} withheld";
    }
}
