using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Mapping;

namespace TrainingPlan.Pages.Tests;

/// <summary>The real server over a store of a test's own, which the test may change and look into. It is always the same noon.</summary>
public sealed class OwnSite : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebServer _server;

    private OwnSite(string folder, RunStore store, WebServer server)
    {
        _folder = folder;
        Store = store;
        _server = server;
    }

    /// <summary>Where its pages are.</summary>
    public Uri Address => new(_server.Url);

    /// <summary>The store behind the pages.</summary>
    public RunStore Store { get; }

    /// <summary>Starts one over what a test puts into it.</summary>
    public static async Task<OwnSite> StartAsync(Action<RunStore> fill)
    {
        var folder = Directory.CreateTempSubdirectory("trainingplan-pages-").FullName;
        var clock = new FixedClock();
        var store = RunStore.Open(folder, clock);
        fill(store);
        return new OwnSite(folder, store, await WebServer.StartAsync(StoreSources.Of(store, clock), 0, CancellationToken.None));
    }

    /// <summary>Runs, a plan and a band.</summary>
    public static void Sample(RunStore store) => SampleStore.Fill(store, SampleStore.QuickFeet());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
