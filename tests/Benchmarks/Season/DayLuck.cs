namespace TrainingPlan.Benchmarks.Season;

/// <summary>What chance brings on one day, whatever the plan: the same for every plan that the runner follows.</summary>
/// <param name="IsIll">True on a day of illness.</param>
/// <param name="IsAway">True on a day of a gap that nobody told the planner of.</param>
/// <param name="Will">0 to 1: the session is done when it is below the runner's adherence.</param>
/// <param name="IsShortened">True when three fifths of the session are done.</param>
/// <param name="IsTooHard">True when an easy session is run hard.</param>
/// <param name="LengthNoise">What the length is multiplied with.</param>
public readonly record struct DayLuck(bool IsIll, bool IsAway, double Will, bool IsShortened, bool IsTooHard, double LengthNoise)
{
    private const double IllnessADay = 0.006;
    private const double GapADay = 0.003;
    private const double ShortenedShare = 0.10;
    private const double TooHardShare = 0.08;
    private const double LengthSpread = 0.03;

    /// <summary>The luck of a season.</summary>
    public static DayLuck[] Of(Random random, int days)
    {
        var luck = new DayLuck[days];
        int illDays = 0;
        int awayDays = 0;
        for (int day = 0; day < days; day++)
        {
            illDays = random.NextDouble() < IllnessADay ? random.Next(2, 9) : Math.Max(0, illDays - 1);
            awayDays = random.NextDouble() < GapADay ? random.Next(6, 26) : Math.Max(0, awayDays - 1);
            luck[day] = new DayLuck(
                illDays > 0, awayDays > 0, random.NextDouble(), random.NextDouble() < ShortenedShare,
                random.NextDouble() < TooHardShare, 1 + LengthSpread * (2 * random.NextDouble() - 1));
        }

        return luck;
    }
}
