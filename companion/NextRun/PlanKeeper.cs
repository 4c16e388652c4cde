using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.NextRun;

/// <summary>From the store to a plan and back: gathers what planning needs, has it judged, keeps it.</summary>
public static class PlanKeeper
{
    private const int HistoryDays = 42;
    private const int CadenceRuns = 10;
    private const double HardShare = 0.2;

    /// <summary>The day to plan from: today, or the day of the last run when that lies ahead of this computer's clock.</summary>
    public static DateOnly FirstDay(RunStore store, DateOnly today)
    {
        DateOnly lastRun = store.ListRuns().Select(run => run.LocalDate).DefaultIfEmpty(today).Max();
        return lastRun > today ? lastRun : today;
    }

    /// <summary>Makes the plan of the next days anew from what is stored, and keeps it.</summary>
    public static IReadOnlyList<PlannedDay> Renew(RunStore store, DateOnly from, int dayCount = RulePlanner.MostDays)
    {
        PlanningInput input = Input(store, from, dayCount);
        IReadOnlyList<PlannedDay> days = RulePlanner.Plan(input);
        IReadOnlyList<PlanViolation> violations = PlanValidator.Check(days, input.History);
        if (violations.Count > 0)
        {
            throw new PlanRefusedException(violations[0]);
        }

        store.SavePlan(days, RulePlanner.RuleVersion);
        return days;
    }

    /// <summary>What planning needs to know.</summary>
    public static PlanningInput Input(RunStore store, DateOnly from, int dayCount)
    {
        List<StoredRun> recent = [.. store.ListRuns().Where(run => run.LocalDate >= from.AddDays(-HistoryDays))];
        RunnerProfile profile = store.GetProfile();
        return new PlanningInput(
            from, dayCount, Goal.KeepGoing, [.. recent.Select(run => Past(store, run))],
            new RunnerNumbers(EasyCadence(store, recent), profile.HeartRateZoneUpperBpm));
    }

    /// <summary>The first workout on or after a day.</summary>
    public static PlannedDay? NextWorkout(IReadOnlyList<PlannedDay> days, DateOnly from) =>
        days.FirstOrDefault(day => day.Date >= from && day.Workout is not null);

    private static PastRun Past(RunStore store, StoredRun run)
    {
        bool wasPlannedHard = store.GetPlan(run.LocalDate, run.LocalDate).Any(day => day.IsHard && day.Name == run.WorkoutName);
        Measured<double> hardShare = HeartRateZones.Of(store.GetSeconds(run.Id), store.GetProfile()).HardShare;
        bool wasRunHard = hardShare.Trust == Trust.Trusted && hardShare.Value >= HardShare;
        return new PastRun(run.LocalDate, run.DurationSeconds, wasPlannedHard || wasRunHard);
    }

    /// <summary>The stated cadence, or else the median of the last runs' trusted means.</summary>
    private static double? EasyCadence(RunStore store, List<StoredRun> recent)
    {
        if (store.GetRunner().CadenceSpm is double told)
        {
            return told;
        }

        List<double> measured =
        [
            .. recent.Select(run => run.CadenceSpm)
                .Where(cadence => cadence.Trust == Trust.Trusted)
                .Take(CadenceRuns)
                .Select(cadence => cadence.Value)
                .Order(),
        ];
        return measured.Count == 0 ? null : measured[measured.Count / 2];
    }
}
