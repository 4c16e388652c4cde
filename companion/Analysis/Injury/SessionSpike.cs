namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// A single session that is much longer than the longest of the 30 days before. Frandsen 2025 (British Journal of Sports Medicine; 5,205
/// runners, 588,071 sessions, 18 months): against sessions up to 10 % longer, overuse injuries were 1.64 times as frequent (95 % interval
/// 1.31 to 2.05) at 10–30 %, 1.52 times (1.16 to 2.00) at 30–100 %, 2.28 times (1.50 to 3.48) above. Observed, self-reported, mostly men of
/// middle age: an association, not a cause, and nobody's own probability. The week-to-week ratio showed no such relation.
/// </summary>
/// <param name="Class">The study's class.</param>
/// <param name="Ratio">Distance over the longest of the 30 days before; 0 when unknown.</param>
/// <param name="LongestMeters">That longest distance, metres; 0 when there is none.</param>
public readonly record struct SessionSpike(SpikeClass Class, double Ratio, double LongestMeters)
{
    /// <summary>Days that are looked back.</summary>
    public const int WindowDays = 30;

    /// <summary>Judges a session, done or planned.</summary>
    /// <param name="distanceMeters">Its distance, metres.</param>
    /// <param name="date">Its day.</param>
    /// <param name="history">Runs before it, in any order; those of the same day or later are not looked at.</param>
    public static SessionSpike Of(double distanceMeters, DateOnly date, IEnumerable<RunOnDay> history)
    {
        double longest = history
            .Where(run => run.Date < date && run.Date >= date.AddDays(-WindowDays))
            .Select(run => run.DistanceMeters)
            .DefaultIfEmpty(0)
            .Max();
        if (longest <= 0)
        {
            return new SessionSpike(SpikeClass.Unknown, 0, 0);
        }

        double ratio = distanceMeters / longest;
        SpikeClass spike = ratio switch
        {
            <= 1.1 => SpikeClass.Reference,
            <= 1.3 => SpikeClass.Small,
            <= 2.0 => SpikeClass.Moderate,
            _ => SpikeClass.Large,
        };
        return new SessionSpike(spike, ratio, longest);
    }

    /// <summary>The published hazard ratio in words; null where there is none.</summary>
    public static string? Evidence(SpikeClass spike) => spike switch
    {
        SpikeClass.Small => "64 % more overuse injuries (31 to 105 %)",
        SpikeClass.Moderate => "52 % more overuse injuries (16 to 100 %)",
        SpikeClass.Large => "128 % more overuse injuries (50 to 248 %)",
        _ => null,
    };
}
