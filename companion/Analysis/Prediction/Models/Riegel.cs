namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// Riegel 1981: T₂ = T₁ (D₂ / D₁)^1.06, for efforts of 3.5 to 230 min. Fine up to the half marathon; ten minutes or more too fast at the
/// marathon for half of all recreational runners (Vickers &amp; Vertosick 2016).
/// </summary>
public static class Riegel
{
    /// <summary>The published exponent.</summary>
    public const double Exponent = 1.06;

    /// <summary>Seconds for a distance from one result.</summary>
    public static double SecondsFor(double targetMeters, double meters, double seconds) =>
        seconds * Math.Pow(targetMeters / meters, Exponent);
}
