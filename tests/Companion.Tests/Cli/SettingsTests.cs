using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>Units and coaching as the runner states them, and what the commands make of them.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stated_is_kept_and_what_is_left_out_stays()
    {
        await CliRun.OfAsync(
            _folder.Path, "profile", "--units", "imperial", "--auto-pause", "10s", "--coaching", "silent", "--distance-mark", "0.5mi",
            "--time-mark", "10min", "--belt", "9:00", "--free-run-cadence", "165-175", "--language", "en");
        await CliRun.OfAsync(_folder.Path, "profile", "--coaching", "coached", "--time-mark", "off");
        using RunStore store = RunStore.Open(_folder.Path);
        var expected = new RunnerSettings
        {
            IsImperial = true, Language = "en", CueMode = CueMode.Coached, AutoPauseSeconds = 10, DistanceMarkMeters = 805,
            TimeMarkSeconds = 0, BeltSecondsPerKm = 336, CadenceLowSpm = 165, CadenceHighSpm = 175,
        };
        Assert.Equal(expected, store.GetSettings());
    }

    [Fact]
    public async Task The_radios_use_and_its_sensors_are_kept_told_and_brought_to_the_band()
    {
        CliRun stated = await CliRun.OfAsync(
            _folder.Path, "profile", "--radio", "strap+pod", "--strap", "c0:de:01:02:03:04", "--pod", "nearest");
        Assert.Contains("listens to a chest strap and a foot pod; strap C0:DE:01:02:03:04, pod nearest", stated.Output);
        using (JsonDocument document = (await CliRun.OfAsync(_folder.Path, "profile", "--json")).Json())
        {
            Assert.Equal("C0:DE:01:02:03:04", document.RootElement.GetProperty("strapAddress").GetString());
            Assert.Equal("strap+pod", document.RootElement.GetProperty("radio").GetString());
            Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("podAddress").ValueKind);
        }

        using VirtualBandProcess band = await VirtualBandProcess.StartAsync(_folder.File("flash"), null, 5, CancellationToken.None);
        Assert.Equal(0, (await CliRun.OfAsync(_folder.Path, "sync", "--band", band.Address)).ExitCode);
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Equal(0xC0DE_0102_0304, store.GetSettings().StrapAddress);
        Assert.DoesNotContain("Your settings", (await CliRun.OfAsync(_folder.Path, "sync", "--band", band.Address)).Output);
    }

    [Fact]
    public async Task The_profile_is_told_in_the_runners_units()
    {
        CliRun stated = await CliRun.OfAsync(_folder.Path, "profile", "--units", "imperial", "--belt", "9:00/mi", "--cadence", "170");
        string[] expected = ["imperial", "each mile", "9:01 /mi", "164.9 to 175.1 spm", "Auto-pause           off", "next sync"];
        Assert.All(expected, shown => Assert.Contains(shown, stated.Output));
        using JsonDocument document = (await CliRun.OfAsync(_folder.Path, "profile", "--json")).Json();
        Assert.Equal("imperial", document.RootElement.GetProperty("units").GetString());
        Assert.Equal(336, document.RootElement.GetProperty("beltSecondsPerKm").GetInt32());
        Assert.Equal(164.9, document.RootElement.GetProperty("freeRunCadenceLowSpm").GetDouble());
    }

    [Theory]
    [InlineData("--auto-pause takes 5 to 250 or off, not 4.", "--auto-pause", "4")]
    [InlineData("--time-mark takes 1 to 120 or off, not soon.", "--time-mark", "soon")]
    [InlineData("--distance-mark takes a length of 100m to 50km", "--distance-mark", "20m")]
    [InlineData("--distance-mark takes a length of 100m to 50km", "--distance-mark", "five")]
    [InlineData("--belt takes a pace of 2:00 to 30:00 per kilometre", "--belt", "1:30/km")]
    [InlineData("--belt takes a pace of 2:00 to 30:00 per kilometre", "--belt", "5.30")]
    [InlineData("--free-run-cadence takes two cadences of 60 to 240, the lower first", "--free-run-cadence", "175-165")]
    [InlineData("--radio takes off, share, strap, strap+pod, not on.", "--radio", "on")]
    [InlineData("--strap takes an address of six pairs of digits", "--strap", "C0DE01020304")]
    [InlineData("--strap takes an address of six pairs of digits", "--strap", "00:00:00:00:00:00")]
    [InlineData("--pod takes an address of six pairs of digits", "--pod", "my pod")]
    [InlineData("There are no sentences in \"xx\".", "--language", "xx")]
    public async Task A_setting_that_cannot_be_is_refused_with_its_reason_and_nothing_is_kept(string reason, string option, string value)
    {
        CliRun refused = await CliRun.OfAsync(_folder.Path, "profile", "--units", "imperial", option, value);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(reason, refused.Error);
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Equal(RunnerSettings.Default, store.GetSettings());
    }

    [Fact]
    public async Task Every_command_speaks_in_the_runners_units()
    {
        SampleStore.Fill(_folder.Path, SampleStore.QuickFeet());
        await CliRun.OfAsync(_folder.Path, "profile", "--units", "imperial");
        await CliRun.OfAsync(_folder.Path, "workout", "new", "Miles", "1mi @ 7:15-7:30/mi, 400m");
        Assert.Contains("1mi @ 7:15-7:30/mi, 400m", (await CliRun.OfAsync(_folder.Path, "workout", "show", "1")).Output);
        Assert.DoesNotContain("km", (await CliRun.OfAsync(_folder.Path, "sessions")).Output);
        Assert.DoesNotContain(" km", (await CliRun.OfAsync(_folder.Path, "show", "1")).Output);
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.True(store.GetSettings().IsImperial);
    }
}
