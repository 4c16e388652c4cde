using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;

namespace TrainingPlan.Companion.NextRun;

/// <summary>All that a sync is to the runner: the runs off the band, a plan that knows them, settings and the next workout on it.</summary>
/// <param name="Sync">What came off the band.</param>
/// <param name="Next">The plan's next workout; null for none.</param>
/// <param name="Choice">The workout that the next run gets.</param>
/// <param name="HasNewSettings">True when the band had other settings than the runner's.</param>
/// <param name="Warning">What the workout asks for and the band can't know; null for nothing.</param>
public sealed record BandVisit(SyncResult Sync, PlannedDay? Next, WorkoutChoice Choice, bool HasNewSettings, string? Warning)
{
    /// <summary>Does it.</summary>
    /// <param name="client">The band.</param>
    /// <param name="store">Where the runs go.</param>
    /// <param name="nowUtc">The time that the band gets.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="wantsPush">False to leave the workout on the band as it is.</param>
    /// <param name="wantsPlan">True for the plan's workout, whatever the runner put on the band.</param>
    /// <param name="progress">Told of the reading; null for nobody.</param>
    /// <param name="cancel">Ends it; what has come so far is kept.</param>
    public static BandVisit Run(
        BandClient client, RunStore store, DateTimeOffset nowUtc, DateOnly today, bool wantsPush, bool wantsPlan,
        IProgress<SyncProgress>? progress, CancellationToken cancel)
    {
        SyncResult result = BandSync.Run(client, store, nowUtc, progress, cancel);
        DateOnly from = PlanKeeper.FirstDay(store, today);
        IReadOnlyList<PlannedDay> plan = PlanKeeper.Renew(store, from);
        plan = HotDays.Adapted(plan, HotDays.Of(store, plan, WeatherAhead.Kept(store).Hours, from));
        bool hasNewSettings = BandPush.Settings(client, store, from, cancel);
        WorkoutChoice choice = wantsPush
            ? WorkoutChoice.Settle(client, store, plan, today, wantsPlan, cancel)
            : WorkoutChoice.Leave(client, store);
        PlannedDay? next = PlanKeeper.NextWorkout(plan, from);
        return new BandVisit(result, next, choice, hasNewSettings, PaceSources.Warning(choice.Workout, store, client.Info));
    }
}
