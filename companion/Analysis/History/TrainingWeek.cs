namespace TrainingPlan.Companion.Analysis;

/// <summary>A week of training, Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="RunCount">Runs.</param>
/// <param name="DistanceMeters">Metres of running, where known.</param>
/// <param name="DurationSeconds">Seconds of running.</param>
/// <param name="Load">Load of everything.</param>
/// <param name="UnknownLoads">Activities of which no load is known.</param>
/// <param name="LongestMeters">The longest run, in metres.</param>
/// <param name="CadenceSpm">Mean cadence of its runs by their time, in steps a minute.</param>
/// <param name="Intensity">Time easy, moderate and hard.</param>
/// <param name="Monotony">Monotony and strain of its seven days.</param>
public sealed record TrainingWeek(
    DateOnly Monday,
    int RunCount,
    double DistanceMeters,
    double DurationSeconds,
    double Load,
    int UnknownLoads,
    double LongestMeters,
    Measured<double> CadenceSpm,
    IntensityDistribution Intensity,
    Monotony Monotony)
{
    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
