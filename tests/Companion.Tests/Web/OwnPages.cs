using System.Text.RegularExpressions;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Mapping;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A server over a filled store of a test's own, which the test may change.</summary>
public abstract partial class OwnPages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebServer _server = null!;

    /// <summary>The time of the server and of the store.</summary>
    private protected FixedClock Clock { get; } = new();

    /// <summary>The store behind the pages.</summary>
    private protected RunStore Store { get; private set; } = null!;

    /// <summary>Asks the server.</summary>
    private protected HttpClient Browser { get; private set; } = null!;

    /// <summary>Sends a form as a page of this server would, with the token of one.</summary>
    private protected async Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, string> fields)
    {
        var token = TokenField().Match(await Browser.GetStringAsync("/")).Groups["token"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([.. fields, new("token", token)]),
        };
        request.Headers.Add("Origin", Browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await Browser.SendAsync(request);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Store = RunStore.Open(_folder.Path, Clock);
        Fill(Store);
        _server = await WebServer.StartAsync(StoreSources.Of(Store, Clock), 0, CancellationToken.None);
        Browser = new HttpClient { BaseAddress = new Uri(_server.Url) };
    }

    /// <summary>Puts into the store what the tests of a class need.</summary>
    private protected virtual void Fill(RunStore store) => SampleStore.Fill(store, SampleStore.QuickFeet());

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Browser.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("name=\"token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenField();
}
