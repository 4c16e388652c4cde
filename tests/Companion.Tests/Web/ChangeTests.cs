using System.Net;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>What changes something is taken only from a page that this server has given to this browser.</summary>
public sealed partial class ChangeTests(RunningPages pages) : IClassFixture<RunningPages>
{
    private const string Address = "/settings/units";
    private const string Header = "X-TrainingPlan-Token";
    private static readonly Dictionary<string, string> Miles = new() { ["units"] = "imperial" };

    [Fact]
    public async Task The_runner_shows_miles_and_then_kilometres_again()
    {
        using HttpClient browser = pages.AnotherBrowser();
        (string Units, string Shown, string Next)[] changes = [("imperial", "/mi", "Show kilometres"), ("metric", "/km", "Show miles")];
        foreach ((string units, string shown, string next) in changes)
        {
            using HttpResponseMessage answer = await ChangeAsync(browser, await TokenAsync(browser), new() { ["units"] = units });

            string html = await answer.Content.ReadAsStringAsync();
            Assert.Equal((HttpStatusCode.OK, "/runs"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
            Assert.Contains(next, html);
            Assert.Contains(shown, await browser.GetStringAsync("/runs/2"));
        }
    }

    [Fact]
    public async Task A_change_without_a_token_is_refused()
    {
        using HttpClient browser = pages.AnotherBrowser();
        await TokenAsync(browser);

        await AssertRefusedAsync(await ChangeAsync(browser, "", Miles));
        await AssertRefusedAsync(await ChangeAsync(browser, "made up", Miles));
    }

    [Fact]
    public async Task A_token_without_the_cookie_of_its_page_is_refused()
    {
        using HttpClient browser = pages.AnotherBrowser();
        using HttpClient other = pages.AnotherBrowser();
        string token = await TokenAsync(browser);

        await AssertRefusedAsync(await ChangeAsync(other, token, Miles));
        await TokenAsync(other);
        await AssertRefusedAsync(await ChangeAsync(other, token, Miles));
    }

    [Fact]
    public async Task A_token_of_another_server_or_of_an_earlier_start_is_refused()
    {
        using HttpClient browser = pages.AnotherBrowser();
        using var folder = new TemporaryFolder();
        SampleStore.Fill(folder.Path, SampleStore.QuickFeet());
        await using WebServer server = await WebServer.StartAsync(folder.Path, 0, CancellationToken.None);
        using var other = new HttpClient { BaseAddress = new Uri(server.Url) };
        string token = await TokenAsync(other);
        await TokenAsync(browser);

        await AssertRefusedAsync(await ChangeAsync(browser, token, Miles));
    }

    [Theory]
    [InlineData("http://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "evil.example", HttpStatusCode.MisdirectedRequest)]
    public async Task A_good_token_helps_no_page_from_elsewhere(string? origin, string? host, HttpStatusCode expected)
    {
        using HttpClient browser = pages.AnotherBrowser();
        using HttpRequestMessage request = Change(browser, await TokenAsync(browser), Miles);
        if (origin is not null)
        {
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", origin);
        }

        request.Headers.Host = host;
        using HttpResponseMessage answer = await browser.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("Show miles", await browser.GetStringAsync("/runs"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Every_other_method_at_every_address_needs_a_token_and_then_changes_nothing(string method)
    {
        using HttpClient browser = pages.AnotherBrowser();
        string token = await TokenAsync(browser);
        string[] addresses = ["/", "/runs", "/runs/1", "/plan", "/band", "/api/runs/1/series", "/assets/run.js", "/nothing"];
        foreach (string address in addresses)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(browser, method, address, null));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, await AskAsync(browser, method, address, token));
        }
    }

    [Fact]
    public async Task A_value_that_is_none_is_one_sentence_and_changes_nothing()
    {
        using HttpClient browser = pages.AnotherBrowser();
        using HttpResponseMessage answer = await ChangeAsync(browser, await TokenAsync(browser), new() { ["units"] = "<furlongs>" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("not &quot;&lt;furlongs&gt;&quot;", await answer.Content.ReadAsStringAsync());
        Assert.Contains("Show miles", await browser.GetStringAsync("/runs"));
    }

    [Fact]
    public async Task The_cookie_goes_to_this_server_alone_and_to_no_script()
    {
        using HttpClient browser = pages.AnotherBrowser();
        using HttpResponseMessage answer = await browser.GetAsync("/runs");

        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=strict", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("path=/", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient browser, string method, string address, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Add("Origin", OriginOf(browser));
        if (token is not null)
        {
            request.Headers.Add(Header, token);
        }

        using HttpResponseMessage answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> TokenAsync(HttpClient browser) =>
        TokenField().Match(await browser.GetStringAsync("/runs")).Groups["token"].Value is { Length: > 20 } token
            ? token
            : throw new InvalidOperationException("the page has no token");

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string token, Dictionary<string, string> fields)
    {
        using HttpRequestMessage request = Change(browser, token, fields);
        return await browser.SendAsync(request);
    }

    private static HttpRequestMessage Change(HttpClient browser, string token, Dictionary<string, string> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new FormUrlEncodedContent([.. fields, new("token", token)]),
        };
        request.Headers.Add("Origin", OriginOf(browser));
        return request;
    }

    private static string OriginOf(HttpClient browser) => browser.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private static async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("Open the page again", await answer.Content.ReadAsStringAsync());
        }
    }

    [GeneratedRegex("name=\"token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenField();
}
