using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Acute to chronic load (Williams 2017): exponentially weighted means with λ = 2 / (N + 1) over 7 and 28 days. It is only computed on
/// request and warns of nothing: random chronic loads predict injuries about as well (Impellizzeri 2020), the ratio is coupled with itself,
/// and in 588,071 sessions it related to injury the other way round (Frandsen 2025).
/// </summary>
public static class LoadRatio
{
    /// <summary>Weight of a new day over 7 days.</summary>
    public const double AcuteWeight = 2.0 / 8;

    /// <summary>Weight of a new day over 28 days.</summary>
    public const double ChronicWeight = 2.0 / 29;

    private const int FewestDays = 28;

    /// <summary>The ratio on the last day of a curve.</summary>
    public static Measured<double> Of(IReadOnlyList<FitnessDay> days)
    {
        if (days.Count < FewestDays)
        {
            return Measured<double>.Missing($"needs {FewestDays} days of load; there are {days.Count}");
        }

        double acute = days[0].Load;
        double chronic = days[0].Load;
        foreach (FitnessDay day in days.Skip(1))
        {
            acute += AcuteWeight * (day.Load - acute);
            chronic += ChronicWeight * (day.Load - chronic);
        }

        return chronic <= 0
            ? Measured<double>.Missing("no load in the last weeks")
            : new Measured<double>(acute / chronic, Trust.Doubtful, "computed because it was asked for; it carries no warning");
    }
}
