using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>What an activity means, on the terminal: what a run of the band and a watch's have in common.</summary>
internal static class AnalysisPrinter
{
    private const int MostRows = 60;

    /// <summary>Pace, heart rate, cadence, altitude and power along the run.</summary>
    public static void Charts(IAnsiConsole console, ActivityAnalysis analysis, bool isMetric)
    {
        RunTimeline run = analysis.Timeline;
        double[] shown = [.. Smoothing.Mean(run.SpeedMetersPerSecond, 5).Select(speed => speed < 1 ? double.NaN : speed)];
        string PaceOf(double speed) => Words.Duration((int)Math.Round(Words.PerUnit(1000 / speed, isMetric)));
        Chart(console, isMetric ? "Pace, min/km" : "Pace, min/mi", TerminalChart.Lines(shown, PaceOf));
        Chart(console, "Heart rate, bpm", TerminalChart.Lines(run.HeartRateBpm));
        Chart(console, "Cadence, spm", TerminalChart.Lines(
            [.. run.CadenceSpm.Select(spm => spm < StretchAverages.LeastRunningCadenceSpm ? double.NaN : spm)]));
        Chart(console, "Power, W", TerminalChart.Lines(run.PowerWatts));
        Chart(console, "Altitude, m", TerminalChart.Lines(run.AltitudeMeters));
    }

    /// <summary>The figures beyond the averages.</summary>
    public static void Meaning(IAnsiConsole console, ActivityAnalysis analysis, bool isMetric)
    {
        Table table = Grid();
        if (analysis.Summary is RunSummary summary)
        {
            Row(table, "Moving", Time(summary.MovingSeconds), summary.MovingSeconds.Inputs);
            Measured<double> flat = summary.GradeAdjustedPaceSecondsPerKm;
            Row(table, "Pace on the flat", Words.Pace(flat, isMetric), flat.Inputs);
            Row(table, "Decoupling", Signed(summary.Decoupling, 100, "%"), summary.Decoupling.Inputs);
            Row(table, "Cadence varied by", Words.Figure(summary.Cadence.DeviationSpm, "spm", 1), summary.Cadence.DeviationSpm.Inputs);
            Row(table, "Cadence drift", Signed(summary.Cadence.DriftSpm, 1, "spm"), summary.Cadence.DriftSpm.Inputs);
        }

        string source = analysis.Load.Source == LoadSource.None ? "" : $"from {Word(analysis.Load.Source)}: ";
        Row(table, "Load", Words.Figure(analysis.Load.Load, ""), source + analysis.Load.Load.Inputs);
        Row(table, "VDOT of its best", Words.Figure(analysis.VdotOfEffort, "", 1), analysis.VdotOfEffort.Inputs);
        console.Write(table);
        Zones(console, "Zones of pace", analysis.PaceZones, Analysis.PaceZones.Names);
        Zones(console, "Zones of power", analysis.PowerZones, ["1", "2", "3", "4", "5"]);
    }

    /// <summary>Kilometres or miles, and the recording's laps.</summary>
    public static void SplitsOf(IAnsiConsole console, ActivityAnalysis analysis, bool isMetric)
    {
        double length = isMetric ? Splits.KilometerMeters : Splits.MileMeters;
        IReadOnlyList<Split> splits = isMetric ? analysis.Kilometers : analysis.Miles;
        Print(console, isMetric ? "Kilometres" : "Miles", splits, isMetric, split => split.LengthMeters >= Math.Floor(length)
            ? $"{split.Number}"
            : Words.Distance(split.LengthMeters, isMetric));
        Print(console, "Laps", analysis.Laps, isMetric, lap => $"{lap.Number} · {Words.Distance(lap.LengthMeters, isMetric)}");
    }

    /// <summary>Best efforts, intervals and steps.</summary>
    public static void Efforts(IAnsiConsole console, ActivityAnalysis analysis, bool isMetric)
    {
        IReadOnlyList<BestEffort> bests = analysis.Summary?.Bests ?? [];
        if (bests.Count > 0)
        {
            string doubt = bests[0].Trust == Trust.Trusted ? "" : "?";
            console.MarkupLineInterpolated($"[bold]Best efforts[/]");
            IEnumerable<string> words = bests.Select(best =>
                $"{BestEfforts.NameOf(best.DistanceMeters)} {Words.Duration((int)Math.Round(best.Seconds))}{doubt}");
            console.MarkupLineInterpolated($"  {string.Join(" · ", words)}");
        }

        if (analysis.Intervals.Count > 0)
        {
            console.MarkupLineInterpolated($"[bold]Intervals, found without laps[/]");
            foreach (string line in IntervalLines(analysis.Intervals, isMetric))
            {
                console.MarkupLineInterpolated($"  {line}");
            }
        }

        if (analysis.Steps.Count > 0)
        {
            console.MarkupLineInterpolated($"[bold]The workout, step by step[/]");
            foreach (StepAdherence step in analysis.Steps.Take(MostRows))
            {
                console.MarkupLineInterpolated($"  {StepLine(step, isMetric)}");
            }
        }
    }

