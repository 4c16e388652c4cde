using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Server;

namespace TrainingPlan.Companion.Web;

/// <summary>The pages, served to this computer alone.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebServer(WebApplication application, string url)
    {
        _application = application;
        Url = url;
    }

    /// <summary>Where the pages are, such as "http://127.0.0.1:7710/".</summary>
    public string Url { get; }

    /// <summary>Starts serving pages from another source of data.</summary>
    /// <param name="data">Where the pages get what they show; it is asked from many threads.</param>
    /// <param name="port">1 to 65535, or 0 for any free port.</param>
    /// <param name="cancellationToken">Ends the start, not the server.</param>
    public static async Task<WebServer> StartAsync(IPageData data, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 64 * 1024;
            options.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        Routes.Map(application, data);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new IOException(string.Format(Texts.PortTaken, port), error);
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new WebServer(application, new Uri(addresses!.Addresses.Single()).AbsoluteUri);
    }

    /// <summary>Ends serving; answers under way are finished first.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _application.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
