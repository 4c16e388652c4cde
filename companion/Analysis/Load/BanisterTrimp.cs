using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Training impulse after Banister (1991): sum over minutes of HRr · A · e^(B · HRr) with HRr = (HR − rest) / (max − rest),
/// A and B 0.64 and 1.92 for men, 0.86 and 1.67 for women. The weighting rests on a small lactate sample of the 1980s: it orders
/// one runner's runs and compares no two runners. Valid for 0 ≤ HRr ≤ 1; a value outside is cut to it.
/// </summary>
public static class BanisterTrimp
{
    /// <summary>Share of the time that must have a trusted heart rate before the sum is trusted.</summary>
    public const double CoveredShare = 0.8;

    /// <summary>TRIMP of the seconds with a trusted heart rate. What is not trusted adds nothing and is not filled in.</summary>
    public static Measured<double> Of(IReadOnlyList<RunSecond> seconds, RunnerProfile runner) => Of(RunTimeline.Of(seconds), runner);

    /// <summary>TRIMP of a run of any source.</summary>
    public static Measured<double> Of(RunTimeline run, RunnerProfile runner) =>
        Of(run.WhileRecorded(run.HeartRateBpm).Select(bpm => (bpm, 1.0)), runner);

    /// <summary>TRIMP of heart rates with the seconds that each was held; NaN is a second without one.</summary>
    public static Measured<double> Of(IEnumerable<(double Bpm, double Seconds)> heartRates, RunnerProfile runner)
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
        double counted = 0;
        double recorded = 0;
        foreach ((double bpm, double seconds) in heartRates)
        {
            recorded += seconds;
            if (!double.IsNaN(bpm))
            {
                counted += seconds;
                sum += OfMinutes(seconds / 60, (bpm - restBpm) / reserveBpm, runner.Weighting);
            }
        }

        string weighting = runner.Weighting == Weighting.Unstated ? "mean of both weightings" : $"{runner.Weighting} weighting";
        return counted <= 0
            ? Measured<double>.Missing("no second with a trusted heart rate")
            : new Measured<double>(
                sum,
                TrustOf(counted, recorded, runner),
                FormattableString.Invariant($"{counted:F0} of {recorded:F0} seconds, {weighting}"));
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

    private static Trust TrustOf(double counted, double recorded, RunnerProfile runner)
    {
        bool areNumbersTrusted = runner.HeartRateMaxBpm.Trust == Trust.Trusted && runner.HeartRateRestBpm.Trust == Trust.Trusted;
        return areNumbersTrusted && counted >= CoveredShare * recorded ? Trust.Trusted : Trust.Doubtful;
    }
}
