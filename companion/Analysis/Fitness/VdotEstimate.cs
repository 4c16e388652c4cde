using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The runner's VDOT on a day, from the best effort of the 90 days before and from easy running, weighed by their errors: an all-out effort
/// 2, an effort that may not have been all-out 3, easy running 4 ml/kg/min, each growing by 0.3 % of its value a day of age (a random
/// walk). An effort counts as all-out when its run was rated 8 or more or its mean heart rate was at least 88 % of the highest.
/// </summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low80">Low end of its 80 % interval.</param>
/// <param name="High80">High end.</param>
/// <param name="FromEffort">VDOT of the best effort.</param>
/// <param name="EffortRunId">The run of that effort; null without one.</param>
/// <param name="FromEasyRunning">VDOT from heart rate and speed.</param>
public sealed record VdotEstimate(
    Measured<double> Value, double Low80, double High80, Measured<double> FromEffort, long? EffortRunId, Measured<double> FromEasyRunning)
{
    /// <summary>Days that count.</summary>
    public const int WindowDays = 90;

    private const double AllOutDeviation = 2;
    private const double EffortDeviation = 3;
    private const double DriftADay = 0.003;
    private const double NormalQuantile90 = 1.2816;
    private const double AllOutHeartRateShare = 0.88;
    private const double AllOutEffortCr10 = 8;

    /// <summary>The estimate on a day.</summary>
    /// <param name="runs">The history in any order; only what lies in the window counts.</param>
    /// <param name="runner">The runner's own numbers.</param>
    /// <param name="day">The day.</param>
    public static VdotEstimate On(IEnumerable<HistoryRun> runs, RunnerProfile runner, DateOnly day)
    {
        HistoryRun[] recent = [.. runs.Where(run => run.IsRun && run.Date <= day && run.Date > day.AddDays(-WindowDays))];
        (HistoryRun Run, Measured<double> Vdot)[] efforts = [.. recent
            .Select(run => (Run: run, Vdot: BestOf(run, runner)))
            .Where(effort => effort.Vdot.HasValue)
            .OrderByDescending(effort => effort.Vdot.Value)];
        Measured<double> fromEffort = efforts.Length == 0
            ? Measured<double>.Missing("no effort of 3.5 min to 4 h in 90 days")
            : efforts[0].Vdot;
        Measured<double> fromEasy = SubMaximalVdot.Of(recent, runner);
        double precision = 0;
        double sum = 0;
        void Add(double value, double deviation, int ageDays)
        {
            double weight = 1 / ((deviation * deviation) + (Math.Pow(DriftADay * value, 2) * ageDays));
            precision += weight;
            sum += weight * value;
        }

        if (fromEffort.HasValue)
        {
            bool isAllOut = fromEffort.Trust == Trust.Trusted;
            Add(fromEffort.Value, isAllOut ? AllOutDeviation : EffortDeviation, day.DayNumber - efforts[0].Run.Date.DayNumber);
        }

        if (fromEasy.HasValue)
        {
            Add(fromEasy.Value, SubMaximalVdot.Deviation, 0);
        }

        if (precision <= 0)
        {
            return new VdotEstimate(Measured<double>.Missing(fromEffort.Inputs), 0, 0, fromEffort, null, fromEasy);
        }

        double half = NormalQuantile90 / Math.Sqrt(precision);
        string inputs = fromEffort.HasValue ? fromEffort.Inputs + (fromEasy.HasValue ? " and easy running" : "") : fromEasy.Inputs;
        Trust trust = fromEffort.Trust == Trust.Trusted ? Trust.Trusted : Trust.Doubtful;
        var value = new Measured<double>(sum / precision, trust, inputs);
        return new VdotEstimate(
            value, value.Value - half, value.Value + half, fromEffort, efforts.Length == 0 ? null : efforts[0].Run.Id, fromEasy);
    }

    /// <summary>The highest VDOT of a run's efforts of 3.5 min to 4 h from 1.5 km on; without samples that of the whole run.</summary>
    public static Measured<double> BestOf(HistoryRun run, RunnerProfile runner)
    {
        bool isSure = run.DistanceMeters.Trust == Trust.Trusted;
        (double Meters, double Seconds)[] efforts = run.Summary is { Bests.Count: > 0 } summary
            ? [.. summary.Bests.Where(best => best.Trust == Trust.Trusted).Select(best => (best.DistanceMeters, best.Seconds))]
            : isSure && run.DurationSeconds.HasValue ? [(run.DistanceMeters.Value, run.DurationSeconds.Value)] : [];
        var usable = efforts
            .Where(effort => effort is { Meters: >= 1500, Seconds: >= Vdot.ShortestSeconds and <= Vdot.LongestSeconds })
            .Select(effort => (effort.Meters, effort.Seconds, Value: Vdot.ValueOf(effort.Meters, effort.Seconds)))
            .Where(effort => effort.Value is > 15 and < 90)
            .ToList();
        if (usable.Count == 0)
        {
            return Measured<double>.Missing("no effort of 3.5 min to 4 h with a trusted distance");
        }

        (double meters, double seconds, double value) = usable.MaxBy(effort => effort.Value);
        Trust trust = IsAllOut(run, runner) ? Trust.Trusted : Trust.Doubtful;
        string how = trust == Trust.Trusted ? "" : ", perhaps not all-out";
        string effort = FormattableString.Invariant($"{BestEfforts.NameOf(meters)} in {seconds / 60:F0} min on {run.Date:yyyy-MM-dd}");
        return new Measured<double>(value, trust, effort + how);
    }

    private static bool IsAllOut(HistoryRun run, RunnerProfile runner) =>
        run.EffortCr10 >= AllOutEffortCr10
        || (run.HeartRateBpm.HasValue && runner.HeartRateMaxBpm.HasValue
            && run.HeartRateBpm.Value >= AllOutHeartRateShare * runner.HeartRateMaxBpm.Value);
}
