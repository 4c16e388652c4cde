using System.Text.Json;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class HistoryCommandTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 7, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly MorningClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trends_show_load_and_weeks_of_rows_and_recordings()
    {
        Fill();
        using JsonDocument document = (await RunAsync("trends", "--weeks", "4", "--json")).Json();
        JsonElement root = document.RootElement;
        Assert.Equal("2026-03-20", root.GetProperty("date").GetString());
        Assert.True(root.GetProperty("fitness").GetProperty("value").GetDouble() > 0);
        Assert.Equal("doubtful", root.GetProperty("fitness").GetProperty("trust").GetString());
        Assert.Equal(4, root.GetProperty("weeks").GetArrayLength());
        Assert.True(root.GetProperty("estimates").GetProperty("vdot").GetProperty("value").GetDouble() > 30);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("loadRatio").ValueKind);
        string text = (await RunAsync("trends", "--weeks", "4")).Output;
        Assert.Contains("Fitness", text);
        Assert.Contains("2026-03-09", text);
        Assert.Contains("VDOT", text);
    }

    [Fact]
    public async Task The_ratio_of_loads_is_told_only_when_asked_for_and_as_of_any_day()
    {
        Fill();
        Assert.DoesNotContain("chronic", (await RunAsync("trends")).Output);
        CliRun asked = await RunAsync("trends", "--acwr", "--until", "2026-03-15", "--json");
        using JsonDocument document = asked.Json();
        Assert.Equal("2026-03-15", document.RootElement.GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Object, document.RootElement.GetProperty("loadRatio").ValueKind);
    }

    [Fact]
    public async Task Weeks_without_runs_say_where_the_last_one_is()
    {
        Fill();
        Assert.Contains("--until 2026-03-14", (await RunAsync("trends", "--until", "2026-08-01", "--weeks", "2")).Output);
        Assert.Contains("no run yet", (await CliRun.OfAsync(_clock, _folder.File("empty"), "trends")).Output);
        Assert.Equal(2, (await RunAsync("trends", "--weeks", "0")).ExitCode);
    }

    [Fact]
    public async Task Records_tell_distance_time_day_and_run()
    {
        Fill();
        using JsonDocument document = (await RunAsync("records", "--json")).Json();
        JsonElement ten = document.RootElement.GetProperty("byDistance").EnumerateArray()
            .Single(record => record.GetProperty("distanceMeters").GetDouble() == 10_000);
        Assert.Equal("trusted", ten.GetProperty("trust").GetString());
        Assert.NotEmpty(document.RootElement.GetProperty("byTime").EnumerateArray());
        string text = (await RunAsync("records")).Output;
        Assert.Contains("10k", text);
        Assert.Contains("Longest", text);
        Assert.Contains("No run with a trusted distance", (await RunAsync("records", "--year", "2001")).Output);
    }

    [Fact]
    public async Task A_watchs_run_is_shown_with_splits_efforts_and_load()
    {
        long id = Fill();
        using JsonDocument document = (await RunAsync("show", $"{id}", "--json")).Json();
        JsonElement analysis = document.RootElement.GetProperty("analysis");
        Assert.Equal(11, analysis.GetProperty("kilometers").GetArrayLength() + 1);
        Assert.NotEmpty(analysis.GetProperty("bestEfforts").EnumerateArray());
        Assert.Equal("pace", analysis.GetProperty("loadSource").GetString());
        string text = (await RunAsync("show", $"{id}")).Output;
        Assert.Contains("Kilometres", text);
        Assert.Contains("Best efforts", text);
    }

    [Fact]
    public async Task The_morning_stands_on_one_screen()
    {
        Fill();
        string text = (await RunAsync("status")).Output;
        string[] parts = ["Plan", "Load and what it left", "Last runs", "Band"];
        Assert.All(parts, part => Assert.Contains(part, text));
        Assert.True(text.Split('\n').Length <= 40, text);
        using JsonDocument document = (await RunAsync("status", "--json")).Json();
        Assert.Equal(3, document.RootElement.GetProperty("lastRuns").GetArrayLength());
        Assert.Equal(0, (await CliRun.OfAsync(_clock, _folder.File("empty"), "status")).ExitCode);
    }

    [Fact]
    public async Task Why_tells_formula_source_range_and_the_value()
    {
        long id = Fill();
        string today = (await RunAsync("why", "fitness")).Output;
        Assert.Contains("Banister", today);
        Assert.Contains("Today", today);
        string ofRun = (await RunAsync("why", "gap", $"{id}")).Output;
        Assert.Contains("Minetti", ofRun);
        Assert.Contains($"In run {id}", ofRun);
        Assert.Contains("cadenceDriftSpm", (await RunAsync("why")).Output);
        using JsonDocument document = (await RunAsync("why", "load", $"{id}", "--json")).Json();
        Assert.True(document.RootElement.GetProperty("figure").GetProperty("value").GetDouble() > 0);
    }

    [Fact]
    public async Task A_figure_that_is_none_is_refused_with_those_that_sound_alike()
    {
        CliRun refused = await RunAsync("why", "cadenc");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("cadenceSpm", refused.Error);
        Assert.Equal(1, (await RunAsync("why", "load", "999")).ExitCode);
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(_clock, _folder.Path, args);

    /// <summary>Three rows of an export and a recording; the recording's number.</summary>
    private long Fill()
    {
        using RunStore store = RunStore.Open(_folder.Path, _clock);
        DateTimeOffset evening = OriginalSamples.Evening;
        Activity[] rows = [.. new[] { -20, -13, -6 }.Select(day => OriginalSamples.Row(evening.AddDays(day), 3100, 10_000))];
        store.SaveOriginal("history.csv", [1], OriginalSamples.History(rows));
        store.SaveOriginal("run.gpx", [2], OriginalSamples.Recording());
        return store.ListActivities().Single(activity => activity.SampleCount > 0).Id;
    }

    /// <summary>It stays one morning, in universal time.</summary>
    private sealed class MorningClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
