using TrainingPlan.Companion.Tests.Web;

namespace TrainingPlan.Pages.Tests;

/// <summary>A server over weeks of runs with tracks, workouts and mornings.</summary>
internal static class RichSite
{
    private const int Weeks = 12;

    /// <summary>Starts one; it may be changed.</summary>
    internal static Task<OwnSite> StartAsync() => OwnSite.StartAsync(store => RichStore.Fill(store, FixedClock.Today, Weeks));

    /// <summary>Number of the newest run that a watch recorded.</summary>
    internal static long WatchRun(this OwnSite site) => site.Store.ListActivities().First(run => run.SessionId is null).Id;

    /// <summary>Number of the newest workout that the band coached.</summary>
    internal static long BandRun(this OwnSite site) =>
        site.Store.ListActivities().First(run => run.SessionId is not null && run.Name.Length > 0).Id;
}
