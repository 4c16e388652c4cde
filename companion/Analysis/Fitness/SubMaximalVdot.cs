using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// VDOT from easy running: the share of the heart-rate reserve is taken as the share of the oxygen reserve (Swain &amp; Leutholtz 1997), so
/// VDOT = (VO₂(v) − 3.5) / HRr + 3.5. Valid for HRr 0.6 to 0.9 and settled, even running; one estimate errs by some 4 ml/kg/min (watches:
/// 5.7 % mean error, too high for the unfit and too low for the fit). Always doubtful.
/// </summary>
public static class SubMaximalVdot
{
    /// <summary>Standard error of the estimate.</summary>
    public const double Deviation = 4;

    private const double RestingCost = 3.5;
    private const double LeastReserveShare = 0.6;
    private const double MostReserveShare = 0.9;
    private const int FewestStretches = 6;

    /// <summary>One stretch.</summary>
    /// <param name="metersPerSecond">Speed on the flat.</param>
    /// <param name="reserveShare">Share of the heart-rate reserve, above 0.</param>
    public static double ValueOf(double metersPerSecond, double reserveShare) =>
        ((Vdot.OxygenCost(metersPerSecond) - RestingCost) / reserveShare) + RestingCost;

    /// <summary>Median over the steady stretches of some runs.</summary>
    public static Measured<double> Of(IEnumerable<HistoryRun> runs, RunnerProfile runner)
    {
        if (!runner.HeartRateMaxBpm.HasValue || !runner.HeartRateRestBpm.HasValue)
        {
            return Measured<double>.Missing("needs the runner's maximal and resting heart rate");
        }

        double rest = runner.HeartRateRestBpm.Value;
        double reserve = runner.HeartRateMaxBpm.Value - rest;
        double[] values = [.. runs
            .Where(run => run is { IsRun: true, Summary: not null })
            .SelectMany(run => run.Summary!.Steady)
            .Select(stretch => (stretch.MetersPerSecond, Share: (stretch.HeartRateBpm - rest) / reserve))
            .Where(stretch => stretch.Share is >= LeastReserveShare and <= MostReserveShare)
            .Select(stretch => ValueOf(stretch.MetersPerSecond, stretch.Share))];
        return values.Length < FewestStretches
            ? Measured<double>.Missing($"needs {FewestStretches} even stretches of 4 min with a heart rate; there are {values.Length}")
            : new Measured<double>(Statistics.Median(values), Trust.Doubtful, $"median of {values.Length} even stretches of 4 min");
    }
}
