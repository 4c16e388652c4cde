using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>Gathers what the morning's judgement and the injury flags need.</summary>
public sealed partial class RunStore
{
    private const int DaysLookedBack = 62;
    private const int ShortestPacedSeconds = 10 * 60;

    /// <summary>All that the readiness of a day depends on.</summary>
    public ReadinessInput GetReadinessInput(DateOnly today) => new(
        today,
        GetDays(today.AddDays(-DaysLookedBack), today),
        [.. ListRuns().Where(run => run.LocalDate <= today && run.LocalDate >= today.AddDays(-DaysLookedBack)).SelectMany(Paced)],
        GetProfile());

    /// <summary>What injury flags are raised from.</summary>
    /// <param name="today">The day.</param>
    /// <param name="plannedMeters">Distance of today's planned run, metres; null without one.</param>
    public InjuryInput GetInjuryInput(DateOnly today, double? plannedMeters) => new(
        today,
        [.. ListRuns()
            .Where(run => run.LocalDate <= today && run.LocalDate >= today.AddDays(-2 * DaysLookedBack) && run.DistanceMeters.HasValue)
            .Select(run => new RunOnDay(run.LocalDate, run.DistanceMeters.Value))],
        plannedMeters,
        GetDays(today.AddDays(-DaysLookedBack), today),
        [.. ListInjuries().Select(injury => injury.Injury)]);

    /// <summary>All that is known of the days from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public IReadOnlyList<DailyRecord> GetDays(DateOnly from, DateOnly to) => GetCheckIns(from, to);

    private static IEnumerable<PacedRun> Paced(StoredRun run)
    {
        if (run.DurationSeconds >= ShortestPacedSeconds
            && run.DistanceMeters is { Trust: Trust.Trusted, Value: > 0 } distance
            && run.HeartRateBpm is { Trust: Trust.Trusted } heartRate)
        {
            yield return new PacedRun(run.LocalDate, distance.Value / run.DurationSeconds * 3.6, heartRate.Value);
        }
    }
}
