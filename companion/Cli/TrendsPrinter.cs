using System.Globalization;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Cli;

/// <summary>Trends on the terminal.</summary>
internal static class TrendsPrinter
{
    private const int MostWeekRows = 26;

    /// <summary>Everything.</summary>
    public static void Print(IAnsiConsole console, TrendsReport report, bool isRatioAsked, bool isMetric)
    {
        if (report.History.Activities.Count == 0)
        {
            console.WriteLine("There is no run yet. Take one off the band: trainingplan sync; or out of files: trainingplan import PATH");
            return;
        }

        if (report.Weeks.All(week => week.RunCount == 0))
        {
            DateOnly last = report.History.Activities[^1].Date;
            console.WriteLine($"Nothing in these weeks; the last run is older: trainingplan trends --until {last:yyyy-MM-dd}");
        }

        Fitness(console, report.History, report.Weeks[0].Monday, isRatioAsked);
        Weeks(console, report.Weeks, isMetric);
        Intensity(console, report.Intensity);
        Estimates(console, report.Estimates, isMetric);
        Cues(console, report, isMetric);
    }

    /// <summary>Fitness, fatigue and form today, each with its way there.</summary>
    public static void Fitness(IAnsiConsole console, TrainingHistoryView history, DateOnly from, bool isRatioAsked)
    {
        IReadOnlyList<FitnessDay> curve = history.Curve;
        FitnessDay[] shown = [.. curve.Where(day => day.Date >= from)];
        Table table = AnalysisPrinter.Grid();
        void Line(string name, Func<FitnessDay, double> figure, bool isSigned = false)
        {
            Measured<double> today = FitnessCurve.Last(curve, figure);
            string value = isSigned ? AnalysisPrinter.Signed(today, 1, "", 0) : Words.Figure(today, "");
            string line = TerminalChart.Sparkline([.. shown.Select(figure)], 60);
            table.AddRow($"  {name}", $"[bold]{Markup.Escape(value)}[/]", Markup.Escape(line));
        }

        console.MarkupLineInterpolated($"[bold]Load and what it left[/] since {from:yyyy-MM-dd}");
        Line("Fitness", day => day.Fitness);
        Line("Fatigue", day => day.Fatigue);
        Line("Form", day => day.Form, isSigned: true);
        console.Write(table);
        Measured<double> fitness = FitnessCurve.Last(curve, day => day.Fitness);
        console.MarkupLineInterpolated($"  [grey]{fitness.Inputs}; 42 and 7 days, form is yesterday's: bookkeeping, no measurement[/]");
        if (isRatioAsked)
        {
            Measured<double> ratio = LoadRatio.Of(curve);
            console.MarkupLineInterpolated($"  Acute to chronic load {Words.Figure(ratio, "", 2)} [grey]{ratio.Inputs}[/]");
        }
    }

    /// <summary>The runner's level.</summary>
    public static void Estimates(IAnsiConsole console, RunnerEstimates runner, bool isMetric)
    {
        console.MarkupLine("[bold]What your runs say of you[/]");
        Table table = AnalysisPrinter.Grid();
        string vdot = Words.Figure(runner.Vdot.Value, "", 1)
            + (runner.Vdot.Value.HasValue ? FormattableString.Invariant($" ({runner.Vdot.Low80:F0} to {runner.Vdot.High80:F0})") : "");
        AnalysisPrinter.Row(table, "VDOT", vdot, runner.Vdot.Value.Inputs);
        AnalysisPrinter.Row(table, "Threshold pace", Words.Pace(runner.ThresholdPaceSecondsPerKm, isMetric), "88 % of VDOT");
        Measured<double> speed = runner.CriticalSpeed.MetersPerSecond;
        string critical = speed.HasValue
            ? Words.Pace(speed with { Value = 1000 / speed.Value }, isMetric)
                + FormattableString.Invariant($" with {runner.CriticalSpeed.ReserveMeters.Value:F0} m above it?")
            : "–";
        AnalysisPrinter.Row(table, "Critical speed", critical, speed.Inputs);
        AnalysisPrinter.Row(table, "Own exponent", Words.Figure(runner.Exponent.Exponent, "", 3), runner.Exponent.Exponent.Inputs);
        Measured<double> heat = runner.Heat.PercentPerDegree;
        AnalysisPrinter.Row(table, "Heat", Words.Figure(heat, "% a degree", 2), heat.Inputs);
        AnalysisPrinter.Row(table, "Highest heart rate", Words.Figure(runner.HeartRateMaxBpm, "bpm"), runner.HeartRateMaxBpm.Inputs);
        if (runner.CriticalPowerWatts.HasValue)
        {
            AnalysisPrinter.Row(table, "Critical power", Words.Figure(runner.CriticalPowerWatts, "W"), runner.CriticalPowerWatts.Inputs);
        }

        console.Write(table);
    }

