using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Web.Server;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>What is sent to the page of the runner's data from outside: without a right, too much, or under a false name.</summary>
public sealed partial class UploadTests : OwnPages
{
    [Fact]
    public async Task A_file_without_a_token_or_from_another_page_is_refused_unread()
    {
        var token = await TokenAsync();
        foreach (var (origin, given) in new[] { (Own, ""), (Own, "made up"), ("http://evil.example", token), ("null", token) })
        {
            using var answer = await SendAsync("/data/import?name=a.fit", origin, given, new byte[64]);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(3, Store.CountActivities());
        Assert.Empty(Store.ListOriginals());
    }

    [Fact]
    public async Task A_file_that_says_that_it_is_huge_is_refused_before_its_first_byte()
    {
        var token = await TokenAsync();
        var cookie = Cookie;
        using var line = new TcpClient();
        await line.ConnectAsync(Browser.BaseAddress!.Host, Browser.BaseAddress.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /data/import?name=a.zip HTTP/1.1\r\nHost: {Browser.BaseAddress.Authority}\r\nOrigin: {Own}\r\nCookie: {cookie}\r\n"
            + $"X-TrainingPlan-Token: {token}\r\nContent-Type: application/octet-stream\r\n"
            + $"Content-Length: {Upload.LargestFileBytes + 1}\r\n\r\n"));
        using var reader = new StreamReader(line.GetStream());

        Assert.Contains("413", await reader.ReadLineAsync());
        using var alive = await Browser.GetAsync("/data");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("<img src=x onerror=alert(1)>.fit")]
    [InlineData("=cmd|' /C calc'!A0.csv")]
    public async Task A_hostile_name_is_a_name_and_no_way_out(string name)
    {
        using var answer = await SendAsync(
            $"/data/import?name={Uri.EscapeDataString(name)}", Own, await TokenAsync(), Encoding.UTF8.GetBytes("none of ours"));

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("/etc", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("<img", await answer.Content.ReadAsStringAsync());
        Assert.Equal(3, Store.CountActivities());
    }

    [Theory]
    [InlineData("../trainingplan.db")]
    [InlineData("trainingplan.db")]
    [InlineData("trainingplan-before-restore-*.db")]
    public async Task A_copy_is_named_from_the_list_or_not_at_all(string copy)
    {
        foreach (var address in new[] { "/data/erase", "/data/put-back" })
        {
            var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["copy"] = copy, ["token"] = await TokenAsync() });
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
            request.Headers.Add("Origin", Own);
            using var answer = await Browser.SendAsync(request);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(3, Store.CountActivities());
    }

    private string Own => Browser.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private string Cookie { get; set; } = "";

    private async Task<string> TokenAsync()
    {
        using var answer = await Browser.GetAsync("/data");
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            Cookie = cookies.Single().Split(';')[0];
        }

        return Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    private Task<HttpResponseMessage> SendAsync(string address, string origin, string token, byte[] bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add("Origin", origin);
        if (token.Length > 0)
        {
            request.Headers.Add("X-TrainingPlan-Token", token);
        }

        return Browser.SendAsync(request);
    }

    [GeneratedRegex("data-token=\"([^\"]+)\"")]
    private static partial Regex Token();
}