    private static IEnumerable<string> IntervalLines(IReadOnlyList<Interval> bouts, bool isMetric)
    {
        int number = 0;
        for (int i = 0; i < bouts.Count; i++)
        {
            if (bouts[i].IsWork)
            {
                string rest = i + 1 < bouts.Count ? $", then {Words.Duration(bouts[i + 1].Seconds)} slow" : "";
                string beats = bouts[i].HeartRatePeakBpm.HasValue ? $", up to {Words.Figure(bouts[i].HeartRatePeakBpm, "bpm")}" : "";
                double pace = 1000 / Math.Max(0.1, bouts[i].MetersPerSecond);
                string length = $"{Words.Duration(bouts[i].Seconds)} ({bouts[i].DistanceMeters:F0} m)";
                yield return $"{++number}. {length} at {Words.Pace(pace, isMetric)}{beats}{rest}";
            }
        }
    }

    private static string StepLine(StepAdherence step, bool isMetric)
    {
        string planned = step.PlannedKind switch
        {
            StepDurationKind.Time => Words.Duration(step.PlannedValue),
            StepDurationKind.Distance => Words.Distance(step.PlannedValue, isMetric),
            _ => "open",
        };
        string done = step.StartSecond < 0 ? "" : $", ran {Words.Duration(step.DoneSeconds)}";
        string inTarget = string.Concat(step.InTarget.Select(row =>
            $", {Words.Percent(row.Share)} in {row.Target.ToString().ToLowerInvariant()} target"));
        string outcome = step.Outcome.ToString().ToLowerInvariant();
        return $"{step.Intensity.ToString().ToLowerInvariant(),-9} {planned,7}: {outcome}{done}{inTarget}";
    }

    private static void Print(IAnsiConsole console, string title, IReadOnlyList<Split> splits, bool isMetric, Func<Split, string> name)
    {
        if (splits.Count == 0)
        {
            return;
        }

        double slowest = splits.Max(split => split.PaceSecondsPerKm.OrNull ?? 0);
        double fastest = splits.Min(split => split.PaceSecondsPerKm.OrNull ?? slowest);
        bool hasGrade = splits.Any(split => split.GradeAdjustedPaceSecondsPerKm.HasValue);
        var table = new Table().Border(TableBorder.None).AddColumns($"[bold]{title}[/]", "Time", "Pace", "", "Heart rate", "Cadence");
        table.AddColumn(hasGrade ? "On the flat" : "");
        table.AddColumn(hasGrade ? "Climb" : "");
        foreach (Split split in splits.Take(MostRows))
        {
            double speed = split.PaceSecondsPerKm.HasValue ? 1 / split.PaceSecondsPerKm.Value : 0;
            double floor = slowest > 0 ? 0.85 / slowest : 0;
            table.AddRow(
                $"  {name(split)}",
                Words.Duration(split.DurationSeconds),
                Words.Pace(split.PaceSecondsPerKm, isMetric),
                TerminalChart.Bar(speed - floor, fastest > 0 ? (1 / fastest) - floor : 1, 12),
                Words.Figure(split.HeartRateBpm, "bpm"),
                Words.Figure(split.CadenceSpm, "spm"),
                hasGrade ? Words.Pace(split.GradeAdjustedPaceSecondsPerKm, isMetric) : "",
                hasGrade ? Signed(split.ClimbMeters, 1, "m", 0) : "");
        }

        console.Write(table);
        if (splits.Count > MostRows)
        {
            console.WriteLine($"  and {splits.Count - MostRows} more: see --json");
        }
    }

    private static void Zones(IAnsiConsole console, string title, ZoneTimes zones, IReadOnlyList<string> names)
    {
        if (zones.CountedSeconds <= 0)
        {
            return;
        }

        console.MarkupLineInterpolated($"[bold]{title}[/]");
        for (int zone = 0; zone < zones.SecondsByZone.Count; zone++)
        {
            string time = Words.Duration((int)Math.Round(zones.SecondsByZone[zone]));
            string bar = TerminalChart.Bar(zones.SecondsByZone[zone], zones.SecondsByZone.Max(), 30);
            console.WriteLine($"  {names[zone],-10} {time,8} {bar}");
        }
    }

    private static void Chart(IAnsiConsole console, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        console.MarkupLineInterpolated($"[bold]{title}[/]");
        foreach (string line in lines)
        {
            console.WriteLine(line);
        }
    }

    internal static Table Grid()
    {
        Table table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumns("", "", "");
        return table;
    }

    internal static void Row(Table table, string name, string value, string inputs) =>
        table.AddRow($"  {Markup.Escape(name)}", $"[bold]{Markup.Escape(value)}[/]", $"[grey]{Markup.Escape(inputs)}[/]");

    internal static string Signed(Measured<double> figure, double scale, string unit, int decimals = 1) => !figure.HasValue
        ? "–"
        : (figure.Value * scale >= 0 ? "+" : "") + Words.Figure(figure with { Value = figure.Value * scale }, unit, decimals);

    internal static string Word(LoadSource source) => source switch
    {
        LoadSource.HeartRate => "heart rate",
        LoadSource.Pace => "pace",
        LoadSource.Effort => "rated effort",
        _ => "nothing",
    };

    private static string Time(Measured<double> seconds) =>
        seconds.HasValue ? Words.Duration((int)Math.Round(seconds.Value)) : "–";
}
