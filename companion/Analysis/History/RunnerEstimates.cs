using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>What a history says of its runner; everything beside it that the runner states goes first.</summary>
/// <param name="HeartRateMaxBpm">Highest heart rate as observed.</param>
/// <param name="Vdot">VDOT from efforts and easy running.</param>
/// <param name="ThresholdPaceSecondsPerKm">Pace at 88 % of it, in seconds per kilometre.</param>
/// <param name="CriticalSpeed">Critical speed and D′ from bests of 2 to 20 min of the last 180 days.</param>
/// <param name="Exponent">The runner's own exponent from the bests of the last two years.</param>
/// <param name="Heat">What a degree costs.</param>
/// <param name="CriticalPowerWatts">Critical power, where a device gives power.</param>
public sealed record RunnerEstimates(
    Measured<double> HeartRateMaxBpm,
    VdotEstimate Vdot,
    Measured<double> ThresholdPaceSecondsPerKm,
    CriticalSpeed CriticalSpeed,
    RiegelExponent Exponent,
    HeatTolerance Heat,
    Measured<double> CriticalPowerWatts)
{
    private const int CriticalSpeedDays = 180;
    private const int ExponentDays = 730;
    private const double ShortestForExponentMeters = 1500;

    /// <summary>Makes them.</summary>
    public static RunnerEstimates Of(TrainingHistoryView history)
    {
        Measured<double> vdot = history.Vdot.Value;
        IReadOnlyList<(double Meters, double Seconds)> recent = BestsOf(history, CriticalSpeedDays, Trust.Trusted);
        return new RunnerEstimates(
            ObservedHeartRateMax.Of(history.Activities, null),
            history.Vdot,
            vdot.HasValue
                ? vdot with { Value = 1000 / Analysis.Vdot.SpeedAt(vdot.Value, Analysis.Vdot.ThresholdShare) }
                : vdot,
            CriticalSpeed.Of(recent),
            RiegelExponent.Of([.. BestsOf(history, ExponentDays, Trust.Doubtful).Where(best => best.Meters >= ShortestForExponentMeters)]),
            HeatTolerance.Of(history.Activities),
            CriticalPower.Of(history.Activities.Where(run => run.IsRun).Select(run => run.Summary?.PowerCurve ?? [])));
    }

    private static List<(double Meters, double Seconds)> BestsOf(TrainingHistoryView history, int days, Trust least) =>
    [
        .. PersonalRecords.ByDistance(history.Activities.Where(run => run.Date > history.Today.AddDays(-days)))
            .Where(record => record.Trust >= least)
            .Select(record => (record.DistanceMeters, record.Seconds)),
    ];
}
