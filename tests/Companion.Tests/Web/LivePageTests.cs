using System.Net;
using System.Text.Json;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Server;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>The page of a run while it happens.</summary>
public sealed class LivePageTests(RunningPages pages) : IClassFixture<RunningPages>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiveChannel _channel = new();
    private WebServer _server = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        _server = await WebServer.StartAsync(_folder.Path, 0, _channel, CancellationToken.None);
        _browser = new HttpClient { BaseAddress = new Uri(_server.Url) };
    }

    public async Task DisposeAsync()
    {
        _channel.Complete();
        _browser.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Without_a_band_the_page_says_how_to_follow_one_and_loads_no_script()
    {
        string html = await pages.Filled.GetStringAsync("/live");
        Assert.Contains("trainingplan live --band", html);
        Assert.DoesNotContain("live.js", html);
    }

    [Fact]
    public async Task With_a_band_the_page_has_its_script_and_its_fields()
    {
        string html = await _browser.GetStringAsync("/live");
        Assert.Contains($"src=\"{EmbeddedAssets.Address("live.js")}\"", html);
        foreach (string field in new[] { "time", "cadence", "heartRate", "pace", "distance", "step", "state" })
        {
            Assert.Contains($"data-live-field=\"{field}\"", html);
        }

        using var script = await _browser.GetAsync("/assets/live.js");
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.DoesNotContain("innerHTML", await script.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_happens_comes_as_events_and_who_is_late_gets_the_newest_first()
    {
        _channel.Publish(LiveNews.OfLink(true, "Band abc."));
        _channel.Publish(LiveNews.OfSecond(Moment(59, ""), "10min easy", isImperial: false));
        using var answer = await _browser.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("connect-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("link", await NextEventAsync(lines));
        Assert.Contains("Band abc.", await DataAsync(lines));
        Assert.Equal("second", await NextEventAsync(lines));
        using (JsonDocument second = JsonDocument.Parse(await DataAsync(lines)))
        {
            Assert.Equal(("0:59", "172", "10min easy"), (
                second.RootElement.GetProperty("time").GetString(), second.RootElement.GetProperty("cadence").GetString(),
                second.RootElement.GetProperty("step").GetString()));
            Assert.Equal(JsonValueKind.Null, second.RootElement.GetProperty("heartRate").ValueKind);
        }

        _channel.Publish(LiveNews.OfSecond(Moment(60, "A line\nbreak </script>."), "", isImperial: false));
        Assert.Equal("second", await NextEventAsync(lines));
        using (JsonDocument second = JsonDocument.Parse(await DataAsync(lines)))
        {
            Assert.Equal("A line\nbreak </script>.", second.RootElement.GetProperty("sentence").GetString());
        }

        _channel.Complete();
        Assert.Equal("", (await lines.ReadToEndAsync()).Trim());
    }

    [Fact]
    public async Task Who_comes_late_is_told_the_last_fifty_sentences_in_their_order()
    {
        for (int i = 1; i <= 60; i++)
        {
            _channel.Publish(LiveNews.OfSecond(Moment(i, $"Sentence {i}."), "", isImperial: false));
            _channel.Publish(LiveNews.OfSecond(Moment(i, ""), "", isImperial: false));
        }

        using var answer = await _browser.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("second", await NextEventAsync(lines));
        Assert.Equal("said", await NextEventAsync(lines));
        using JsonDocument said = JsonDocument.Parse(await DataAsync(lines));
        Assert.Equal(Enumerable.Range(11, 50).Select(i => $"Sentence {i}."), said.RootElement.EnumerateArray().Select(SentenceOf));
        Assert.Equal("0:11", said.RootElement[0].GetProperty("time").GetString());
    }

    [Fact]
    public async Task A_page_that_leaves_is_forgotten_and_too_many_are_refused()
    {
        using var leave = new CancellationTokenSource();
        List<IAsyncEnumerator<LiveNews>> open = [];
        _channel.Publish(LiveNews.OfLink(true, "Band abc."));
        for (int i = 0; i < LiveChannel.MostPages; i++)
        {
            open.Add(_channel.Listen(leave.Token)!.GetAsyncEnumerator());
            Assert.True(await open[i].MoveNextAsync());
        }

        Assert.Null(_channel.Listen(leave.Token));
        using var refused = await _browser.GetAsync("/api/events");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        foreach (var page in open)
        {
            await page.DisposeAsync();
        }

        Assert.Equal(0, _channel.PageCount);
    }

    [Fact]
    public async Task A_slow_page_misses_the_oldest_and_nobody_waits_for_it()
    {
        var slow = _channel.Listen(CancellationToken.None)!;
        for (int i = 0; i < 1000; i++)
        {
            _channel.Publish(LiveNews.OfSecond(Moment(i, ""), "", isImperial: false));
        }

        _channel.Complete();
        var seen = new List<LiveNews>();
        await foreach (var news in slow)
        {
            seen.Add(news);
        }

        Assert.Equal(30, seen.Count);
        Assert.Contains("16:39", seen[^1].Json);
    }

    private static string? SentenceOf(JsonElement said) => said.GetProperty("sentence").GetString();

    private static LiveMoment Moment(int elapsedSeconds, string sentence) => new(
        elapsedSeconds, true, false, MotionState.Run, 100, 172.4, null, 275, 3, 1500, -1, 0, CueKind.None, sentence);

    private static async Task<string> NextEventAsync(StreamReader lines) => await PrefixedAsync(lines, "event: ");

    private static async Task<string> DataAsync(StreamReader lines) => await PrefixedAsync(lines, "data: ");

    private static async Task<string> PrefixedAsync(StreamReader lines, string prefix)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return line[prefix.Length..];
            }
        }

        return "";
    }
}
