using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>An activity that no band recorded, on the terminal.</summary>
internal static class ActivityPrinter
{
    private const int MostNotes = 5;

    /// <summary>Prints its charts, its figures, what they mean, and what tells of it.</summary>
    public static void Print(IAnsiConsole console, RunStore store, StoredActivity activity, ActivityAnalysis analysis)
    {
        bool isMetric = SentenceStyle.Of(store).IsMetric;
        string head = $"{Words.Start(activity)} · {Words.Name(activity)} · {Words.Sport(activity.Sport)}";
        console.MarkupLineInterpolated($"[bold]Run {activity.Id}[/] · {head}");
        AnalysisPrinter.Charts(console, analysis, isMetric);
        Figures(console, activity, isMetric);
        ShowCommand.PrintMeaning(console, analysis, isMetric);
        foreach (StoredSource source in store.GetSources(activity.Id))
        {
            string device = source.Device.Length == 0 ? "" : $", {source.Device}";
            string samples = source.SampleCount == 0 ? "totals" : $"{source.SampleCount} samples";
            console.MarkupLineInterpolated($"  from {source.FileName} ({source.Format}{device}): {samples}");
            if (activity.SampleCount > 0)
            {
                foreach (string note in source.Notes.Take(MostNotes))
                {
                    console.MarkupLineInterpolated($"    {note}");
                }
            }
        }
    }

    private static void Figures(IAnsiConsole console, StoredActivity activity, bool isMetric)
    {
        ActivityFigures figures = activity.Figures;
        Table table = AnalysisPrinter.Grid();
        void Row(string name, string value, Measured<double> figure)
        {
            if (figure.HasValue)
            {
                AnalysisPrinter.Row(table, name, value, figure.Inputs);
            }
        }

        Row("Time", Words.Duration((int)figures.DurationSeconds.Value), figures.DurationSeconds);
        Row("Distance", Words.Distance(figures.DistanceMeters, isMetric), figures.DistanceMeters);
        if (activity.IsRun && figures.DistanceMeters is { HasValue: true, Value: > 0 } && figures.DurationSeconds.HasValue)
        {
            double pace = figures.DurationSeconds.Value / figures.DistanceMeters.Value * 1000;
            Row("Pace", Words.Pace(pace, isMetric), figures.DistanceMeters);
        }

        Row("Heart rate", Words.Figure(figures.HeartRateBpm, "bpm"), figures.HeartRateBpm);
        Row("Highest heart rate", Words.Figure(figures.HeartRateMaxBpm, "bpm"), figures.HeartRateMaxBpm);
        Row("Cadence", Words.Figure(figures.CadenceSpm, "spm", 1), figures.CadenceSpm);
        Row("Ascent", Words.Figure(figures.AscentMeters, "m"), figures.AscentMeters);
        Row("Descent", Words.Figure(figures.DescentMeters, "m"), figures.DescentMeters);
        Row("Power", Words.Figure(figures.PowerWatts, "W"), figures.PowerWatts);
        Row("Energy", Words.Figure(figures.Kilocalories, "kcal"), figures.Kilocalories);
        Row("Temperature, highest", Words.Figure(figures.TemperatureMaxCelsius, "°C"), figures.TemperatureMaxCelsius);
        console.Write(table);
    }
}
