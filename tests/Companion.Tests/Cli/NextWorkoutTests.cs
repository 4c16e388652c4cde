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
        Assert.Contains("\"My hills\", revision 2, stays on the band: you put it there today and have not run it yet.", said.Output);
        Assert.Equal("runner", await ReasonAsync(band));
        _clock.Days = 1;
        said = await CliRun.OfAsync(_clock, _folder.Path, "sync", "--band", band.Address);
        Assert.Contains("revision 3, is on the band: the plan's workout for", said.Output);
        Assert.Contains("The day of \"My hills\" is over.", said.Output);
        Assert.Equal("plan", await ReasonAsync(band));
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
