using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>A best of a runner's history over a distance or a time.</summary>
/// <param name="DistanceMeters">Metres: the distance, or what was covered in the time.</param>
/// <param name="Seconds">Seconds: of the distance, or the time itself.</param>
/// <param name="Date">The day.</param>
/// <param name="RunId">Number of the run.</param>
/// <param name="Sport">What it was: a treadmill's distance is the treadmill's.</param>
/// <param name="Trust">Doubtful when it is the mean pace of a whole run without samples.</param>
/// <param name="BeforeSeconds">The best before it, in seconds; null for the first.</param>
public sealed record PersonalRecord(
    double DistanceMeters, double Seconds, DateOnly Date, long RunId, Sport Sport, Trust Trust, double? BeforeSeconds);

/// <summary>
/// Personal records. By distance: the fastest stretch of any run; of a run without samples its mean pace over 1.5 km and more, from half of
/// it on, which is doubtful. By time: the most metres in it. A doubtful distance (the wrist's own) sets no record.
/// </summary>
public static class PersonalRecords
{
    private const double MostOverrun = 2;
    private const double ShortestOfRowMeters = 1500;

    /// <summary>Times in seconds over which metres are compared.</summary>
    public static IReadOnlyList<int> Times { get; } = [60, 300, 720, 1200, 1800, 3600, 7200];

    /// <summary>The record of each distance, shortest first.</summary>
    public static IReadOnlyList<PersonalRecord> ByDistance(IEnumerable<HistoryRun> runs) =>
        [.. Progress(runs).GroupBy(record => record.DistanceMeters).OrderBy(group => group.Key).Select(group => group.Last())];

    /// <summary>Every record of a distance in the order of days: how it came down.</summary>
    public static IReadOnlyList<PersonalRecord> Progress(IEnumerable<HistoryRun> runs)
    {
        var best = new Dictionary<double, double>();
        var records = new List<PersonalRecord>();
        foreach (HistoryRun run in runs.Where(run => run.IsRun && run.DistanceMeters.Trust == Trust.Trusted).OrderBy(run => run.Date))
        {
            foreach (BestEffort effort in EffortsOf(run))
            {
                double? before = best.TryGetValue(effort.DistanceMeters, out double known) ? known : null;
                if (before is null || effort.Seconds < before)
                {
                    best[effort.DistanceMeters] = effort.Seconds;
                    records.Add(new PersonalRecord(
                        effort.DistanceMeters, effort.Seconds, run.Date, run.Id, run.Sport, effort.Trust, before));
                }
            }
        }

        return records;
    }

    /// <summary>The most metres in each time, shortest time first.</summary>
    public static IReadOnlyList<PersonalRecord> ByTime(IEnumerable<HistoryRun> runs) =>
    [
        .. runs.Where(run => run is { IsRun: true, Summary: not null, DistanceMeters.Trust: Trust.Trusted })
            .SelectMany(run => run.Summary!.SpeedCurve
                .Where(point => Times.Contains(point.Seconds) && IsHuman(point))
                .Select(point => new PersonalRecord(
                    point.Value * point.Seconds, point.Seconds, run.Date, run.Id, run.Sport, Trust.Trusted, null)))
            .GroupBy(record => record.Seconds)
            .OrderBy(group => group.Key)
            .Select(group => group.MaxBy(record => record.DistanceMeters)!),
    ];

    /// <summary>The run with the highest value of a figure; null when none has it.</summary>
    public static HistoryRun? Most(IEnumerable<HistoryRun> runs, Func<HistoryRun, Measured<double>> figure) =>
        runs.Where(run => run.IsRun && figure(run).Trust == Trust.Trusted).MaxBy(run => figure(run).Value);

    private static IEnumerable<BestEffort> EffortsOf(HistoryRun run)
    {
        if (run.Summary is { Bests.Count: > 0 } summary)
        {
            return summary.Bests.Where(best => best.Trust == Trust.Trusted);
        }

        double meters = run.DistanceMeters.Value;
        return run.Summary is null && run.DurationSeconds.HasValue && meters > 0
            ? BestEfforts.Distances
                .Where(distance => distance.Meters >= ShortestOfRowMeters)
                .Where(distance => distance.Meters <= meters && meters <= MostOverrun * distance.Meters)
                .Select(distance => (distance, Seconds: run.DurationSeconds.Value * distance.Meters / meters))
                .Where(effort => effort.Seconds > effort.distance.TooFastSeconds)
                .Select(effort => new BestEffort(effort.distance.Meters, effort.Seconds, 0, Trust.Doubtful))
            : [];
    }

    /// <summary>Nobody runs 9.5 m/s for a minute, 7.2 for five or 6.5 for twenty: such a stretch is a jump of the position.</summary>
    public static bool IsHuman(CurvePoint point) => point.Value < (point.Seconds <= 60 ? 9.5 : point.Seconds <= 720 ? 7.2 : 6.5);
}
