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
    public static void Figures(IAnsiConsole console, RunReport report, bool isMetric)
    {
        Table table = AnalysisPrinter.Grid();
        AnalysisPrinter.Row(table, "Time", Words.Duration(report.Averages.DurationSeconds), $"{report.Averages.Steps} steps");
        AnalysisPrinter.Row(table, "Distance", Words.Distance(report.DistanceMeters, isMetric), report.DistanceMeters.Inputs);
        AnalysisPrinter.Row(table, "Cadence", Words.Figure(report.Averages.CadenceSpm, "spm", 1), report.Averages.CadenceSpm.Inputs);
        AnalysisPrinter.Row(table, "In cadence target", Words.Percent(report.CadenceInTarget.Share), report.CadenceInTarget.Share.Inputs);
        AnalysisPrinter.Row(table, "Heart rate", Words.Figure(report.Averages.HeartRateBpm, "bpm"), report.Averages.HeartRateBpm.Inputs);
        string excluded = report.Zones.UpperBpm.Count == 0
            ? "no zones known: state your highest heart rate with profile --hr-max"
            : $"{report.Zones.ExcludedSeconds} s without a trusted heart rate";
        AnalysisPrinter.Row(table, "Zones 1 to 5", ZoneWords(report.Zones), excluded);
        AnalysisPrinter.Row(table, "Load (TRIMP)", Words.Figure(report.Trimp, ""), report.Trimp.Inputs);
        if (report.RmssdMs.HasValue)
        {
            AnalysisPrinter.Row(table, "Beats' variability (RMSSD)", Words.Figure(report.RmssdMs, "ms", 1), report.RmssdMs.Inputs);
        }

        foreach (CueResponse row in report.CueResponses)
        {
            string name = $"{row.Target} cues, {row.AfterSeconds} s on";
            AnalysisPrinter.Row(table, name, BenefitWords(row, isMetric), ResponseWords(row, isMetric));
        }

        console.Write(table);
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
