using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// A runner's history worked out: the load of each activity with the threshold pace of its day, the curve of fitness, and the weeks. Made
/// from lists alone, in one pass over the years.
/// </summary>
public sealed class TrainingHistoryView
{
    private readonly Dictionary<long, RunLoad> _loads;
    private readonly Dictionary<DateOnly, double> _daily = [];
    private readonly IReadOnlyList<HistoryRun> _byDate;

    private TrainingHistoryView(IReadOnlyList<HistoryRun> byDate, RunnerProfile runner, DateOnly today)
    {
        (_byDate, Runner, Today) = (byDate, runner, today);
        Dictionary<long, Measured<double>> bestVdot = byDate.Where(run => run.IsRun)
            .ToDictionary(run => run.Id, run => VdotEstimate.BestOf(run, runner));
        _loads = new Dictionary<long, RunLoad>(byDate.Count);
        var window = new VdotWindow(byDate.Where(run => run.IsRun), bestVdot);
        foreach (HistoryRun run in byDate)
        {
            RunLoad load = RunLoad.Of(run, runner, ThresholdOf(window.On(run.Date)));
            _loads[run.Id] = load;
            _daily[run.Date] = _daily.GetValueOrDefault(run.Date) + (load.Load.OrNull ?? 0);
        }

        Vdot = VdotEstimate.On(byDate, runner, today);
        Curve = FitnessCurve.Of(_daily, today);
    }

    /// <summary>The runner's numbers; a highest heart rate that was only observed is doubtful.</summary>
    public RunnerProfile Runner { get; }

    /// <summary>The day on which it is looked at.</summary>
    public DateOnly Today { get; }

    /// <summary>Activities in the order of days.</summary>
    public IReadOnlyList<HistoryRun> Activities => _byDate;

    /// <summary>VDOT today.</summary>
    public VdotEstimate Vdot { get; }

    /// <summary>Fitness, fatigue and form, day by day.</summary>
    public IReadOnlyList<FitnessDay> Curve { get; }

    /// <summary>Works out a history.</summary>
    /// <param name="activities">Activities in any order.</param>
    /// <param name="runner">The runner's own numbers.</param>
    /// <param name="today">The last day of the curve.</param>
    public static TrainingHistoryView Of(IEnumerable<HistoryRun> activities, RunnerProfile runner, DateOnly today)
    {
        HistoryRun[] byDate = [.. activities
            .Where(activity => activity.Date <= today)
            .OrderBy(activity => activity.Date)
            .ThenBy(activity => activity.Id)];
        return new TrainingHistoryView(byDate, WithObservedMaximum(byDate, runner), today);
    }

    /// <summary>Load of an activity.</summary>
    public RunLoad LoadOf(long id) => _loads[id];

    /// <summary>Loads of a day.</summary>
    public double LoadOn(DateOnly date) => _daily.GetValueOrDefault(date);

    /// <summary>Time easy, moderate and hard from a day to another, both included.</summary>
    public IntensityDistribution Intensity(DateOnly from, DateOnly to) => _byDate
        .Where(run => run.IsRun && run.Date >= from && run.Date <= to)
        .Aggregate(IntensityDistribution.None, (sum, run) => sum.Plus(IntensityDistribution.Of(run, Runner, Vdot.Value)));

    /// <summary>Monotony and strain of the seven days that end on a day.</summary>
    public Monotony MonotonyOn(DateOnly date) =>
        Monotony.Of([.. Enumerable.Range(0, 7).Select(back => LoadOn(date.AddDays(-back)))]);

    /// <summary>The last weeks, oldest first; the last one is today's and may not be over.</summary>
    public IReadOnlyList<TrainingWeek> Weeks(int count)
    {
        DateOnly first = TrainingWeek.MondayOf(Today).AddDays(-7 * (count - 1));
        ILookup<DateOnly, HistoryRun> byWeek = _byDate.Where(run => run.Date >= first).ToLookup(run => TrainingWeek.MondayOf(run.Date));
        return [.. Enumerable.Range(0, count).Select(week => WeekOf(first.AddDays(7 * week), [.. byWeek[first.AddDays(7 * week)]]))];
    }

    private TrainingWeek WeekOf(DateOnly monday, HistoryRun[] activities)
    {
        HistoryRun[] runs = [.. activities.Where(activity => activity.IsRun)];
        HistoryRun[] withCadence = [.. runs.Where(run => run.CadenceSpm.HasValue && run.DurationSeconds.HasValue)];
        double seconds = withCadence.Sum(run => run.DurationSeconds.Value);
        return new TrainingWeek(
            monday,
            runs.Length,
            runs.Sum(run => run.DistanceMeters.OrNull ?? 0),
            runs.Sum(run => run.DurationSeconds.OrNull ?? 0),
            activities.Sum(activity => _loads[activity.Id].Load.OrNull ?? 0),
            activities.Count(activity => !_loads[activity.Id].Load.HasValue),
            runs.Select(run => run.DistanceMeters.OrNull ?? 0).DefaultIfEmpty().Max(),
            MeanCadence(withCadence, seconds),
            Intensity(monday, monday.AddDays(6)),
            MonotonyOn(monday.AddDays(6)));
    }

    private static Measured<double> MeanCadence(HistoryRun[] runs, double seconds) => seconds <= 0
        ? Measured<double>.Missing("no run with a cadence")
        : new Measured<double>(
            runs.Sum(run => run.CadenceSpm.Value * run.DurationSeconds.Value) / seconds, Trust.Trusted, $"{runs.Length} runs");

    private static Measured<double> ThresholdOf(Measured<double> vdot) => vdot.HasValue
        ? vdot with { Value = Analysis.Vdot.SpeedAt(vdot.Value, Analysis.Vdot.ThresholdShare) }
        : vdot;

    private static RunnerProfile WithObservedMaximum(HistoryRun[] runs, RunnerProfile runner)
    {
        if (runner.HeartRateMaxBpm.HasValue || ObservedHeartRateMax.Of(runs, null) is not { HasValue: true } observed)
        {
            return runner;
        }

        return runner with
        {
            HeartRateMaxBpm = observed,
            HeartRateZoneUpperBpm = runner.HeartRateZoneUpperBpm.Count > 0
                ? runner.HeartRateZoneUpperBpm
                : RunnerProfile.ZonesFromMaximum((int)Math.Round(observed.Value)),
        };
    }
}
