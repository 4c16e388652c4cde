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
        var plan = new StorePlan(store, clock);
        var band = new StoreBands(store, clock);
        var history = new Kept<KnownHistory>(store, clock, today => KnownHistory.Of(store, today));
        return new PageSources
        {
            Today = new StoreToday(store, clock, plan, band),
            Plan = plan,
            Runs = new StoreRuns(store, clock, history),
            Progress = new StoreProgress(store, clock, history),
            Race = new StoreRaces(store, clock),
            Health = new StoreHealth(store, clock),
            Band = band,
            BandDesk = new BandDesk(store, clock, news),
            News = news,
            IsFollowing = live is not null,
            Settings = new StoreSettings(store),
        };
    }

    /// <summary>The runner's day.</summary>
    internal static DateOnly Day(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A time on this computer's clock.</summary>
    internal static DateTime Local(TimeProvider clock, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).DateTime;
}
