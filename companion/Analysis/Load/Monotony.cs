using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Monotony and strain of a week (Foster 1998): monotony = mean / standard deviation of the seven daily loads, rest days 0; strain = the
/// week's sum times monotony. The sample deviation (n − 1) is taken; programs differ. Foster's illnesses followed individual thresholds
/// (n = 25); a limit of 2 for everybody isn't validated and none is drawn.
/// </summary>
/// <param name="Value">Monotony, without a unit.</param>
/// <param name="Strain">Strain in units of load.</param>
public sealed record Monotony(Measured<double> Value, Measured<double> Strain)
{
    private const int WeekDays = 7;

    /// <summary>Of seven daily loads; missing when every day was alike, as then there is nothing to divide by.</summary>
    public static Monotony Of(IReadOnlyCollection<double> dailyLoads)
    {
        if (dailyLoads.Count != WeekDays)
        {
            return Missing($"needs {WeekDays} days; there are {dailyLoads.Count}");
        }

        double deviation = Statistics.SampleDeviation(dailyLoads);
        if (deviation <= 0)
        {
            return Missing(dailyLoads.Sum() > 0 ? "every day had the same load" : "no load in this week");
        }

        double monotony = dailyLoads.Average() / deviation;
        const string Inputs = "seven daily loads, sample deviation";
        return new Monotony(
            new Measured<double>(monotony, Trust.Trusted, Inputs),
            new Measured<double>(dailyLoads.Sum() * monotony, Trust.Trusted, Inputs));
    }

    private static Monotony Missing(string why) => new(Measured<double>.Missing(why), Measured<double>.Missing(why));
}
