using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan records</c>: bests by distance and by time.</summary>
internal static class RecordsCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var year = new Option<int?>("--year") { Description = "Only the runs of this year.", HelpName = "YYYY" };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("records", "Show your bests: by distance, by time, the longest and the hilliest.") { year, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            TrainingHistoryView history = HistoryView.Of(store, terminal);
            int? only = parsed.GetValue(year);
            HistoryRun[] runs = [.. history.Activities.Where(run => run.IsRun && (only ?? run.Date.Year) == run.Date.Year)];
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, JsonRecords.Of(runs));
            }
            else
            {
                Print(terminal, runs, SentenceStyle.Of(store).IsMetric);
            }

            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal, HistoryRun[] runs, bool isMetric)
    {
        IReadOnlyList<PersonalRecord> byDistance = PersonalRecords.ByDistance(runs);
        if (byDistance.Count == 0)
        {
            terminal.Output.WriteLine("No run with a trusted distance yet: import a watch's files, or run with a pod, GNSS or a belt.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Distance", "Time", "Pace", "Day", "Run", "Better by");
        foreach (PersonalRecord record in byDistance)
        {
            table.AddRow(
                BestEfforts.NameOf(record.DistanceMeters),
                Time(record),
                Words.Pace(record.Seconds * 1000 / record.DistanceMeters, isMetric),
                Day(record),
                $"{record.RunId}",
                record.BeforeSeconds is double before ? Words.Duration((int)Math.Round(before - record.Seconds)) : "");
        }

        terminal.Console.Write(table);
        IReadOnlyList<PersonalRecord> byTime = PersonalRecords.ByTime(runs);
        if (byTime.Count > 0)
        {
            var times = new Table().Border(TableBorder.Rounded).AddColumns("Time", "Distance", "Pace", "Day", "Run");
            foreach (PersonalRecord record in byTime)
            {
                times.AddRow(
                    Words.Duration((int)record.Seconds),
                    Words.Distance(record.DistanceMeters, isMetric),
                    Words.Pace(record.Seconds * 1000 / record.DistanceMeters, isMetric),
                    Day(record),
                    $"{record.RunId}");
            }

            terminal.Console.Write(times);
        }

        Most(terminal, runs, "Longest", run => run.DistanceMeters, run => Words.Distance(run.DistanceMeters.Value, isMetric));
        Most(terminal, runs, "Longest time", run => run.DurationSeconds, run => Words.Duration((int)run.DurationSeconds.Value));
        Most(terminal, runs, "Most climb", run => run.AscentMeters, run => $"{run.AscentMeters.Value:F0} m");
        terminal.Output.WriteLine("? is the mean pace of a run without samples, at most twice as long; its fastest stretch may be faster.");
    }

    private static void Most(
        Terminal terminal, HistoryRun[] runs, string name, Func<HistoryRun, Measured<double>> figure, Func<HistoryRun, string> words)
    {
        if (PersonalRecords.Most(runs, figure) is HistoryRun run && figure(run).Value > 0)
        {
            terminal.Output.WriteLine($"{name,-13} {words(run)} on {run.Date:yyyy-MM-dd} (run {run.Id})");
        }
    }

    private static string Time(PersonalRecord record) =>
        Words.Duration((int)Math.Round(record.Seconds)) + (record.Trust == Trust.Doubtful ? "?" : "");

    private static string Day(PersonalRecord record) =>
        $"{record.Date:yyyy-MM-dd}" + (record.Sport == Sport.TreadmillRunning ? " treadmill" : "");
}

/// <summary>All records.</summary>
internal sealed record JsonRecords(
    IReadOnlyList<JsonRecord> ByDistance, IReadOnlyList<JsonRecord> ByTime, IReadOnlyList<JsonRecord> Progress,
    long? LongestRunId, long? LongestTimeRunId, long? MostClimbRunId)
{
    public static JsonRecords Of(IReadOnlyList<HistoryRun> runs) => new(
        [.. PersonalRecords.ByDistance(runs).Select(JsonRecord.Of)],
        [.. PersonalRecords.ByTime(runs).Select(JsonRecord.Of)],
        [.. PersonalRecords.Progress(runs).Select(JsonRecord.Of)],
        PersonalRecords.Most(runs, run => run.DistanceMeters)?.Id,
        PersonalRecords.Most(runs, run => run.DurationSeconds)?.Id,
        PersonalRecords.Most(runs, run => run.AscentMeters)?.Id);
}

/// <summary>A record.</summary>
internal sealed record JsonRecord(
    double DistanceMeters, double Seconds, DateOnly Date, long RunId, Sport Sport, Trust Trust, double? BeforeSeconds)
{
    public static JsonRecord Of(PersonalRecord record) => new(
        Math.Round(record.DistanceMeters, 3), Math.Round(record.Seconds, 1), record.Date, record.RunId, record.Sport, record.Trust,
        record.BeforeSeconds is double before ? Math.Round(before, 1) : null);
}
