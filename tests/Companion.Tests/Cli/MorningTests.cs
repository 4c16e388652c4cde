using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>The check-in, the morning's judgement and the list of injuries, as commands.</summary>
public sealed class MorningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_check_in_adds_to_the_first()
    {
        await RunAsync("checkin", "--sleep", "7.5", "--soreness", "2", "--pain", "3", "--where", "left knee");

        using JsonDocument day = (await RunAsync("checkin", "--mood", "4", "--soreness", "1", "--json")).Json();

        JsonElement root = day.RootElement;
        Assert.Equal(
            (7.5, 1, 4),
            (root.GetProperty("sleepHours").GetDouble(), root.GetProperty("soreness").GetInt32(), root.GetProperty("mood").GetInt32()));
        Assert.Equal((3, "left knee"), (root.GetProperty("pain").GetInt32(), root.GetProperty("painPlace").GetString()));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("isIll").ValueKind);
    }

    [Fact]
    public async Task What_was_said_can_be_forgotten()
    {
        await RunAsync("checkin", "--ill");
        await RunAsync("checkin", "--forget");

        using JsonDocument morning = (await RunAsync("readiness", "--json")).Json();

        Assert.Equal("unknown", morning.RootElement.GetProperty("advice").GetString());
    }

    [Theory]
    [InlineData("A mood of 6 cannot be: it goes from 1 to 5", "--mood", "6")]
    [InlineData("A sleep of 25 cannot be", "--sleep", "25")]
    [InlineData("A sleep of NaN cannot be", "--sleep", "NaN")]
    [InlineData("--rpe takes 0 to 10, not 11", "--rpe", "11")]
    [InlineData("There is no such run to rate", "--rpe", "6")]
    [InlineData("--run needs --rpe", "--run", "1")]
    [InlineData("A check-in says something")]
    [InlineData("2999-01-01 is still to come", "--mood", "3", "--date", "2999-01-01")]
    [InlineData("is more than 60 days ago", "--mood", "3", "--date", "2001-01-01")]
    [InlineData("--date takes a day such as 2027-04-18, not \"tomorrow\"", "--mood", "3", "--date", "tomorrow")]
    [InlineData("The place of the pain is a word or two", "--pain", "3", "--where", "a\u001b[2Jb")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string sentence, params string[] said)
    {
        CliRun run = await RunAsync(["checkin", .. said]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ill_runner_is_told_to_rest_and_why()
    {
        await RunAsync("checkin", "--ill");

        CliRun run = await RunAsync("readiness");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("REST", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not known", run.Output, StringComparison.Ordinal);
        Assert.Contains("With fever", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nights_typed_in_day_by_day_lead_to_an_easy_day()
    {
        for (int i = 12; i >= 0; i--)
        {
            string day = DateOnly.FromDateTime(DateTime.Now).AddDays(-i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await RunAsync("checkin", "--date", day, "--resting-hr", i < 2 ? "56" : "50");
        }

        using JsonDocument morning = (await RunAsync("readiness", "--json")).Json();

        Assert.Equal("easier", morning.RootElement.GetProperty("advice").GetString());
        Assert.Equal("night_heart_rate", morning.RootElement.GetProperty("rule").GetString());
        Assert.Contains("up 6 bpm", morning.RootElement.GetProperty("illnessHint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_run_is_rated_and_the_rating_can_be_taken_back()
    {
        long id;
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            store.SaveOriginal("a.csv", [1], OriginalSamples.History(OriginalSamples.Row(OriginalSamples.Evening, 3000, 10_000)));
            id = store.ListActivities()[0].Id;
        }

        using JsonDocument rated = (await RunAsync("checkin", "--rpe", "6.5", "--json")).Json();

        Assert.Equal(id, rated.RootElement.GetProperty("ratedRunId").GetInt64());
        using RunStore after = RunStore.Open(_folder.Path);
        Assert.Equal(6.5, after.FindActivity(id)!.EffortCr10);
        Assert.Equal(6.5, after.GetActivity(id)!.EffortCr10);
        after.SaveEffort(id, null);
        Assert.Null(after.ListActivities()[0].EffortCr10);
    }

    [Fact]
    public async Task An_injury_is_reported_ended_and_remembered()
    {
        await RunAsync("injury", "add", "left knee", "--from", "2026-01-05");
        CliRun lasting = await RunAsync("injury", "list");
        Assert.Contains("lasts", lasting.Output, StringComparison.Ordinal);

        using JsonDocument ended = (await RunAsync("injury", "end", "1", "--on", "2026-02-01", "--json")).Json();
        Assert.Equal("2026-02-01", ended.RootElement.GetProperty("injuries")[0].GetProperty("to").GetString());

        using JsonDocument morning = (await RunAsync("readiness", "--date", "2026-06-01", "--json")).Json();
        Assert.Equal("previous_injury", morning.RootElement.GetProperty("injuryFlags")[0].GetProperty("code").GetString());

        await RunAsync("injury", "remove", "1");
        Assert.Contains("no injury", (await RunAsync("injury", "list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "before it began", "injury", "add", "knee", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData(2, "still to come", "injury", "add", "knee", "--from", "2999-01-01")]
    [InlineData(2, "needs a place", "injury", "add", " ")]
    [InlineData(1, "There is no injury 7.", "injury", "end", "7")]
    [InlineData(1, "There is no injury 7.", "injury", "remove", "7")]
    public async Task An_injury_that_cannot_be_changes_nothing(int exitCode, string sentence, params string[] args)
    {
        CliRun run = await RunAsync(args);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("no injury", (await RunAsync("injury", "list")).Output, StringComparison.Ordinal);
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(_folder.Path, args);
}
