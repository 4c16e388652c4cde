namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What thin air costs a runner who is not used to it: share of aerobic power 0.178 h³ − 1.43 h² − 4.07 h + 100 percent with h in km
/// (Péronnet 1991), taken off VDOT and not off the time; for races of 800 m and longer, up to 3 km of height. Other tables are smaller, so
/// a third of it is doubt.
/// </summary>
public static class Altitude
{
    /// <summary>Highest place that the formula is taken for, in metres.</summary>
    public const double HighestMeters = 3000;

    private const double DoubtfulShare = 1.0 / 3;

    /// <summary>Aerobic power in percent of that at sea level.</summary>
    public static double PowerPercent(double meters)
    {
        double h = Math.Clamp(meters, 0, HighestMeters) / 1000;
        return (0.178 * h * h * h) - (1.43 * h * h) - (4.07 * h) + 100;
    }

    /// <summary>The adjustment; null when the height is not known.</summary>
    public static Adjustment? Of(double? altitudeMeters, double raceMeters, double seconds)
    {
        if (altitudeMeters is not double height)
        {
            return null;
        }

        double percent = PowerPercent(height);
        double slower = Vdot.SecondsFor(Vdot.ValueOf(raceMeters, seconds) * percent / 100, raceMeters);
        double share = Math.Log(slower / seconds);
        return new Adjustment(
            AdjustmentKind.Altitude, share, share * DoubtfulShare,
            FormattableString.Invariant(
                $"{height:F0} m: {percent:F1} % of aerobic power; taken as not used to it, results as of low ground"));
    }
}
