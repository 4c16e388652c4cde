using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>A day of the curve.</summary>
/// <param name="Date">The day.</param>
/// <param name="Load">Its load; 0 for a day without one.</param>
/// <param name="Fitness">Long average after this day's load.</param>
/// <param name="Fatigue">Short average after this day's load.</param>
/// <param name="Form">Yesterday's fitness less yesterday's fatigue: what the runner wakes up with.</param>
public readonly record struct FitnessDay(DateOnly Date, double Load, double Fitness, double Fatigue, double Form);

/// <summary>
/// Fitness, fatigue and form as bookkeeping: exponentially weighted means of daily load with time constants of 42 and 7 days and α = 1 −
/// e^(−1/τ) (0.0235283 and 0.1331221; some programs take 1/τ, which differs by a percent), form = yesterday's difference. They sum up what
/// was done; they are no measurement of fitness, and the constants are a convention (Banister 1975; criticism: Hellard 2006).
/// </summary>
public static class FitnessCurve
{
    /// <summary>Time constant of fitness in days.</summary>
    public const double FitnessDays = 42;

    /// <summary>Time constant of fatigue in days.</summary>
    public const double FatigueDays = 7;

    /// <summary>Days from the first load until the start from zero no longer matters: three time constants.</summary>
    public const int SettledAfterDays = 126;

    /// <summary>Weight of a new day in a mean of time constant τ.</summary>
    public static double Alpha(double days) => 1 - Math.Exp(-1 / days);

    /// <summary>The curve from the first load to a day; both means start at zero.</summary>
    public static IReadOnlyList<FitnessDay> Of(IReadOnlyDictionary<DateOnly, double> loads, DateOnly until)
    {
        var days = new List<FitnessDay>();
        if (loads.Count == 0)
        {
            return days;
        }

        double fitness = 0;
        double fatigue = 0;
        for (DateOnly date = loads.Keys.Min(); date <= until; date = date.AddDays(1))
        {
            double form = fitness - fatigue;
            double load = loads.GetValueOrDefault(date);
            fitness += Alpha(FitnessDays) * (load - fitness);
            fatigue += Alpha(FatigueDays) * (load - fatigue);
            days.Add(new FitnessDay(date, load, fitness, fatigue, form));
        }

        return days;
    }

    /// <summary>A figure of the curve's last day, doubtful until the start no longer matters.</summary>
    public static Measured<double> Last(IReadOnlyList<FitnessDay> curve, Func<FitnessDay, double> figure) => curve.Count == 0
        ? Measured<double>.Missing("no load yet")
        : new Measured<double>(
            figure(curve[^1]),
            curve.Count >= SettledAfterDays ? Trust.Trusted : Trust.Doubtful,
            curve.Count >= SettledAfterDays
                ? $"daily loads of {curve.Count} days"
                : $"only {curve.Count} days of load: the curve still rises from zero for {SettledAfterDays - curve.Count} days");
}