    private static void Weeks(IAnsiConsole console, IReadOnlyList<TrainingWeek> weeks, bool isMetric)
    {
        double most = weeks.Max(week => week.DistanceMeters);
        var table = new Table().Border(TableBorder.None).AddColumns(
            "[bold]Week of[/]", "Runs", "Distance", "", "Longest", "Time", "Load", "Monotony", "Cadence");
        foreach (TrainingWeek week in weeks.TakeLast(MostWeekRows))
        {
            string unknown = week.UnknownLoads > 0 ? $" +{week.UnknownLoads} unknown" : "";
            table.AddRow(
                $"  {week.Monday:yyyy-MM-dd}",
                $"{week.RunCount}",
                Words.Distance(week.DistanceMeters, isMetric),
                TerminalChart.Bar(week.DistanceMeters, most, 16),
                Words.Distance(week.LongestMeters, isMetric),
                Words.Duration((int)Math.Round(week.DurationSeconds)),
                Math.Round(week.Load).ToString(CultureInfo.InvariantCulture) + unknown,
                Words.Figure(week.Monotony.Value, "", 1),
                Words.Figure(week.CadenceSpm, "spm"));
        }

        console.Write(table);
        if (weeks.Count > MostWeekRows)
        {
            string line = TerminalChart.Sparkline([.. weeks.Select(week => week.DistanceMeters)]);
            console.MarkupLineInterpolated($"  All {weeks.Count} weeks, distance: {line}");
        }

        double[] cadences = [.. weeks.Select(week => week.CadenceSpm.OrNull ?? double.NaN)];
        if (cadences.Count(value => !double.IsNaN(value)) >= 3)
        {
            double low = cadences.Where(value => !double.IsNaN(value)).Min();
            double high = cadences.Where(value => !double.IsNaN(value)).Max();
            string line = TerminalChart.Sparkline([.. cadences.Select(value => value - low + 1)], 60);
            console.MarkupLineInterpolated($"  Cadence {low:F0} to {high:F0} spm: {line}");
        }
    }

    private static void Intensity(IAnsiConsole console, IntensityDistribution intensity)
    {
        console.MarkupLineInterpolated($"[bold]How hard[/] [grey]{intensity.EasyShare.Inputs}[/]");
        if (!intensity.EasyShare.HasValue)
        {
            return;
        }

        foreach ((string name, Measured<double> share) in new[]
            { ("easy", intensity.EasyShare), ("moderate", intensity.ModerateShare), ("hard", intensity.HardShare) })
        {
            console.WriteLine($"  {name,-9} {Words.Percent(share),5} {TerminalChart.Bar(share.Value, 1, 40)}");
        }
    }

    private static void Cues(IAnsiConsole console, TrendsReport report, bool isMetric)
    {
        if (report.CueResponses.Count == 0)
        {
            return;
        }

        console.MarkupLine("[bold]What cues did[/] [grey]30 s on, heard against withheld[/]");
        foreach (CueResponse row in report.CueResponses)
        {
            string benefit = row.Benefit.HasValue
                ? FormattableString.Invariant($"{row.Benefit.Value:+0.0;-0.0;0.0} [{row.BenefitLow:F1} to {row.BenefitHigh:F1}]")
                : row.Benefit.Inputs;
            string target = row.Target.ToString().ToLowerInvariant();
            console.MarkupLineInterpolated($"  {target}, all weeks: {benefit} ({row.HeardCount} heard, {row.WithheldCount} withheld)");
            double[] heard = [.. report.CueWeeks.Select(week =>
                week.Responses.FirstOrDefault(other => other.Target == row.Target)?.Heard.OrNull ?? double.NaN)];
            if (heard.Length >= 3)
            {
                string unit = Words.Unit(row.Target, isMetric: true);
                console.MarkupLineInterpolated($"  back towards the band by week, {unit}: {TerminalChart.Sparkline(heard)}");
            }
        }
    }
}
