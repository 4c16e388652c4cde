using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>What a load was made of.</summary>
public enum LoadSource
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>Heart rate: Banister's TRIMP.</summary>
    HeartRate = 1,

    /// <summary>Pace against threshold pace.</summary>
    Pace = 2,

    /// <summary>Rated effort times duration.</summary>
    Effort = 3,
}

/// <summary>
/// The load of one activity on one scale: an hour at threshold is 100. The most trusted source counts; among equals heart rate, then pace,
/// then rated effort. Conventions, not physiology: an hour at threshold is an hour at 87 % of the heart-rate reserve (88 % of VDOT by %HRR
/// = %VO₂R, Swain 1997), and an hour of effort 7. Without any source there is no load; it isn't guessed from the time.
/// </summary>
/// <param name="Load">The load.</param>
/// <param name="Source">What it was made of.</param>
/// <param name="Trimp">Banister's TRIMP in its own unit.</param>
/// <param name="Pace">Load from pace.</param>
/// <param name="Effort">Load from the rated effort in Foster's unit.</param>
public sealed record RunLoad(
    Measured<double> Load, LoadSource Source, Measured<double> Trimp, Measured<double> Pace, Measured<double> Effort)
{
    /// <summary>Share of the heart-rate reserve at threshold.</summary>
    public const double ThresholdReserveShare = 0.87;

    /// <summary>Rated effort at threshold.</summary>
    public const double ThresholdEffortCr10 = 7;

    private const int MinutesPerHour = 60;

    /// <summary>Chooses.</summary>
    public static RunLoad Of(HistoryRun run, RunnerProfile runner, Measured<double> thresholdMetersPerSecond)
    {
        Measured<double> trimp = TrimpOf(run, runner);
        Measured<double> pace = PaceLoad.Of(run, thresholdMetersPerSecond);
        Measured<double> effort = EffortLoad.Of(run.EffortCr10, run.DurationSeconds);
        double trimpHour = BanisterTrimp.OfMinutes(MinutesPerHour, ThresholdReserveShare, runner.Weighting);
        (LoadSource Source, Measured<double> Load)[] candidates =
        [
            (LoadSource.HeartRate, Scaled(trimp, 100 / trimpHour)),
            (LoadSource.Pace, pace),
            (LoadSource.Effort, Scaled(effort, 100 / (ThresholdEffortCr10 * MinutesPerHour))),
        ];
        (LoadSource source, Measured<double> load) = candidates.OrderByDescending(candidate => candidate.Load.Trust).First();
        return load.HasValue
            ? new RunLoad(load, source, trimp, pace, effort)
            : new RunLoad(
                Measured<double>.Missing($"{trimp.Inputs}; {pace.Inputs}; {effort.Inputs}"), LoadSource.None, trimp, pace, effort);
    }

    private static Measured<double> TrimpOf(HistoryRun run, RunnerProfile runner)
    {
        if (run.Summary is { HeartRates.KnownSeconds: > 0 } summary)
        {
            return BanisterTrimp.Of(summary.HeartRates.Held(), runner);
        }

        if (!run.HeartRateBpm.HasValue || !run.DurationSeconds.HasValue)
        {
            return Measured<double>.Missing("no heart rate known");
        }

        Measured<double> ofMean = BanisterTrimp.Of([(run.HeartRateBpm.Value, run.DurationSeconds.Value)], runner);
        return ofMean.HasValue ? ofMean with { Trust = Trust.Doubtful, Inputs = "mean heart rate only" } : ofMean;
    }

    private static Measured<double> Scaled(Measured<double> load, double factor) => load with { Value = load.Value * factor };
}
