using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Mapping;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Server;

namespace TrainingPlan.Companion.Web;

/// <summary>The pages, served to this computer alone.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly PageSources _sources;
    private readonly IDisposable? _owned;

    private WebServer(WebApplication application, PageSources sources, string url, IDisposable? owned)
    {
        _application = application;
        _sources = sources;
        _owned = owned;
        Url = url;
    }

    /// <summary>Where the pages are, such as "http://127.0.0.1:7710/".</summary>
    public string Url { get; }

    /// <summary>Starts serving the runs of a data folder.</summary>
    /// <param name="dataDirectory">The data folder of the run store.</param>
    /// <param name="port">1 to 65535, or 0 for any free port.</param>
    /// <param name="cancellationToken">Ends the start, not the server.</param>
    /// <exception cref="StoreException">The data folder cannot be used; the message says why.</exception>
    /// <exception cref="IOException">The port is taken; the message says so.</exception>
    public static Task<WebServer> StartAsync(string dataDirectory, int port, CancellationToken cancellationToken) =>
        StartAsync(dataDirectory, port, null, cancellationToken);

    /// <summary>The same, with a page for a run that happens now.</summary>
    /// <param name="dataDirectory">The data folder of the run store.</param>
    /// <param name="port">1 to 65535, or 0 for any free port.</param>
    /// <param name="live">What happens; null for no such run. Complete it before the server stops.</param>
    /// <param name="cancellationToken">Ends the start, not the server.</param>
    public static async Task<WebServer> StartAsync(string dataDirectory, int port, LiveChannel? live, CancellationToken cancellationToken)
    {
        var store = RunStore.Open(dataDirectory);
        try
        {
            var sources = StoreSources.Of(store, TimeProvider.System, live);
            var server = await StartAsync(sources, store, port, cancellationToken);
            _ = Task.Run(() => PrepareAhead(sources), CancellationToken.None);
            return server;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    // Whatever keeps this from being done ahead: the first page that needs it does it and says what is wrong.
    private static void PrepareAhead(PageSources sources)
    {
        try
        {
            sources.Prepare();
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException or InvalidOperationException)
        {
            // Said where it is needed.
        }
    }

    /// <summary>Starts serving pages from another source of data.</summary>
    /// <param name="sources">Where the pages get what they show; they are asked from many threads.</param>
    /// <param name="port">1 to 65535, or 0 for any free port.</param>
    /// <param name="cancellationToken">Ends the start, not the server.</param>
    internal static Task<WebServer> StartAsync(PageSources sources, int port, CancellationToken cancellationToken) =>
        StartAsync(sources, null, port, cancellationToken);

    /// <summary>Ends serving; answers under way are finished first.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await _application.StopAsync(cancellationToken);
        await _sources.BandDesk.DisposeAsync();
        _owned?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _sources.BandDesk.DisposeAsync();
        _owned?.Dispose();
    }

    private static async Task<WebServer> StartAsync(
        PageSources sources, IDisposable? owned, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, CallerLifetime>();
        builder.Services.AddSingleton(sources.News);
        FormTokens.AddTo(builder.Services);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 64 * 1024;
            options.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        Routes.Map(application, sources);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new IOException(string.Format(BandTexts.PortTaken, port), error);
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new WebServer(application, sources, new Uri(addresses!.Addresses.Single()).AbsoluteUri, owned);
    }
}
