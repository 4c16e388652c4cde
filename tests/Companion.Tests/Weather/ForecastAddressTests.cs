using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.Tests.Weather;

/// <summary>The address of the runner's choice, behaving and misbehaving.</summary>
public sealed class ForecastAddressTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_place_goes_out_rounded_and_nothing_else_does()
    {
        using StandInServer server = StandInServer.Saying("200 OK", "hello");

        byte[] answer = await new ForecastAddress(new Uri(server.Address + "?key=7"), 48.137154, 11.576124).FetchAsync(Patient, default);

        Assert.Equal("hello"u8.ToArray(), answer);
        Assert.Equal(
            ["GET /v1/forecast?key=7&latitude=48.14&longitude=11.58&hourly=temperature_2m,relative_humidity_2m&forecast_days=7"
                + "&timezone=auto HTTP/1.1"],
            server.Asked);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using StandInServer other = StandInServer.Saying("200 OK", "{}");
        using StandInServer server = StandInServer.Saying("302 Found", "", $"Location: {other.Address}\r\n");

        Assert.Contains("answers 302 and sends elsewhere", await RefusalAsync(server, Patient), StringComparison.Ordinal);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task A_refusal_of_the_service_is_said()
    {
        using StandInServer server = StandInServer.Saying("429 Too Many Requests", "slow down");
        Assert.Contains("127.0.0.1 answers 429.", await RefusalAsync(server, Patient), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut()
    {
        using StandInServer server = StandInServer.Endless("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", new byte[65_536], TimeSpan.Zero);
        Assert.Contains("more than 1024 KB", await RefusalAsync(server, Patient), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 200")]
    public async Task A_server_that_drips_is_left(string head)
    {
        using StandInServer server = StandInServer.Endless(head, [(byte)' '], TimeSpan.FromMilliseconds(20));
        string refusal = await RefusalAsync(server, TimeSpan.FromMilliseconds(400));
        Assert.Contains("did not answer within 0.4 seconds", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_http_and_nobody_at_all_is_said()
    {
        using (StandInServer server = StandInServer.Endless("SSH-2.0-hello\r\n", [1, 2, 3], TimeSpan.Zero))
        {
            Assert.Contains("can't be reached, or broke off", await RefusalAsync(server, Patient), StringComparison.Ordinal);
        }

        StandInServer gone = StandInServer.Saying("200 OK", "");
        string address = gone.Address;
        gone.Dispose();
        WeatherException refused = await Assert.ThrowsAsync<WeatherException>(
            () => new ForecastAddress(new Uri(address), 0, 0).FetchAsync(Patient, default));
        Assert.Contains("can't be reached", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.open-meteo.com/v1/forecast", true)]
    [InlineData("http://192.168.1.7:8080/forecast?key=1", true)]
    [InlineData("ftp://example.org/forecast", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("forecast.csv", false)]
    public void Only_http_is_an_address(string text, bool isAddress) => Assert.Equal(isAddress, ForecastAddress.Parse(text) is not null);

    private static async Task<string> RefusalAsync(StandInServer server, TimeSpan patience) =>
        (await Assert.ThrowsAsync<WeatherException>(
            () => new ForecastAddress(new Uri(server.Address), 48, 11).FetchAsync(patience, CancellationToken.None))).Message;
}
