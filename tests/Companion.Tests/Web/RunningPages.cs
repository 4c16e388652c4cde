using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A server over a filled store and one over an empty store, for all tests of a class.</summary>
public sealed class RunningPages : IAsyncLifetime
{
    private readonly TemporaryFolder _filled = new();
    private readonly TemporaryFolder _empty = new();
    private WebServer? _filledServer;
    private WebServer? _emptyServer;

    /// <summary>Asks the server over the filled store.</summary>
    public HttpClient Filled { get; private set; } = null!;

    /// <summary>Asks the server over the empty store.</summary>
    public HttpClient Empty { get; private set; } = null!;

    /// <summary>Every page, filled and empty.</summary>
    public async Task<IReadOnlyList<(string Address, string Html)>> ReadAllAsync()
    {
        var pages = new List<(string, string)>();
        foreach (var client in new[] { Filled, Empty })
        {
            foreach (var address in new[] { "/runs", "/runs/1", "/runs/2", "/runs/3", "/plan", "/band", "/nothing" })
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
        SampleStore.Fill(_filled.Path, SampleStore.QuickFeet(), DateOnly.FromDateTime(DateTime.Now));
        _filledServer = await WebServer.StartAsync(_filled.Path, 0, CancellationToken.None);
        _emptyServer = await WebServer.StartAsync(_empty.Path, 0, CancellationToken.None);
        Filled = new HttpClient { BaseAddress = new Uri(_filledServer.Url) };
        Empty = new HttpClient { BaseAddress = new Uri(_emptyServer.Url) };
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Filled.Dispose();
        Empty.Dispose();
        await _filledServer!.StopAsync();
        await _emptyServer!.StopAsync();
        await _filledServer.DisposeAsync();
        await _emptyServer.DisposeAsync();
        _filled.Dispose();
        _empty.Dispose();
    }
}
