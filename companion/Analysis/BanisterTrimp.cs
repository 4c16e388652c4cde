using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Training impulse after Banister (1991): sum over minutes of HRr · A · e^(B · HRr) with HRr = (HR − rest) / (max − rest),
/// A and B 0.64 and 1.92 for men, 0.86 and 1.67 for women. The weighting rests on a small lactate sample of the 1980s: it orders
/// one runner's runs and compares no two runners. Valid for 0 ≤ HRr ≤ 1; a value outside is cut to it.
/// </summary>
public static class BanisterTrimp
{
    private const double CoveredShare = 0.8;

    /// <summary>TRIMP of the seconds with a trusted heart rate. What is not trusted adds nothing and is not filled in.</summary>
    public static Measured<double> Of(IReadOnlyList<RunSecond> seconds, RunnerProfile runner)
    {
        if (!runner.HeartRateMaxBpm.HasValue || !runner.HeartRateRestBpm.HasValue)
        {
            return Measured<double>.Missing("needs the runner's maximal and resting heart rate");
        }

        double restBpm = runner.HeartRateRestBpm.Value;
        double reserveBpm = runner.HeartRateMaxBpm.Value - restBpm;
        if (reserveBpm <= 0)
        {
            return Measured<double>.Missing("the maximal heart rate is not above the resting one");
        }

        double sum = 0;
        int counted = 0;
        int recorded = 0;
        foreach (RunSecond second in seconds)
        {
            if (second.IsPaused)
            {
                continue;
            }

            recorded++;
            if (second.HeartRateTrust == Trust.Trusted)
            {
                counted++;
                sum += OfMinutes(1 / 60.0, (second.HeartRateCentibpm / 100.0 - restBpm) / reserveBpm, runner.Weighting);
            }
        }

        string weighting = runner.Weighting == Weighting.Unstated ? "mean of both weightings" : $"{runner.Weighting} weighting";
        return counted == 0
            ? Measured<double>.Missing("no second with a trusted heart rate")
            : new Measured<double>(sum, TrustOf(counted, recorded, runner), $"{counted} of {recorded} seconds, {weighting}");
    }

    /// <summary>TRIMP of a constant effort.</summary>
    /// <param name="minutes">Duration in minutes.</param>
    /// <param name="reserveShare">Share of the heart-rate reserve, 0 to 1.</param>
    /// <param name="weighting">Which published weighting; unstated takes the mean of both.</param>
    public static double OfMinutes(double minutes, double reserveShare, Weighting weighting)
    {
        double share = Math.Clamp(reserveShare, 0, 1);
        double men = minutes * share * 0.64 * Math.Exp(1.92 * share);
        double women = minutes * share * 0.86 * Math.Exp(1.67 * share);
        return weighting switch
        {
            Weighting.Men => men,
            Weighting.Women => women,
            _ => (men + women) / 2,
        };
    }

    private static Trust TrustOf(int counted, int recorded, RunnerProfile runner)
    {
        bool areNumbersTrusted = runner.HeartRateMaxBpm.Trust == Trust.Trusted && runner.HeartRateRestBpm.Trust == Trust.Trusted;
        return areNumbersTrusted && counted >= CoveredShare * recorded ? Trust.Trusted : Trust.Doubtful;
    }
}
