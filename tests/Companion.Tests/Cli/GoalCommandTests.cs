using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>Goal, season and changes of the plan from the command line.</summary>
public sealed class GoalCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string In(int days) =>
        DateOnly.FromDateTime(DateTime.Now).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_stated_goal_makes_a_season_up_to_its_race()
    {
        CliRun goal = await RunAsync("goal", "--race", "5km", "--date", In(120), "--minutes", "tue 60, thu 60, sun 120", "--name", "Park");
        Assert.Equal((0, ""), (goal.ExitCode, goal.Error));
        Assert.Contains("\"Park\"", goal.Output, StringComparison.Ordinal);

        using JsonDocument season = (await RunAsync("plan", "season", "--json")).Json();
        JsonElement weeks = season.RootElement.GetProperty("weeks");
        Assert.Contains(weeks.EnumerateArray(), week => week.GetProperty("phase").GetString() == "taper");
        CliRun picture = await RunAsync("plan", "season");
        Assert.Contains("● 5 km", picture.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_time_does_not_carry_is_refused_with_what_would_do_and_nothing_is_kept()
    {
        CliRun refused = await RunAsync("goal", "--race", "marathon", "--date", In(40));

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Feasible: a marathon from", refused.Error, StringComparison.Ordinal);
        using JsonDocument goal = (await RunAsync("goal", "--json")).Json();
        Assert.Equal(JsonValueKind.Null, goal.RootElement.GetProperty("kind").ValueKind);
    }

    [Fact]
    public async Task A_session_is_skipped_taken_back_and_stays_in_the_log()
    {
        await RunAsync("goal", "--kind", "get-fit");
        using JsonDocument week = (await RunAsync("plan", "week", "--json")).Json();
        string day = week.RootElement.GetProperty("days").EnumerateArray()
            .First(one => one.GetProperty("durationSeconds").GetInt32() > 0).GetProperty("date").GetString()!;

        CliRun skipped = await RunAsync("plan", "skip", day);
        Assert.Contains("is left out", skipped.Output, StringComparison.Ordinal);
        CliRun undone = await RunAsync("plan", "undo");
        Assert.Contains("undone", undone.Output, StringComparison.Ordinal);

        using JsonDocument why = (await RunAsync("plan", "why", day, "--json")).Json();
        Assert.True(why.RootElement.GetProperty("day").GetProperty("durationSeconds").GetInt32() > 0);
        Assert.Contains("undone", (await RunAsync("plan", "log")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ill_morning_is_proposed_as_rest_and_taken_by_itself_where_the_runner_wants_it()
    {
        await RunAsync("goal", "--kind", "get-fit", "--changes", "auto");
        await RunAsync("checkin", "--ill");

        using JsonDocument proposed = (await RunAsync("plan", "propose", "--json")).Json();

        JsonElement proposal = proposed.RootElement.GetProperty("proposal");
        if (proposal.ValueKind != JsonValueKind.Null)
        {
            Assert.Equal(("illness", "accepted"), (proposal.GetProperty("code").GetString(), proposal.GetProperty("state").GetString()));
        }

        using JsonDocument today = (await RunAsync("plan", "today", "--json")).Json();
        Assert.Equal("rest", today.RootElement.GetProperty("day").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("\"27 parsecs\" is no distance", "--race", "27 parsecs", "--date", "2027-04-18")]
    [InlineData("A race needs its day", "--race", "half")]
    [InlineData("A race needs its distance", "--time", "3:00:00")]
    [InlineData("--time takes a time such as 3:45:00", "--race", "half", "--date", "2027-04-18", "--time", "quick")]
    [InlineData("is no time for running", "--race", "half", "--date", "2027-04-18", "--time", "0:01")]
    [InlineData("are no minutes of a week", "--minutes", "always")]
    [InlineData("No day of the week has room", "--minutes", "0,0,0,0,0,0,0")]
    [InlineData("has no room for a run", "--minutes", "tue 60, sun 60", "--long-day", "wed")]
    [InlineData("Runs a week go from 1 to 6", "--runs", "9")]
    [InlineData("is no day of the week", "--long-day", "someday")]
    [InlineData("are no days", "--away", "next week")]
    [InlineData("is no kind of goal", "--kind", "glory")]
    [InlineData("needs a race of priority A", "--kind", "race")]
    [InlineData("A plan has 1 to 52 weeks", "--kind", "get-fit", "--weeks", "0")]
    [InlineData("is past", "--race", "5km", "--date", "2020-01-01")]
    [InlineData("is more than a year away", "--race", "5km", "--date", "2040-01-01")]
    [InlineData("2020-01-05 is past", "--away", "2020-01-01..2020-01-05")]
    [InlineData("3 runs a week are asked for, and 2 days have room", "--minutes", "tue 60, sun 60", "--runs", "3")]
    [InlineData("2 runs a week are asked for, and one day has room", "--minutes", "sun 60", "--runs", "2")]
    [InlineData("leaves no room for training", "--longest", "0:01")]
    [InlineData("A race is 1 to 250 km long", "--race", "1m", "--date", "2027-04-18")]
    [InlineData("is no time for running", "--race", "marathon", "--date", "2027-04-18", "--time", "23:59:59")]
    [InlineData("--track takes like, usual or none", "--track", "fast")]
    [InlineData("--doubles takes yes or no", "--doubles", "maybe")]
    [InlineData("--age takes 10 to 100", "--age", "-3")]
    public async Task Nonsense_is_refused_and_nothing_is_changed(string sentence, params string[] options)
    {
        CliRun run = await RunAsync(["goal", .. options]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".. ", run.Error, StringComparison.Ordinal);
        Assert.Contains("stated no goal", (await RunAsync("goal")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is past", "skip", "2020-01-01")]
    [InlineData("does not reach", "skip", "2040-01-01")]
    [InlineData("is no day", "move", "today", "someday soon")]
    [InlineData("There is no proposal 7", "accept", "7")]
    [InlineData("There is no change of the plan to undo", "undo")]
    public async Task An_impossible_edit_is_refused_in_a_sentence(string sentence, params string[] args)
    {
        await RunAsync("goal", "--kind", "get-fit");

        CliRun run = await RunAsync(["plan", .. args]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_are_kept_shown_and_taken_back()
    {
        await RunAsync("goal", "--kind", "keep-going", "--track", "like", "--hills", "none", "--doubles", "yes");
        Assert.Contains("Likes       track, no hills, two runs a day", (await RunAsync("goal")).Output, StringComparison.Ordinal);
        using (JsonDocument told = (await RunAsync("goal", "--json")).Json())
        {
            Assert.Equal("liked", told.RootElement.GetProperty("preferences").GetProperty("track").GetString());
        }

        await RunAsync("goal", "--track", "usual", "--hills", "usual", "--doubles", "no");
        Assert.DoesNotContain("Likes", (await RunAsync("goal")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_against_what_was_told_before_leaves_goal_and_plan_as_they_are()
    {
        await RunAsync("goal", "--kind", "keep-going", "--minutes", "tue 60, thu 45, sun 120", "--long-day", "sun", "--runs", "3");
        string goal = (await RunAsync("goal", "--json")).Output;
        string plan = (await RunAsync("plan", "export", "--json")).Output;

        foreach (string[] options in new[]
        {
            new[] { "--minutes", "tue 60, thu 45" }, ["--minutes", "0,0,0,0,0,0,0"], ["--long-day", "mon"], ["--runs", "5"],
            ["--race", "marathon", "--date", In(30)], ["--race", "5km", "--date", In(-1)],
            ["--race", "5km", "--date", In(60), "--time", "0:01"],
        })
        {
            CliRun refused = await RunAsync(["goal", .. options]);
            Assert.NotEqual(0, refused.ExitCode);
            Assert.Contains("Nothing was changed", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(goal, (await RunAsync("goal", "--json")).Output);
        Assert.Equal(plan, (await RunAsync("plan", "export", "--json")).Output);
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(_folder.Path, args);
}
