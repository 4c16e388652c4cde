using System.IO.Compression;
using System.Net;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Mapping;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Server;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>Who is answered, and with which headers.</summary>
public sealed class ServerTests(RunningPages pages) : IClassFixture<RunningPages>
{
    private const int ScriptBytesMax = 120_000;

    [Theory]
    [InlineData("/runs")]
    [InlineData("/nothing")]
    [InlineData("/assets/run.js")]
    [InlineData("/api/runs/1/series")]
    public async Task Every_answer_forbids_what_a_page_does_not_need(string address)
    {
        using var answer = await pages.Filled.GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost")]
    public async Task A_foreign_host_is_refused_and_learns_nothing(string host)
    {
        foreach (var address in new[] { "/runs", "/runs/1", "/api/runs/1/series", "/assets/run.js" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = host;
            using var answer = await pages.Filled.SendAsync(request);

            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
            Assert.DoesNotContain("Quick feet", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_name_localhost_with_the_right_port_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.Host = $"localhost:{pages.Filled.BaseAddress!.Port}";
        using var answer = await pages.Filled.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_change_from_elsewhere_is_refused(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/runs");
        if (origin.Length > 0)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await pages.Filled.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Nothing was changed.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Asking_for_the_head_alone_gets_no_body()
    {
        using var answer = await pages.Filled.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/runs"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_mistake_of_ours_is_told_without_its_innards()
    {
        using var folder = new TemporaryFolder();
        using var store = RunStore.Open(folder.Path);
        await using var server = await WithoutRunsAsync(store, new InvalidOperationException("secret detail"));
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        using var answer = await client.GetAsync("/runs");

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something went wrong here", html);
        Assert.DoesNotContain("secret detail", html);
        Assert.DoesNotContain("Exception", html);
    }

    [Fact]
    public async Task A_trouble_with_the_store_is_told_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        using var store = RunStore.Open(folder.Path);
        await using var server = await WithoutRunsAsync(store, new StoreException("The database is damaged.", "Move it away."));
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        using var answer = await client.GetAsync("/runs");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("The database is damaged. Move it away.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_pages_are_served_to_this_computer_alone()
    {
        using var folder = new TemporaryFolder();
        await using var server = await WebServer.StartAsync(folder.Path, 0, CancellationToken.None);

        Assert.Matches("^http://127\\.0\\.0\\.1:\\d+/$", server.Url);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_words()
    {
        using var folder = new TemporaryFolder();
        var port = pages.Filled.BaseAddress!.Port;

        var error = await Assert.ThrowsAsync<IOException>(() => WebServer.StartAsync(folder.Path, port, CancellationToken.None));

        Assert.Contains($"Port {port} is in use", error.Message);
    }

    [Fact]
    public async Task A_stopped_server_answers_no_more_and_frees_its_folder()
    {
        using var folder = new TemporaryFolder();
        var server = await WebServer.StartAsync(folder.Path, 0, CancellationToken.None);
        await server.StopAsync();
        await server.DisposeAsync();

        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/runs"));
        File.Delete(folder.File(DataFolder.DatabaseFileName));
        Assert.False(File.Exists(folder.File(DataFolder.DatabaseFileName)));
    }

    [Fact]
    public async Task The_script_of_the_charts_stays_small_and_may_be_kept()
    {
        using var answer = await pages.Filled.GetAsync(EmbeddedAssets.Address("run.js"));
        var script = await answer.Content.ReadAsByteArrayAsync();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(script);
        }

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.InRange(packed.Length, 1000, ScriptBytesMax);
    }

    // A server whose runs cannot be had; everything else is there.
    private static Task<WebServer> WithoutRunsAsync(RunStore store, Exception error) =>
        WebServer.StartAsync(StoreSources.Of(store, new FixedClock()) with { Runs = new FailingRuns(error) }, 0, CancellationToken.None);

    private sealed class FailingRuns(Exception error) : IRunsData
    {
        public RunList ListRuns(RunSearch search, int page, long? deleted) => throw error;

        public IReadOnlyList<RunCard> ListDeleted() => throw error;

        public RunDetail? FindRun(long id, long? other) => throw error;

        public bool Delete(long id) => throw error;

        public bool Restore(long id) => throw error;

        public RunSeries? FindSeries(long id) => throw error;
    }
}
