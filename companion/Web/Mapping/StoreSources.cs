using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Jobs;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Pages over the run store. Safe to use from many threads, as the store is.</summary>
internal static class StoreSources
{
    /// <summary>What the pages show of a store.</summary>
    /// <param name="store">The runs; not owned.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="live">A run that is followed already; null for none.</param>
    internal static PageSources Of(RunStore store, TimeProvider clock, LiveChannel? live = null)
    {
        var news = new PageNews(live ?? new LiveChannel());
        var history = new Kept<KnownHistory>(store, clock, today => KnownHistory.Of(store, today));
        var books = new PlanBooks(store, clock);
        var plan = new StorePlan(store, books);
        return new PageSources
        {
            Today = new StoreToday(store, books),
            Plan = plan,
            Workouts = new StoreWorkouts(store, books, plan),
            Goal = new StoreGoal(store, books),
            Runs = new StoreRuns(store, clock, history),
            Progress = new StoreProgress(store, clock, history),
            Race = new StoreRaces(store, clock),
            Health = new StoreHealth(store, clock),
            Band = new StoreBands(store, clock),
            Data = new StoreData(store, clock),
            BandDesk = new BandDesk(store, clock, news),
            News = news,
            IsFollowing = live is not null,
            Settings = new StoreSettings(store),
            Prepare = () => _ = history.Value,
        };
    }

    /// <summary>The runner's day.</summary>
    internal static DateOnly Day(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A time on this computer's clock.</summary>
    internal static DateTime Local(TimeProvider clock, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).DateTime;
}
