using System.Net;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A race ahead: its prediction, what it stands on, what was asked.</summary>
public sealed class RacePageTests : RichPages
{
    private static readonly Dictionary<string, string> Half = new()
    {
        ["distance"] = "half", ["day"] = "2027-04-25", ["temperature"] = "22", ["humidity"] = "70", ["wind"] = "4", ["wind-from"] = "ahead",
        ["altitude"] = "", ["course-run"] = "", ["age"] = "41", ["weekly"] = "",
    };

    [Fact]
    public async Task A_prediction_stands_with_its_interval_its_evidence_and_its_pacing()
    {
        string html = await Browser.GetStringAsync("/race");

        Assert.Matches("Of 100 such races 80 end between [\\d:]+ and [\\d:]+, 50 between [\\d:]+ and [\\d:]+", html);
        Assert.Matches("<svg class=\"interval is-large\"[^>]* aria-label=\"[\\d:]+\\.", html);
        Assert.Contains("best effort of run", html);
        Assert.Contains("last 98 m", html);
        Assert.Equal(4, Regex.Count(html, "<div class=\"overview\">"));
    }

    [Fact]
    public async Task The_goal_of_the_season_is_the_race_that_is_shown()
    {
        var race = new GoalRace("City <run>", FixedClock.Today.AddDays(60), 10_000, RacePriority.A, 2700);
        Store.SaveWish(new SeasonWish { Goal = new TrainingGoal(GoalKind.Race, [race]) });

        string html = await Browser.GetStringAsync("/race");

        Assert.Contains("City &lt;run&gt;", html);
        Assert.Contains("goal of your season", html);
        Assert.Contains("interval-target", html);
        Assert.Contains("in 60 days", html);
    }

    [Fact]
    public async Task What_is_asked_is_kept_and_the_day_and_the_place_are_reckoned_with()
    {
        using HttpResponseMessage answer = await AskAsync(Half);
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("/race?meters=21097.5&day=2027-04-25", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("Warmth", html);
        Assert.Contains("70 % humidity", html);
        Assert.Contains("41 years", html);
        Assert.Contains("value=\"22\"", html);
        Assert.NotNull(Store.FindRequest(21_097.5, new DateOnly(2027, 4, 25), FixedClock.Today));
    }

    [Fact]
    public async Task The_heights_of_a_run_become_the_course()
    {
        using HttpResponseMessage answer = await AskAsync(new(Half) { ["course-run"] = $"{NewestWatchRun}" });
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("<figure class=\"chart\" data-model id=\"course\"", html);
        Assert.Contains("<th scope=\"col\" class=\"num\">Rise</th>", html);
        Assert.Contains("name=\"keep-course\"", html);
    }

    [Theory]
    [InlineData("distance", "far", "A distance is written as")]
    [InlineData("distance", "100km", "A distance is written as")]
    [InlineData("day", "2020-01-01", "The day of the race is from today on")]
    [InlineData("temperature", "hot", "Temperature, °C: from -20 to 45")]
    [InlineData("humidity", "101", "Humidity, %: from 0 to 100")]
    [InlineData("course-run", "1' OR 1=1", "There is no run of this number")]
    public async Task What_cannot_be_is_said_in_a_sentence_and_nothing_is_kept(string field, string value, string sentence)
    {
        using HttpResponseMessage answer = await AskAsync(new(Half) { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Null(Store.FindRequest(21_097.5, new DateOnly(2027, 4, 25), FixedClock.Today));
    }

    [Theory]
    [InlineData("meters=NaN&day=2027-01-01")]
    [InlineData("meters=1&day=never")]
    public async Task An_address_that_names_no_race_shows_the_usual_one(string query)
    {
        Assert.Contains("half marathon", await Browser.GetStringAsync($"/race?{query}"));
    }

    [Fact]
    public async Task A_marked_race_is_listed_with_its_run()
    {
        Store.AddRace(new StoredRace(0, NewestWatchRun, "=HYPERLINK(\"x\")<i>", 10_000, 2800, FixedClock.Today.AddDays(-1), false));

        string html = await Browser.GetStringAsync("/race");

        Assert.Contains($"<a href=\"/runs/{NewestWatchRun}\">10 km · 46:40</a>", html);
        Assert.DoesNotContain("<i>", html);
    }

    [Fact]
    public async Task A_result_is_added_and_the_prediction_stands_on_it()
    {
        using HttpResponseMessage answer = await SendAsync(
            "/race/result", new() { ["distance"] = "10km", ["time"] = "41:30", ["day"] = "2026-11-08", ["name"] = "=1+1<b>" });
        string html = await answer.Content.ReadAsStringAsync();

        StoredRace race = Assert.Single(Store.ListRaces());
        Assert.Equal((10_000.0, 2490.0, "=1+1<b>"), (race.DistanceMeters, race.Seconds, race.Name));
        Assert.Contains("10 km · 41:30", html);
        Assert.Contains("=1&#x2B;1&lt;b&gt;", html);
    }

    [Theory]
    [InlineData("10km", "9:00", "2026-11-08")]
    [InlineData("10km", "41:30", "2027-11-08")]
    [InlineData("nowhere", "41:30", "2026-11-08")]
    [InlineData("10km", "soon", "2026-11-08")]
    public async Task A_result_that_cannot_be_is_refused_in_a_sentence(string distance, string time, string day)
    {
        using HttpResponseMessage answer = await SendAsync(
            "/race/result", new() { ["distance"] = distance, ["time"] = time, ["day"] = day });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("A result is a distance such as 10km", await answer.Content.ReadAsStringAsync());
        Assert.Empty(Store.ListRaces());
    }

    private Task<HttpResponseMessage> AskAsync(Dictionary<string, string> answers) => SendAsync("/race", answers);
}
