using System.Net;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>The goal is stated in a form; what cannot be is refused in words, with what could.</summary>
public sealed class GoalPageTests : OwnPages
{
    [Fact]
    public async Task A_race_makes_a_season_and_the_goal_before_can_be_had_back()
    {
        var before = Store.GetPlan(FixedClock.Today, FixedClock.Today.AddDays(6)).Select(day => day.Name).ToList();
        using (var answer = await SendAsync("/plan/goal", Race("10km", "2027-03-14", "50:00")))
        {
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal((HttpStatusCode.OK, "/plan"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
            Assert.Contains("Spring race (10 km) on Sunday 14 March, in 112 days: to run it in 50:00.", html);
            Assert.Contains("Taper", html);
        }

        Assert.Equal(GoalKind.Race, Store.GetWish()!.Goal.Kind);
        Assert.Contains("Race", (await Browser.GetStringAsync("/plan/week/2027-03-14")).Split("is-today")[0]);
        using (var undone = await SendAsync("/plan/goal/undo", []))
        {
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        }

        Assert.Null(Store.GetWish());
        Assert.Equal(before, Store.GetPlan(FixedClock.Today, FixedClock.Today.AddDays(6)).Select(day => day.Name));
    }

    [Theory]
    [InlineData("race-distance", "marathon", "race-date", "2026-12-20", "asks for")]
    [InlineData("race-distance", "10km", "race-date", "2026-01-01", "is past")]
    [InlineData("race-distance", "10km", "race-date", "", "needs its day")]
    [InlineData("race-distance", "other", "race-other", "<b>far</b>", "is no distance")]
    [InlineData("race-time", "1 second", "kind", "race", "is no time")]
    [InlineData("race-time", "0:01", "kind", "race", "is no time for running")]
    [InlineData("minutes-0", "many", "kind", "race", "is no whole number")]
    [InlineData("minutes-0", "5000", "kind", "race", "0 to 600")]
    [InlineData("kind", "world-peace", "age", "40", "is no kind of goal")]
    [InlineData("age", "3", "kind", "race", "10 to 100")]
    [InlineData("runs", "7", "kind", "race", "1 to 6")]
    [InlineData("away-from", "2027-01-04", "away-to", "2026-12-01", "Days without running")]
    public async Task What_cannot_be_is_one_sentence_and_what_was_typed_stays(
        string one, string value, string other, string second, string sentence)
    {
        var revision = Store.PlanRevision;
        var fields = Race("10km", "2027-03-14", "");
        (fields[one], fields[other]) = (value, second);
        using var answer = await SendAsync("/plan/goal", fields);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html);
        Assert.Contains("Spring race", html);
        Assert.DoesNotContain("<b>far</b></", html);
        Assert.Null(Store.GetWish());
        Assert.Equal(revision, Store.PlanRevision);
    }

    [Fact]
    public async Task A_goal_too_soon_is_told_with_what_could_be()
    {
        using var answer = await SendAsync("/plan/goal", Race("marathon", "2026-12-20", ""));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("What could be:", html);
        Assert.Matches("a marathon from \\d{4}-\\d\\d-\\d\\d on", html);
    }

    [Fact]
    public async Task A_race_is_taken_out_and_the_goal_is_forgotten()
    {
        using (await SendAsync("/plan/goal", Race("10km", "2027-03-14", "")))
        {
            Assert.Contains("Take it out", await Browser.GetStringAsync("/plan/goal"));
        }

        using (await SendAsync("/plan/goal/drop", new() { ["day"] = "2027-03-14" }))
        {
            Assert.Empty(Store.GetWish()!.Goal.Races);
        }

        using (await SendAsync("/plan/goal/clear", []))
        {
            Assert.Null(Store.GetWish());
        }

        using var again = await SendAsync("/plan/goal/drop", new() { ["day"] = "2027-03-14" });
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    private static Dictionary<string, string> Race(string distance, string date, string time) => new()
    {
        ["kind"] = "race", ["race-distance"] = distance, ["race-date"] = date, ["race-time"] = time, ["race-name"] = "Spring race",
        ["race-priority"] = "A", ["minutes-0"] = "60", ["minutes-1"] = "60", ["minutes-2"] = "60", ["minutes-3"] = "60",
        ["minutes-4"] = "60", ["minutes-5"] = "120", ["minutes-6"] = "120", ["model"] = "0", ["weeks"] = "12", ["changes"] = "ask",
    };
}
