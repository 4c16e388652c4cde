using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Tests.Cli;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Weather;

/// <summary>The forecast from the command line, and what it does to the plan.</summary>
public sealed class ForecastCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _files = new();

    public void Dispose()
    {
        _folder.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task It_is_off_until_the_runner_chooses_and_off_again()
    {
        Assert.Contains("The forecast is off", (await RunAsync("forecast", "show")).Output, StringComparison.Ordinal);
        await RunAsync("forecast", "set", Table(20, 50));
        Assert.Contains("20 to 20 °C, 50 % humidity", (await RunAsync("forecast", "show")).Output, StringComparison.Ordinal);
        await RunAsync("forecast", "off");
        Assert.Contains("The forecast is off", (await RunAsync("forecast", "show")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hot_day_is_warned_of_with_its_source_and_a_cool_one_is_not()
    {
        await RunAsync("goal", "--kind", "keep-going");
        await RunAsync("forecast", "set", Table(31, 60));
        using JsonDocument hot = (await RunAsync("plan", "week", "--json")).Json();
        JsonElement warned = hot.RootElement.GetProperty("weather")[0];
        Assert.Contains("Dangerous heat", warned.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("% a degree above 10", warned.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.InRange(warned.GetProperty("slowerShare").GetDouble(), 0.03, 0.15);
        Assert.Contains("Dangerous heat", (await RunAsync("plan", "week")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        await RunAsync("forecast", "set", Table(9, 60, "cool.csv"));
        using JsonDocument cool = (await RunAsync("plan", "week", "--json")).Json();
        JsonElement same = cool.RootElement.GetProperty("weather")[0];
        Assert.Equal(JsonValueKind.Null, same.GetProperty("sentence").ValueKind);
        Assert.Equal(0, same.GetProperty("slowerShare").GetDouble());
    }

    [Fact]
    public async Task An_address_is_asked_once_in_three_hours_and_its_silence_costs_nothing()
    {
        await RunAsync("goal", "--kind", "keep-going");
        string address;
        using (StandInServer server = StandInServer.Saying("200 OK", Json(24)))
        {
            address = server.Address;
            CliRun set = await RunAsync("forecast", "set", address, "--latitude", "48.1", "--longitude", "11.5");
            Assert.Contains("127.0.0.1", set.Output, StringComparison.Ordinal);
            Assert.Empty(server.Asked);
            await RunAsync("plan", "week");
            await RunAsync("plan", "today");
            await RunAsync("plan", "why", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Single(server.Asked);
        }

        await RunAsync("forecast", "set", address, "--latitude", "48.1", "--longitude", "11.5");
        CliRun week = await RunAsync("plan", "week");
        Assert.Equal((0, ""), (week.ExitCode, week.Error));
        string said = string.Join(' ', week.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("No new forecast, the plan goes on without: 127.0.0.1 can't be reached", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_garbage_costs_nothing()
    {
        await RunAsync("goal", "--kind", "keep-going");
        using StandInServer server = StandInServer.Saying("200 OK", "<html>Welcome to the hotel</html>");
        await RunAsync("forecast", "set", server.Address, "--latitude", "48.1", "--longitude", "11.5");

        using JsonDocument today = (await RunAsync("plan", "today", "--json")).Json();

        Assert.StartsWith("No new forecast", today.RootElement.GetProperty("weatherNote").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, today.RootElement.GetProperty("weather").ValueKind);
    }

    [Fact]
    public async Task A_file_that_goes_away_costs_nothing()
    {
        await RunAsync("goal", "--kind", "keep-going");
        string file = Table(31, 60);
        await RunAsync("forecast", "set", file);
        File.Delete(file);

        CliRun week = await RunAsync("plan", "week");

        Assert.Equal(0, week.ExitCode);
        Assert.Contains("No forecast", week.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file", "nowhere.csv")]
    [InlineData("An address needs to know where", "https://api.open-meteo.com/v1/forecast")]
    [InlineData("An address needs to know where", "https://api.open-meteo.com/v1/forecast", "--latitude", "95", "--longitude", "0")]
    public async Task A_choice_that_cannot_be_is_refused_and_nothing_is_changed(string sentence, params string[] source)
    {
        CliRun run = await RunAsync(["forecast", "set", .. source]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", run.Error, StringComparison.Ordinal);
        Assert.Contains("The forecast is off", (await RunAsync("forecast", "show")).Output, StringComparison.Ordinal);
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    private string Table(double celsius, int humidity, string name = "forecast.csv")
    {
        string file = Path.Combine(_files.Path, name);
        File.WriteAllLines(file, Enumerable.Range(0, 14).Select(day => string.Create(
            CultureInfo.InvariantCulture, $"{Today.AddDays(day):yyyy-MM-dd}T18:00,{celsius},{humidity}")));
        return file;
    }

    private static string Json(double celsius) => JsonSerializer.Serialize(new
    {
        hourly = new
        {
            time = Enumerable.Range(0, 7).Select(day => FormattableString.Invariant($"{Today.AddDays(day):yyyy-MM-dd}T18:00")),
            temperature_2m = Enumerable.Repeat(celsius, 7),
            relative_humidity_2m = Enumerable.Repeat(55, 7),
        },
    });

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(_folder.Path, args);
}
