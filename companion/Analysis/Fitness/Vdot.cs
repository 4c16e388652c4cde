using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// VDOT after Daniels &amp; Gilbert 1979 (v in m/min, t in min): VO₂ = −4.60 + 0.182258 v + 0.000104 v²,
/// F = 0.8 + 0.1894393 e^(−0.012778 t) + 0.2989558 e^(−0.1932605 t), VDOT = VO₂ / F. Valid for all-out efforts of 3.5 to 240 min and
/// VDOT 30 to 85. It is no VO₂max: economy is folded in, and it is some 14 min too fast at the marathon for recreational runners.
/// </summary>
public static class Vdot
{
    /// <summary>Shortest effort of the formula's range in seconds.</summary>
    public const double ShortestSeconds = 210;

    /// <summary>Longest effort of the formula's range in seconds.</summary>
    public const double LongestSeconds = 14_400;

    /// <summary>Share of VDOT at threshold pace: reproduces Daniels' table to the second.</summary>
    public const double ThresholdShare = 0.88;

    /// <summary>Oxygen cost in ml/kg/min of a speed in metres a second.</summary>
    public static double OxygenCost(double metersPerSecond)
    {
        double v = metersPerSecond * 60;
        return -4.60 + (0.182258 * v) + (0.000104 * v * v);
    }

    /// <summary>Share of VDOT that can be held for so many seconds.</summary>
    public static double HeldShare(double seconds)
    {
        double t = seconds / 60;
        return 0.8 + (0.1894393 * Math.Exp(-0.012778 * t)) + (0.2989558 * Math.Exp(-0.1932605 * t));
    }

    /// <summary>VDOT of a race or an all-out effort; doubtful outside the formula's range.</summary>
    public static Measured<double> Of(double distanceMeters, double seconds)
    {
        if (distanceMeters <= 0 || seconds <= 0)
        {
            return Measured<double>.Missing("needs a distance and a time");
        }

        double vdot = ValueOf(distanceMeters, seconds);
        bool isInRange = seconds is >= ShortestSeconds and <= LongestSeconds && vdot is >= 30 and <= 85;
        return new Measured<double>(
            vdot,
            isInRange ? Trust.Trusted : Trust.Doubtful,
            FormattableString.Invariant($"{distanceMeters:F0} m in {seconds:F0} s, taken as all-out"));
    }

    /// <summary>The formula itself, without a judgement of its range.</summary>
    public static double ValueOf(double distanceMeters, double seconds) => OxygenCost(distanceMeters / seconds) / HeldShare(seconds);

    /// <summary>Speed in metres a second at a share of a VDOT: 0.88 is threshold, 0.975 interval pace.</summary>
    public static double SpeedAt(double vdot, double share)
    {
        double root = Math.Sqrt((0.182258 * 0.182258) + (4 * 0.000104 * (4.60 + (vdot * share))));
        return (root - 0.182258) / (2 * 0.000104) / 60;
    }

    /// <summary>Seconds that a runner of this VDOT needs for a distance, by bisection.</summary>
    public static double SecondsFor(double vdot, double distanceMeters)
    {
        double fast = distanceMeters / 12;
        double slow = distanceMeters / 0.5;
        for (int i = 0; i < 80; i++)
        {
            double middle = (fast + slow) / 2;
            (fast, slow) = ValueOf(distanceMeters, middle) > vdot ? (middle, slow) : (fast, middle);
        }

        return (fast + slow) / 2;
    }
}
