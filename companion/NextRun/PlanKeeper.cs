using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.NextRun;

/// <summary>From the store to a plan and back: gathers what planning needs, has it judged, keeps it.</summary>
public static class PlanKeeper
{
    /// <summary>Most days that are shown as the next ones.</summary>
    public const int MostDays = 14;

    private const int HistoryDays = 45;
    private const double HardHeartRateShare = 0.85;
    private const double HardShare = 0.2;
    private const int CadenceRuns = 10;

    /// <summary>The day to plan from: today, or the day of the last run when that lies ahead of this computer's clock.</summary>
    public static DateOnly FirstDay(RunStore store, DateOnly today)
    {
        DateOnly lastRun = store.ListRuns().Select(run => run.LocalDate).DefaultIfEmpty(today).Max();
        return lastRun > today ? lastRun : today;
    }

    /// <summary>The plan of the next days, held against what happened; a runner who has stated no goal is kept going.</summary>
    public static IReadOnlyList<PlannedDay> Renew(RunStore store, DateOnly from, int dayCount = MostDays)
    {
        SeasonKeeper.Adapt(store, from);
        bool hasRun = new TrainingHistory(History(store, from), from).RanOn(from);
        return [.. store.GetPlan(from, from.AddDays(dayCount - 1)).Select(day =>
            hasRun && day.Date == from ? SessionChoice.Rest(from, hasRun: true) : day)];
    }

    /// <summary>
    /// True when a day's session was run and a new plan has none for it: what was planned stays, so that the run can be held against it.
    /// </summary>
    internal static bool IsRunAlready(RunStore store, PlannedDay first, IReadOnlyList<PastRun> history) =>
        first.Workout is null && history.Any(run => run.Date == first.Date)
        && store.GetPlan(first.Date, first.Date) is [{ Workout: not null }];

    /// <summary>The first workout on or after a day.</summary>
    public static PlannedDay? NextWorkout(IReadOnlyList<PlannedDay> days, DateOnly from) =>
        days.FirstOrDefault(day => day.Date >= from && day.Workout is not null);

    /// <summary>Runs of the last weeks from every source, as planning needs them.</summary>
    public static IReadOnlyList<PastRun> History(RunStore store, DateOnly today)
    {
        RunnerProfile profile = store.GetProfile();
        Dictionary<DateOnly, PlannedDay> planned = store.GetPlan(today.AddDays(-HistoryDays), today).ToDictionary(day => day.Date);
        return [.. store.ListActivities()
            .Where(run => run.IsRun && run.LocalDate <= today && run.LocalDate >= today.AddDays(-HistoryDays)
                && run.Figures.DurationSeconds.HasValue)
            .Select(run => new PastRun(
                run.LocalDate,
                (int)run.Figures.DurationSeconds.Value,
                IsHard(store, run, profile, planned.GetValueOrDefault(run.LocalDate))))];
    }

    private static bool IsHard(RunStore store, StoredActivity run, RunnerProfile profile, PlannedDay? planned)
    {
        bool wasPlannedHard = planned is { IsHard: true } && run.Figures.DurationSeconds.Value >= planned.DurationSeconds / 2.0;
        if (run.SessionId is long session)
        {
            Measured<double> share = HeartRateZones.Of(store.GetSeconds(session), profile).HardShare;
            return wasPlannedHard || (share.Trust == Trust.Trusted && share.Value >= HardShare);
        }

        bool wasRunHard = profile.HeartRateMaxBpm.HasValue && run.Figures.HeartRateBpm is { Trust: Trust.Trusted } heartRate
            && heartRate.Value >= HardHeartRateShare * profile.HeartRateMaxBpm.Value;
        return wasPlannedHard || wasRunHard;
    }

    /// <summary>The stated cadence, or else the median of the last runs' trusted means.</summary>
    public static double? EasyCadence(RunStore store, DateOnly from)
    {
        if (store.GetRunner().CadenceSpm is double told)
        {
            return told;
        }

        List<double> measured =
        [
            .. store.ListRuns()
                .Where(run => run.LocalDate >= from.AddDays(-HistoryDays))
                .Select(run => run.CadenceSpm)
                .Where(cadence => cadence.Trust == Trust.Trusted)
                .Take(CadenceRuns)
                .Select(cadence => cadence.Value)
                .Order(),
        ];
        return measured.Count == 0 ? null : measured[measured.Count / 2];
    }
}
