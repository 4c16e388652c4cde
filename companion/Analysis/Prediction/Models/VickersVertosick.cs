namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// The marathon after Vickers &amp; Vertosick 2016 (BMC Sports Sci Med Rehabil 8:26; 2303 recreational runners), from one race or two and
/// the
/// usual miles of a week. The exponent of the first is 1.07 and its weight of ten weekly miles 0.06423826: public ports with 1.06 and
/// 0.6423826 are an hour and a half off. For races of 5 km to a half marathon.
/// </summary>
public static class VickersVertosick
{
    /// <summary>The marathon in metres.</summary>
    public const double MarathonMeters = 42_195;

    private const double Exponent = 1.07;

    /// <summary>Marathon in seconds from one shorter race.</summary>
    public static double FromOne(double meters, double seconds, double weeklyMiles)
    {
        double speed = MarathonMeters / (seconds * Math.Pow(MarathonMeters / meters, Exponent));
        return MarathonMeters / (0.16018617 + (0.83076202 * speed) + (0.06423826 * weeklyMiles / 10));
    }

    /// <summary>Marathon in seconds from two shorter races, the second the longer.</summary>
    public static double FromTwo(double firstMeters, double firstSeconds, double secondMeters, double secondSeconds, double weeklyMiles)
    {
        double exponent = RiegelExponent.Between(firstMeters, firstSeconds, secondMeters, secondSeconds);
        double own = 1.4510756 - (0.23797948 * exponent) - (0.01410023 * weeklyMiles / 10);
        return secondSeconds * Math.Pow(MarathonMeters / secondMeters, own);
    }
}
