namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// What a slope costs. Minetti et al. 2002 (J Appl Physiol 93:1039): C = 155.4 i⁵ − 30.4 i⁴ − 43.3 i³ + 46.3 i² + 19.5 i + 3.6 J/kg/m for
/// grades of −0.45 to 0.45, from ten mountain runners on a treadmill. On real ground its credit downhill is far too large, so
/// <see cref="Ratio"/> damps it: uphill nine tenths of the surplus; downhill never below 0.88, which stands at −9 %, 1 again at −18 %.
/// </summary>
public static class GradeCost
{
    /// <summary>Steepest grade in the formula's range, as rise over run.</summary>
    public const double SteepestGrade = 0.45;

    private const double FlatCost = 3.6;
    private const double UphillShare = 0.9;
    private const double LeastRatio = 0.88;
    private const double EasiestGrade = -0.09;

    /// <summary>Energy cost of running in J/kg/m after Minetti; the grade is held to −0.45 … 0.45.</summary>
    public static double Minetti(double grade)
    {
        double i = Math.Clamp(grade, -SteepestGrade, SteepestGrade);
        return (((((((((155.4 * i) - 30.4) * i) - 43.3) * i) + 46.3) * i) + 19.5) * i) + FlatCost;
    }

    /// <summary>Cost on a grade over the cost on the flat, damped; a speed times this is the flat speed of the same effort.</summary>
    public static double Ratio(double grade)
    {
        double i = Math.Clamp(grade, -SteepestGrade, SteepestGrade);
        if (i >= 0)
        {
            return 1 + (UphillShare * ((Minetti(i) / FlatCost) - 1));
        }

        double share = i / EasiestGrade;
        return share <= 1
            ? 1 - ((1 - LeastRatio) * share * (2 - share))
            : LeastRatio + ((1 - LeastRatio) * (share - 1));
    }
}
