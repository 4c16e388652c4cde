using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>Which workout a sync leaves on the band: the runner's own until it was run, its day is over or the plan's is wanted.</summary>
public sealed class NextWorkoutTests : IDisposable
{
    private const int Seed = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly DaysLater _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_workout_that_the_runner_pushed_stays_until_its_day_is_over()
    {
        using VirtualBandProcess band = await BandAsync();
        Assert.Equal("plan", await ReasonAsync(band));
        await PushAsync(band, "My hills", "10min easy, 6x(45s, 90s jog), 10min easy");
        CliRun said = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        Assert.Matches("\"My hills\", revision [0-9]+, stays on the band: you put it there today and have not run it yet.", said.Output);
        Assert.Equal("runner", await ReasonAsync(band));
        _clock.Days = 1;
        said = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        Assert.Matches("revision [0-9]+, is on the band: the plan's workout for", said.Output);
        Assert.Contains("The day of \"My hills\" is over.", said.Output);
        Assert.Equal("plan", await ReasonAsync(band));
    }

    [Fact]
    public async Task The_next_days_come_with_a_sync_and_the_band_picks_each_days_own()
    {
        using VirtualBandProcess band = await BandAsync();
        CliRun said = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        using JsonDocument first = (await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--json")).Json();
        JsonElement onBand = first.RootElement.GetProperty("daysOnBand");
        Assert.Contains($"revision {onBand.GetProperty("revision")}, digest {onBand.GetProperty("digest")}", said.Output);
        List<JsonElement> days = [.. onBand.GetProperty("days").EnumerateArray()];
        Assert.InRange(days.Count, 2, 7);
        CliRun plan = await CliRun.OfAsync(_clock, _folder.Path, "plan");
        Assert.Contains($"digest {onBand.GetProperty("digest")}", plan.Output);
        DateOnly today = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);
        foreach (JsonElement day in days)
        {
            _clock.Days = DateOnly.Parse(day.GetProperty("date").GetString()!, CultureInfo.InvariantCulture).DayNumber - today.DayNumber;
            await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--no-push");
            using JsonDocument then =
                (await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--no-push", "--json")).Json();
            Assert.Equal(day.GetProperty("name").GetString(), then.RootElement.GetProperty("workoutOnBand").GetString());
            Assert.Equal(day.GetProperty("revision").GetInt32(), then.RootElement.GetProperty("workoutRevisionOnBand").GetInt32());
            Assert.Equal("agrees", then.RootElement.GetProperty("planOnBand").GetProperty("state").GetString());
        }

        _clock.Days += 10;
        await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--no-push");
        CliRun over = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--no-push");
        Assert.Contains("Nothing was put on the band.", over.Output);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_pushed_again()
    {
        using VirtualBandProcess band = await BandAsync();
        await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        string before = await DigestAsync(band);
        Assert.Equal(before, await DigestAsync(band));
        _clock.Days = 1;
        Assert.NotEqual(before, await DigestAsync(band));
    }

    [Fact]
    public async Task A_workout_that_was_run_today_is_not_given_twice()
    {
        using VirtualBandProcess band = await BandAsync();
        await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        using JsonDocument first = (await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--json")).Json();
        string digest = first.RootElement.GetProperty("daysOnBand").GetProperty("days")[0].GetProperty("digest").GetString()!;
        await RunAsync(band, 330);
        using JsonDocument second = (await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--json")).Json();
        Assert.Single(second.RootElement.GetProperty("newRuns").EnumerateArray());
        Assert.DoesNotContain(digest, second.RootElement.GetProperty("daysOnBand").GetRawText());
    }

    [Fact]
    public async Task The_plans_workout_comes_at_once_for_who_asks_for_it()
    {
        using VirtualBandProcess band = await BandAsync();
        await PushAsync(band, "Try", "40s, 40s jog");
        CliRun left = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--no-push");
        Assert.Contains("Nothing was put on the band. It still has \"Try\", revision 1.", left.Output);
        CliRun said = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--plan");
        Assert.Contains("You asked for it instead of \"Try\".", said.Output);
        Assert.Equal("plan", await ReasonAsync(band));
        CliRun both = await CliRun.OfAsync(_folder.Path, "sync", "--band", band.Address, "--plan", "--no-push");
        Assert.Equal(2, both.ExitCode);
    }

    [Fact]
    public async Task A_workout_that_was_run_gives_way_and_a_broken_start_is_no_run()
    {
        using VirtualBandProcess band = await BandAsync();
        await PushAsync(band, "Try", "80s, 80s jog");
        await RunAsync(band, 20);
        Assert.Equal("runner", await ReasonAsync(band));
        await RunAsync(band, 165);
        CliRun said = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        Assert.Contains("You have run \"Try\".", said.Output);
        Assert.Equal("plan", await ReasonAsync(band));
    }

    [Fact]
    public async Task What_the_runner_states_reaches_the_band_with_the_next_sync()
    {
        using VirtualBandProcess band = await BandAsync();
        await CliRun.OfAsync(_folder.Path, "sync", "--band", band.Address);
        await CliRun.OfAsync(_folder.Path, "profile", "--units", "imperial", "--auto-pause", "10", "--belt", "9:00");
        CliRun first = await CliRun.OfAsync(_folder.Path, "sync", "--band", band.Address);
        CliRun second = await CliRun.OfAsync(_folder.Path, "sync", "--band", band.Address);
        Assert.Contains("Your settings are on the band.", first.Output);
        Assert.DoesNotContain("Your settings are on the band.", second.Output);
    }

    private Task<VirtualBandProcess> BandAsync() =>
        VirtualBandProcess.StartAsync(_folder.File("flash"), null, Seed, CancellationToken.None);

    private async Task PushAsync(VirtualBandProcess band, string name, string text)
    {
        await CliRun.OfAsync(_clock, _folder.Path, "workout", "new", name, text);
        CliRun pushed = await CliRun.OfAsync(_clock, _folder.Path, "workout", "push", "1", "--band", band.Address);
        Assert.Equal((0, ""), (pushed.ExitCode, pushed.Error));
    }

    private async Task<string> DigestAsync(VirtualBandProcess band)
    {
        CliRun sync = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--json");
        using JsonDocument document = sync.Json();
        return document.RootElement.GetProperty("daysOnBand").GetProperty("digest").GetString()!;
    }

    private static async Task RunAsync(VirtualBandProcess band, int seconds)
    {
        await band.AskAsync("start", CancellationToken.None);
        await band.AskAsync($"run {seconds}", CancellationToken.None);
        await band.AskAsync("hold", CancellationToken.None);
        await band.AskAsync("run 3", CancellationToken.None);
    }

    private async Task<string> ReasonAsync(VirtualBandProcess band)
    {
        CliRun sync = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address, "--json");
        using JsonDocument document = sync.Json();
        return document.RootElement.GetProperty("workoutReason").GetString()!;
    }

    private sealed class DaysLater : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(Days);
    }
}
