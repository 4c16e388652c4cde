using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Mapping;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A server over a filled store and one over an empty store, for all tests of a class.</summary>
public sealed class RunningPages : IAsyncLifetime
{
    private readonly TemporaryFolder _filled = new();
    private readonly TemporaryFolder _empty = new();
    private readonly List<RunStore> _stores = [];
    private readonly List<WebServer> _servers = [];

    /// <summary>Asks the server over the filled store.</summary>
    public HttpClient Filled { get; private set; } = null!;

    /// <summary>Asks the server over the empty store.</summary>
    public HttpClient Empty { get; private set; } = null!;

    /// <summary>Another browser at the server over the filled store: with cookies of its own, none yet.</summary>
    public HttpClient AnotherBrowser() => new() { BaseAddress = Filled.BaseAddress };

    /// <summary>Every page, filled and empty.</summary>
    public async Task<IReadOnlyList<(string Address, string Html)>> ReadAllAsync()
    {
        var pages = new List<(string, string)>();
        foreach (var client in new[] { Filled, Empty })
        {
            foreach (var address in new[]
            {
                "/", "/runs", "/runs/1", "/runs/2", "/runs/3", "/plan", "/plan/week/2026-11-23", "/plan/day/2026-11-24",
                "/plan/workout", "/plan/goal", "/plan/log", "/band", "/nothing",
            })
            {
                using var answer = await client.GetAsync(address);
                pages.Add((client.BaseAddress + address, await answer.Content.ReadAsStringAsync()));
            }
        }

        return pages;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        SampleStore.Fill(_filled.Path, SampleStore.QuickFeet());
        Filled = await ServeAsync(_filled.Path);
        Empty = await ServeAsync(_empty.Path);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Filled.Dispose();
        Empty.Dispose();
        foreach (var server in _servers)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }

        _stores.ForEach(store => store.Dispose());
        _filled.Dispose();
        _empty.Dispose();
    }

    private async Task<HttpClient> ServeAsync(string directory)
    {
        var clock = new FixedClock();
        var store = RunStore.Open(directory, clock);
        var server = await WebServer.StartAsync(StoreSources.Of(store, clock), 0, CancellationToken.None);
        _stores.Add(store);
        _servers.Add(server);
        return new HttpClient { BaseAddress = new Uri(server.Url) };
    }
}
