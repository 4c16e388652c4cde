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
        [.. ListActivities().Where(run => run.LocalDate <= today && run.LocalDate >= today.AddDays(-DaysLookedBack)).SelectMany(Paced)],
        GetProfile());

    /// <summary>What injury flags are raised from.</summary>
    /// <param name="today">The day.</param>
    /// <param name="plannedMeters">Distance of today's planned run, metres; null without one.</param>
    public InjuryInput GetInjuryInput(DateOnly today, double? plannedMeters) => new(
        today,
        [.. ListActivities()
            .Where(run => run.IsRun && run.LocalDate <= today && run.LocalDate >= today.AddDays(-2 * DaysLookedBack)
                && run.Figures.DistanceMeters.HasValue)
            .Select(run => new RunOnDay(run.LocalDate, run.Figures.DistanceMeters.Value))],
        plannedMeters,
        GetDays(today.AddDays(-DaysLookedBack), today),
        [.. ListInjuries().Select(injury => injury.Injury)]);

    /// <summary>
    /// All that is known of the days from <paramref name="from"/> to <paramref name="to"/>, both included: what files say and, before it,
    /// what the runner said.
    /// </summary>
    public IReadOnlyList<DailyRecord> GetDays(DateOnly from, DateOnly to) =>
        JoinDays([.. ListImportedDays(from, to), .. GetCheckIns(from, to)]);

    private static IEnumerable<PacedRun> Paced(StoredActivity run)
    {
        if (run.IsRun && run.Figures.DurationSeconds is { HasValue: true, Value: >= ShortestPacedSeconds } duration
            && run.Figures.DistanceMeters is { Trust: Trust.Trusted, Value: > 0 } distance
            && run.Figures.HeartRateBpm is { Trust: Trust.Trusted } heartRate)
        {
            yield return new PacedRun(run.LocalDate, distance.Value / duration.Value * 3.6, heartRate.Value);
        }
    }
}
