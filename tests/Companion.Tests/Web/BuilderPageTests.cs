using System.Net;
using System.Text.Json;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A workout is written, read back as steps, and put where the validator lets it.</summary>
public sealed class BuilderPageTests : OwnPages
{
    private static readonly DateOnly Today = FixedClock.Today;

    [Fact]
    public async Task A_text_is_read_into_steps_and_repeats_whose_parts_are_the_text_again()
    {
        var reading = await ReadAsync(
            "10min easy, 3x(1km @ 4:30-4:40/km & 170-180spm, 2x(30s hard, 30s), 2min rest), until lap, 5min easy");

        Assert.Equal(JsonValueKind.Null, reading.GetProperty("fault").ValueKind);
        Assert.Equal(
            "10min warmup, 3x(1km @ 4:30-4:40/km & 170-180spm, 2x(30s, 30s), 2min rest), until lap, 5min cooldown",
            Join(reading.GetProperty("nodes")));
        var again = await ReadAsync(Join(reading.GetProperty("nodes")));
        Assert.Equal(reading.GetProperty("printed").GetString(), again.GetProperty("printed").GetString());
        Assert.StartsWith("about ", reading.GetProperty("lengthText").GetString());
    }

    [Theory]
    [InlineData("10min easy, 5x(1km", 15)]
    [InlineData("10min esay", 7)]
    [InlineData("", 1)]
    [InlineData("10min easy,\n5 km @ 4:99/km", 0)]
    public async Task A_fault_is_pointed_at_by_its_column(string text, int column)
    {
        var fault = (await ReadAsync(text)).GetProperty("fault");

        Assert.NotEqual("", fault.GetProperty("sentence").GetString());
        Assert.True(column == 0 || column == fault.GetProperty("column").GetInt32(), fault.ToString());
    }

    [Fact]
    public async Task The_validator_answers_while_it_is_written()
    {
        var day = Store.GetPlan(Today, Today.AddDays(6)).First(one => one.Workout is not null).Date;

        var fits = (await ReadAsync("20min easy", day)).GetProperty("day");
        var refused = (await ReadAsync("5h easy", day)).GetProperty("day");
        var open = (await ReadAsync("open", day)).GetProperty("day");

        Assert.True(fits.GetProperty("isAllowed").GetBoolean(), fits.ToString());
        Assert.Contains("110 %", refused.GetProperty("sentence").GetString());
        Assert.Contains("needs a length", open.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task A_workout_is_put_on_a_day_and_can_be_taken_back()
    {
        var day = Store.GetPlan(Today, Today.AddDays(6)).First(one => one.Workout is not null);
        const string Text = "10min easy, 2x(2min @ 168-174spm, 1min recovery), 5min easy";
        using (var answer = await SendAsync("/plan/workout", Form("put", "Hill <b>", Text, day.Date)))
        {
            Assert.Equal(
                (HttpStatusCode.OK, $"/plan/day/{Code(day.Date)}"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
            Assert.Contains("Hill &lt;b&gt;", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal("Hill <b>", Store.GetPlan(day.Date, day.Date)[0].Name);
        Assert.Equal(1260, Store.GetPlan(day.Date, day.Date)[0].DurationSeconds);
        Assert.Equal("Hill <b>", Assert.Single(Store.ListWorkouts()).Name);
        using var undone = await SendAsync("/plan/undo", []);
        Assert.Equal(day.Name, Store.GetPlan(day.Date, day.Date)[0].Name);
    }

    [Theory]
    [InlineData("put", "Long", "5h easy", "110 %")]
    [InlineData("put", "", "20min easy", "needs a name")]
    [InlineData("put", "Wrong", "20min esay", "Column 7")]
    [InlineData("keep", "A name that is far too long for any band to show it", "20min easy", "40")]
    [InlineData("keep", "Wrong", "", "Column 1")]
    public async Task What_is_refused_is_said_and_nothing_that_was_typed_is_lost(string action, string name, string text, string sentence)
    {
        var day = Store.GetPlan(Today, Today.AddDays(6)).First(one => one.Workout is not null).Date;
        var revision = Store.PlanRevision;

        using var answer = await SendAsync("/plan/workout", Form(action, name, text, day));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html);
        Assert.Contains($">{text}</textarea>", html);
        Assert.Contains($"value=\"{name}\"", html);
        Assert.Equal(revision, Store.PlanRevision);
        Assert.Empty(Store.ListWorkouts());
    }

    [Fact]
    public async Task Without_a_script_the_text_is_checked_by_a_button()
    {
        using var answer = await SendAsync("/plan/workout", Form("check", "Mine", "2x(5min, 1min rest), 3 furlongs", null));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<mark>", html);
        Assert.Contains("Column", html);
    }

    [Fact]
    public async Task A_huge_text_is_refused_and_not_read_for_ever()
    {
        var reading = await ReadAsync(string.Join(", ", Enumerable.Repeat("1min", 5000)));

        Assert.Contains("longer than 4000", reading.GetProperty("fault").GetProperty("sentence").GetString());
    }

    private static Dictionary<string, string> Form(string action, string name, string text, DateOnly? day) => new()
    {
        ["action"] = action, ["name"] = name, ["text"] = text, ["day"] = day is { } date ? Code(date) : "",
    };

    private async Task<JsonElement> ReadAsync(string text, DateOnly? day = null)
    {
        using var answer = await SendAsync("/api/plan/workout", Form("", "", text, day));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    // As the page's script joins them.
    private static string Join(JsonElement nodes) => string.Join(", ", nodes.EnumerateArray().Select(node =>
        node.GetProperty("count").GetInt32() is > 0 and var count
            ? $"{count}x({Join(node.GetProperty("nodes"))})"
            : node.GetProperty("length").GetString()
                + (node.GetProperty("word").GetString() is "run" ? "" : " " + node.GetProperty("word").GetString())
                + (node.GetProperty("target").GetString() is { Length: > 0 } target ? $" @ {target}" : "")));

    private static string Code(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
