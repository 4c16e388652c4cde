namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What wind costs. Two sources differ by a factor of 2 to 4, so their mean is taken and half their difference is the doubt: drag
/// ½ ρ C_d A v² with C_d 0.9 and 6.13 % of metabolic power for each percent of body weight (da Silva 2022), two thirds of it in time; and
/// Davies 1980, 2 % at 5 m/s and 7.8 % at 10 m/s, with the square of the wind. A tail wind gives back half of what a head wind takes.
/// </summary>
public static class Wind
{
    private const double AirDensity = 1.2;
    private const double DragCoefficient = 0.9;
    private const double UsualMassKg = 65;
    private const double UsualHeightMeters = 1.75;
    private const double Gravity = 9.81;
    private const double MetabolicPerPercentOfWeight = 0.0613;
    private const double TimeShareOfMetabolic = 2.0 / 3;
    private const double TailShare = 0.5;
    private const double DaviesAtTen = 0.078;

    /// <summary>Frontal area of a runner in m²: 0.266 of the body surface (DuBois).</summary>
    public static double FrontalArea(double heightMeters, double massKg) =>
        0.266 * 0.2025 * Math.Pow(heightMeters, 0.725) * Math.Pow(massKg, 0.425);

    /// <summary>Drag in newtons at an air speed in m/s that comes from ahead.</summary>
    public static double Drag(double airMetersPerSecond, double heightMeters, double massKg) =>
        0.5 * AirDensity * DragCoefficient * FrontalArea(heightMeters, massKg) * airMetersPerSecond * Math.Abs(airMetersPerSecond);

    /// <summary>Metabolic cost of drag as a share, at an air speed from ahead.</summary>
    public static double MetabolicShare(double airMetersPerSecond, double heightMeters, double massKg) =>
        Drag(airMetersPerSecond, heightMeters, massKg) / (massKg * Gravity) * 100 * MetabolicPerPercentOfWeight;

    /// <summary>The adjustment; null when the wind is not known.</summary>
    /// <param name="conditions">Wind and whether the course turns.</param>
    /// <param name="metersPerSecond">The runner's speed in m/s.</param>
    public static Adjustment? Of(RaceConditions conditions, double metersPerSecond)
    {
        if (conditions.WindMetersPerSecond is not double wind)
        {
            return null;
        }

        double strength = Math.Abs(wind);
        (double high, double low) = conditions.IsWindOnLoop
            ? ((ByDrag(strength, metersPerSecond) + ByDrag(-strength, metersPerSecond)) / 2,
                (ByDavies(strength) + ByDavies(-strength)) / 2)
            : (ByDrag(wind, metersPerSecond), ByDavies(wind));
        string where = conditions.IsWindOnLoop ? "half against, half with it" : wind >= 0 ? "from ahead" : "from behind";
        return new Adjustment(
            AdjustmentKind.Wind, (high + low) / 2, Math.Abs(high - low) / 2,
            FormattableString.Invariant(
                $"{strength:0.#} m/s {where}: sources say {low * 100:+0.0;-0.0;0.0} and {high * 100:+0.0;-0.0;0.0} %"));
    }

    private static double ByDrag(double wind, double speed)
    {
        double more = MetabolicShare(speed + wind, UsualHeightMeters, UsualMassKg) - MetabolicShare(speed, UsualHeightMeters, UsualMassKg);
        return TimeShareOfMetabolic * (wind < 0 ? TailShare : 1) * more;
    }

    private static double ByDavies(double wind) => (wind < 0 ? -TailShare : 1) * DaviesAtTen * wind * wind / 100;
}
