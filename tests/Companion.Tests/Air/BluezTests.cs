using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Sync;

namespace TrainingPlan.Companion.Tests.Air;

/// <summary>Bands over BlueZ, which python-dbusmock plays on a bus of the test's own.</summary>
[Collection("message bus")]
public sealed class BluezTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeBand _band = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_comes_over_the_air_after_pairing()
    {
        using var player = new AirPlayer(_band);
        using AirBus bus = AirBus.WithBluez(new { port = player.Port });
        SyncResult result = Sync(bus, "", 1800);
        Assert.Equal((1, 0, 0), (result.New.Count, result.Failures.Count, result.Reconnects));
        Assert.Equal([1], _band.Confirmed);
        Assert.Equal((1, 1, 1), (bus.Told("Pair"), bus.Told("Confirmed"), bus.Told("Connect")));
        Assert.Equal(1, bus.Told("Write.request"));
        Assert.True(bus.Told("Write.command") > 5);
        Assert.InRange(player.LongestFrame, 200, 240);
        Assert.Equal(1, bus.Told("Disconnect"));
    }

    [Fact]
    public void Packets_of_20_bytes_are_enough_for_both_sides()
    {
        using var player = new AirPlayer(_band, mtu: 23);
        using AirBus bus = AirBus.WithBluez(new { port = player.Port, mtu = 23 });
        SyncResult result = Sync(bus, "TP-0708", 300);
        Assert.Equal((1, 0), (result.New.Count, result.Failures.Count));
        Assert.InRange(player.LongestFrame, 18, 20);
        Assert.InRange(bus.Told("longest"), 15, 20);
    }

    [Fact]
    public void A_band_that_goes_out_of_reach_is_found_again_and_the_sync_goes_on()
    {
        using var player = new AirPlayer(_band) { DropAfterFrames = 12, Drops = 2 };
        using AirBus bus = AirBus.WithBluez(new { port = player.Port });
        SyncResult result = Sync(bus, "", 3000);
        Assert.Equal((1, 0, 2), (result.New.Count, result.Failures.Count, result.Reconnects));
        Assert.Equal((3, 1), (player.Connections, bus.Told("Pair")));
    }

    [Fact]
    public void A_paired_band_is_not_paired_again_and_one_without_commands_is_written_with_requests()
    {
        using var player = new AirPlayer(_band);
        using AirBus bus = AirBus.WithBluez(new { port = player.Port, paired = new[] { "TP-0708" }, commands = false });
        SyncResult result = Sync(bus, "c0:de:00:00:00:01", 60);
        Assert.Equal((1, 0, 0), (result.New.Count, bus.Told("Pair"), bus.Told("Write.command")));
    }

    [Fact]
    public void A_band_whose_button_was_not_pressed_says_so()
    {
        using var player = new AirPlayer(_band);
        using AirBus bus = AirBus.WithBluez(new { port = player.Port, pairing = "refuse" });
        BandException failure = Assert.Throws<BandException>(() => bus.Airwaves().Open("ble:", ""));
        Assert.Equal("The band TP-0708 did not let this computer in.", failure.Message);
        Assert.Equal("Press the band's button once and sync again within 30 seconds.", failure.WhatToDo);
    }

    [Fact]
    public void A_band_that_has_lost_its_key_is_forgotten_here_too_so_that_the_next_sync_pairs_anew()
    {
        using var player = new AirPlayer(_band);
        using AirBus bus = AirBus.WithBluez(new { port = player.Port, paired = new[] { "TP-0708" }, has_forgotten = true });
        BandException failure = Assert.Throws<BandException>(() => Sync(bus, "", 60));
        Assert.Equal("The band TP-0708 no longer knows this computer.", failure.Message);
        Assert.Equal(1, bus.Told("RemoveDevice"));
        Assert.Single(Sync(bus, "", 60).New);
        Assert.Equal(1, bus.Told("Pair"));
    }

    [Fact]
    public void Bands_that_are_heard_are_listed_with_what_they_do()
    {
        using AirBus bus = AirBus.WithBluez(new { bands = new[] { "TP-0708", "TP-beef*", "Headphones*" }, paired = new[] { "TP-0708" } });
        IReadOnlyList<BandInAir> bands = bus.Airwaves().Look(1500, CancellationToken.None);
        Assert.Equal(
            [
                new BandInAir("TP-0708", "C0:DE:00:00:00:01", -61, true, true),
                new BandInAir("TP-beef", "C0:DE:00:00:00:02", -61, false, false),
            ],
            bands);
        Assert.True(bus.Airwaves().GetState().IsReady);
    }

    [Fact]
    public void Several_bands_are_named_and_none_is_guessed()
    {
        using AirBus bus = AirBus.WithBluez(new { bands = new[] { "TP-0708", "TP-beef" } });
        BandException failure = Assert.Throws<BandException>(() => bus.Airwaves().Open("ble:", ""));
        Assert.Equal("Several bands are heard: TP-0708, TP-beef.", failure.Message);
    }

    [Theory]
    [InlineData("{\"adapter\":false}", AirProblem.NoAdapter, "There is no Bluetooth adapter.")]
    [InlineData("{\"powered\":false}", AirProblem.Off, "The Bluetooth adapter is switched off.")]
    public void What_is_wrong_with_the_adapter_is_said(string parameters, AirProblem problem, string sentence)
    {
        using AirBus bus = AirBus.WithBluez(System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>(parameters)!);
        AirState state = bus.Airwaves().GetState();
        Assert.Equal((problem, sentence), (state.Problem, state.Sentence));
        BandException failure = Assert.Throws<BandException>(() => bus.Airwaves().Open("ble:", ""));
        Assert.Equal((sentence, state.WhatToDo), (failure.Message, failure.WhatToDo));
    }

    [Fact]
    public void A_bus_without_bluez_and_no_bus_at_all_say_so()
    {
        using AirBus bus = AirBus.Empty();
        Assert.Equal(AirProblem.NoService, bus.Airwaves().GetState().Problem);
        var none = new TrainingPlan.Companion.Sync.Bluez.BluezAirwaves("unix:path=" + _folder.File("no-bus"));
        Assert.Equal(AirProblem.NoService, none.GetState().Problem);
        BandException failure = Assert.Throws<BandException>(() => none.Look(100, CancellationToken.None));
        Assert.Contains("apt install bluez", failure.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_fails_says_why()
    {
        using var player = new AirPlayer(_band);
        using AirBus bus = AirBus.WithBluez(new { port = player.Port, refuses_connections = 9 });
        BandException failure = Assert.Throws<BandException>(() => bus.Airwaves().Open("ble:", ""));
        Assert.Equal("The band TP-0708 can't be connected to: le-connection-abort-by-local.", failure.Message);
    }

    private SyncResult Sync(AirBus bus, string wanted, int seconds)
    {
        byte[] bytes = SessionBytes.LivelyRun(1, seconds);
        _band.Sessions[1] = bytes;
        using RunStore store = RunStore.Open(_folder.Path);
        BluezSync sync = new(bus.Airwaves(), wanted);
        return sync.Run(store);
    }

    private sealed class BluezSync(IAirwaves airwaves, string wanted)
    {
        public SyncResult Run(RunStore store)
        {
            using BandClient client = BandClient.Connect(() => airwaves.Open("ble:" + wanted, wanted), CancellationToken.None);
            return BandSync.Run(client, store, DateTimeOffset.UtcNow, null, CancellationToken.None);
        }
    }
}
