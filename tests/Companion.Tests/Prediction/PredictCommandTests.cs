using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Tests.Cli;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Prediction;

/// <summary>Races and predictions from the command line.</summary>
public sealed class PredictCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Today => DateTime.Today.ToString("yyyy-MM-dd");

    private static string InHundredDays => DateTime.Today.AddDays(100).ToString("yyyy-MM-dd");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("42.2km", 42_195.0)]
    [InlineData("42.195km", 42_195.0)]
    [InlineData("21.1km", 21_097.5)]
    [InlineData("half", 21_097.5)]
    [InlineData("5000m", 5000.0)]
    [InlineData("10k", 10_000.0)]
    [InlineData("10mi", 16_093.44)]
    [InlineData("far", null)]
    public void A_distance_is_read_as_runners_write_it(string text, double? meters) => Assert.Equal(meters, RaceWords.Meters(text));

    [Fact]
    public async Task One_screen_says_time_interval_what_it_stands_on_and_pacing()
    {
        await Good("race", "add", $"10km=41:30@{Today}", "--name", "Town run");
        string course = _folder.File("course.gpx");
        File.WriteAllText(course, Gpx(430));
        string text = (await Good(
            "predict", "--race", "42.2km", "--date", InHundredDays, "--course", course, "--temp", "18", "--humidity", "60",
            "--weekly-km", "60",
            "--time-trial", $"5km=20:00@{Today}")).Output;
        foreach (string part in new[]
        {
            "marathon on", "in 100 days", "80 of 100", "Town run", "time trial", "runners like you", "Vickers", "heat", "course",
            "Pacing", "42 ",
        })
        {
            Assert.Contains(part, text);
        }

        Assert.True(text.Split('\n').Max(line => line.Length) <= 140);
    }

    [Fact]
    public async Task Json_holds_every_part()
    {
        await Good("race", "add", $"half=1:32:00@{Today}");
        using JsonDocument json = (await CliRun.OfAsync(
            _folder.Path, "predict", "--race", "marathon", "--date", InHundredDays, "--weekly-km", "60", "--json")).Json();
        JsonElement root = json.RootElement;
        Assert.Equal(42_195, root.GetProperty("distanceMeters").GetDouble());
        double seconds = root.GetProperty("timeSeconds").GetProperty("value").GetDouble();
        Assert.InRange(seconds, root.GetProperty("interval80Seconds").GetProperty("low").GetDouble(), 13_000);
        Assert.Equal(43, root.GetProperty("pacing").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("refusal").ValueKind);
        Assert.True(root.GetProperty("models").GetArrayLength() >= 3);
    }

    [Fact]
    public async Task The_next_prediction_says_what_moved_it()
    {
        await Good("race", "add", $"5km=20:00@{Today}");
        await Good("predict", "--race", "half", "--date", InHundredDays);
        await Good("race", "add", $"10km=41:00@{Today}");
        string text = (await Good("predict", "--race", "half", "--date", InHundredDays, "--temp", "25", "--since", Today)).Output;
        Assert.Contains("What moved it since", text);
        Assert.Contains("race over 10 km", text);
        Assert.Contains("temperature and humidity", text);
    }

    [Fact]
    public async Task What_can_not_be_is_one_sentence()
    {
        Assert.Equal("trainingplan: Nothing to predict from", await First(1, "predict", "--race", "10km"));
        Assert.Equal("trainingplan: \"soon\" is no distance.", await First(2, "predict", "--race", "soon"));
        Assert.Equal("trainingplan: \"5km=fast\" is no result.", await First(2, "race", "add", "5km=fast"));
        Assert.Equal("trainingplan: There is no run 99.", await First(1, "race", "add", "99"));
        Assert.Equal("trainingplan: There is no race 7.", await First(1, "race", "remove", "7"));
        string broken = _folder.File("broken.gpx");
        File.WriteAllText(broken, Gpx(10)[..200]);
        Assert.StartsWith("trainingplan: The course is broken", await First(1, "predict", "--race", "10km", "--course", broken));
        File.WriteAllText(broken, "<kml/>");
        Assert.Equal("trainingplan: The course is no GPX file.", await First(1, "predict", "--race", "10km", "--course", broken));
    }

    [Fact]
    public async Task A_race_is_listed_and_forgotten()
    {
        await Good("race", "add", $"10km=41:30@{Today}", "--time-trial");
        Assert.Contains("time trial", (await Good("race", "list")).Output);
        await Good("race", "remove", "1");
        Assert.Contains("You marked no race", (await Good("race", "list")).Output);
    }

    private static string Gpx(int points) => "<gpx xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg>"
        + string.Concat(Enumerable.Range(0, points).Select(i => FormattableString.Invariant(
            $"<trkpt lat=\"{48 + (i * 0.0009):F6}\" lon=\"11\"><ele>{500 + (30 * Math.Sin(i / 20.0)):F1}</ele></trkpt>")))
        + "</trkseg></trk></gpx>";

    private async Task<CliRun> Good(params string[] args)
    {
        CliRun run = await CliRun.OfAsync(_folder.Path, args);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }

    private async Task<string> First(int exitCode, params string[] args)
    {
        CliRun run = await CliRun.OfAsync(_folder.Path, args);
        Assert.Equal(exitCode, run.ExitCode);
        string line = run.Error.Split('\n')[0];
        return line.Contains("Nothing to predict") ? line[..line.IndexOf(':', 14)] : line;
    }
}
