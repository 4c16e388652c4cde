using TrainingPlan.Band.Tests.Loop;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Radio;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>The band listens to a chest strap and a foot pod: found, kept, lost, found again, and out of the way of sync mode.</summary>
public sealed class SensorListenerTests : IDisposable
{
    private const ulong StrapAddress = 0xC0DE_0102_0304;
    private const ulong PodAddress = 0xD0DE_0102_0304;
    private BandRig? _rig;

    private BandRig Rig => _rig!;

    private VirtualRadio Radio => Rig.World.Radio;

    private SensorListener Listener => Rig.Loop.Sources.Radio!.Listener;

    public void Dispose() => _rig?.Dispose();

    [Fact]
    public void A_known_strap_is_heard_within_seconds_and_its_beats_are_logged()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress);
        Rig.Run(3);
        Assert.True(strap.IsSubscribed);
        Rig.Press();
        Beat(strap, 20);
        Assert.Equal((16_000, Trust.Trusted), (Rig.Loop.Second.StrapHeartRateCentibpm, Rig.Loop.Second.StrapHeartRateTrust));
        Assert.Equal(Trust.Trusted, Rig.Loop.Second.HeartRateTrust);
        Rig.Press(1600);
        Rig.Run(2);
        Assert.InRange(Rig.Beats(1).Count, 36, 42);
    }

    [Fact]
    public void A_strap_that_drops_is_back_within_three_seconds()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress);
        Rig.Run(3);
        for (int i = 1; i <= 5; i++)
        {
            strap.Drop();
            Rig.Run(3);
            Assert.True(strap.IsSubscribed, $"drop {i}");
        }

        Assert.Equal(6, strap.Connections);
    }

    [Fact]
    public void A_strap_out_of_reach_is_missed_and_heard_again_soon_after_it_returns()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress);
        Rig.Run(3);
        Rig.Press();
        Beat(strap, 20);
        strap.IsInReach = false;
        Rig.Run(60);
        Assert.Equal(Trust.None, Rig.Loop.Second.StrapHeartRateTrust);
        Assert.Equal(Trust.Trusted, Rig.Loop.Second.HeartRateTrust);
        strap.IsInReach = true;
        Beat(strap, 13);
        Assert.Equal(Trust.Trusted, Rig.Loop.Second.StrapHeartRateTrust);
        Assert.Contains(Rig.Cues, heard => heard.Cue == CueKind.SensorLost);
    }

    [Fact]
    public void A_strap_that_stays_connected_and_falls_silent_is_connected_to_anew()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress);
        Rig.Run(3);
        Beat(strap, 3);
        Rig.Run((SensorPeer.SilenceMs / 1000) + 3);
        Assert.Equal((2, true), (strap.Connections, strap.IsSubscribed));
    }

    [Fact]
    public void Another_strap_that_the_computer_names_takes_the_place_of_the_one_before()
    {
        VirtualSensor before = Start(RadioUse.Strap, StrapAddress);
        VirtualSensor after = VirtualSensor.Strap(Radio, 0xC000_0000_0009);
        Rig.Run(3);
        Assert.True(before.IsSubscribed);
        Rig.Loop.Sources.Radio!.Apply(new BandSettings { Revision = 2, RadioUse = RadioUse.Strap, StrapAddress = after.Address });
        Rig.Run(3);
        Assert.Equal((false, true), (before.IsConnected, after.IsSubscribed));
    }

    [Fact]
    public void A_strap_that_refuses_is_not_taken_for_a_connected_one()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress);
        strap.RefusesConnections = true;
        Rig.Run(10);
        Assert.False(Listener.Strap.IsConnected);
        strap.RefusesConnections = false;
        Rig.Run(13);
        Assert.True(strap.IsSubscribed);
    }

    [Fact]
    public void The_nearest_strap_is_taken_and_remembered_over_a_restart()
    {
        Start(RadioUse.Strap, 0);
        VirtualSensor far = VirtualSensor.Strap(Radio, 0xC000_0000_0001, -85);
        VirtualSensor near = VirtualSensor.Strap(Radio, 0xC000_0000_0002, -48);
        Radio.Around[0].IsInReach = false;
        Rig.Run(7);
        Assert.Equal((false, true), (far.IsSubscribed, near.IsSubscribed));
        near.IsInReach = false;
        Rig.Run(40);
        Assert.False(far.IsSubscribed);
        Assert.Equal(near.Address, AfterRestart(RadioUse.Strap).Listener.Strap.Address);
    }

    [Fact]
    public void A_pod_beside_the_strap_gives_the_pace_and_is_found_anew_while_the_strap_goes_on()
    {
        VirtualSensor strap = Start(RadioUse.StrapAndPod, StrapAddress);
        VirtualSensor pod = VirtualSensor.Pod(Radio, PodAddress);
        for (int i = 0; i < 18; i++)
        {
            if (i == 8)
            {
                Assert.True(strap.IsSubscribed && pod.IsSubscribed);
                Rig.Press();
            }

            strap.Notify(0x16, 160, 0x80, 1);
            pod.Notify(4, 0, 3, 172);
            Rig.Run(1);
        }

        Assert.Equal((PaceSource.FootPod, 333), (Rig.Loop.Second.PaceSource, Rig.Loop.Second.PaceSecondsPerKm));
        pod.Drop();
        Beat(strap, 4);
        Assert.Equal((true, 1, 2), (pod.IsSubscribed, strap.Connections, pod.Connections));
    }

    [Fact]
    public void Packets_that_are_no_measurements_are_refused_and_harm_nothing()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress);
        Rig.Run(3);
        var random = new Random(411);
        for (int i = 0; i < 200; i++)
        {
            byte[] data = new byte[random.Next(1, 60)];
            random.NextBytes(data);
            data[0] = 0x10;
            strap.Notify(data);
            Rig.Tick();
            Rig.Tick();
        }

        Assert.True(Listener.Strap.Box.Dropped > 20, "no packet was too long");
        Assert.True(Rig.Loop.Sources.Strap.Refused > 20, "no packet was refused");
        Beat(strap, 3);
        Assert.Equal(16_000, Rig.Loop.Second.StrapHeartRateCentibpm);
    }

    [Fact]
    public void Sync_mode_waits_until_a_connection_under_way_has_ended_and_the_strap_is_back_after_it()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress, connectMs: 4000);
        while (!strap.IsConnected)
        {
            Rig.Tick();
        }

        Rig.Press(1600);
        Assert.Equal(VirtualRadioRole.Client, Radio.Role);
        Rig.Run(5);
        Assert.Equal((VirtualRadioRole.Server, false), (Radio.Role, strap.IsConnected));
        Assert.Equal(BleLink.ServiceUuid, Radio.AdvertisedService);
        Rig.Press(1600);
        Rig.Run(8);
        Assert.Equal((VirtualRadioRole.Client, true), (Radio.Role, strap.IsSubscribed));
    }

    [Fact]
    public void Two_presses_in_sync_mode_go_through_the_uses_and_each_one_sounds_and_is_kept()
    {
        Start(RadioUse.Off, 0);
        CueKind[] sounds = [CueKind.RadioShares, CueKind.RadioHearsStrap, CueKind.RadioHearsBoth, CueKind.SyncOff];
        RadioUse[] uses = [RadioUse.Share, RadioUse.Strap, RadioUse.StrapAndPod, RadioUse.Off];
        for (int i = 0; i < uses.Length; i++)
        {
            Rig.Run(2);
            Rig.Press(1600);
            Rig.Run(3);
            Assert.Equal(BleLink.ServiceUuid, Radio.AdvertisedService);
            Rig.Press(80);
            Rig.Run(0.1);
            Rig.Press(80);
            Rig.Run(3);
            Assert.Equal(uses[i], Rig.Loop.Sources.Radio!.Use);
            Assert.Equal(sounds[i], Rig.Cues[^1].Cue);
            Assert.Equal(uses[i], AfterRestart(RadioUse.Off).Use);
        }

        Assert.False(Rig.Loop.IsRecording);
    }

    [Fact]
    public void The_buttons_word_holds_until_the_computer_says_something_else()
    {
        Start(RadioUse.Share, 0);
        Rig.Run(1);
        Rig.Loop.Sources.Radio!.ChooseNext();
        Rig.Loop.Sources.Radio.Apply(new BandSettings { Revision = 9, RadioUse = RadioUse.Share, CueWeek = 3 });
        Assert.Equal(RadioUse.Strap, Rig.Loop.Sources.Radio.Use);
        Rig.Loop.Sources.Radio.Apply(new BandSettings { Revision = 10, RadioUse = RadioUse.Off });
        Assert.Equal(RadioUse.Off, Rig.Loop.Sources.Radio.Use);
    }

    [Fact]
    public void The_loop_never_waits_for_the_radio()
    {
        VirtualSensor strap = Start(RadioUse.Strap, StrapAddress, connectMs: 9000);
        Rig.Run(1);
        long seconds = Rig.Loop.SecondCount;
        Rig.Run(10);
        Assert.Equal(10, Rig.Loop.SecondCount - seconds);
        Assert.True(strap.IsConnected && Radio.BlockedMs >= 9000, $"{Radio.BlockedMs} ms");
    }

    private VirtualSensor Start(RadioUse use, ulong address, int connectMs = 300)
    {
        _rig = new BandRig(use == RadioUse.Off ? null : new BandSettings { Revision = 1, RadioUse = use, StrapAddress = address });
        VirtualSensor strap = VirtualSensor.Strap(Radio, StrapAddress);
        strap.ConnectMs = connectMs;
        return strap;
    }

    /// <summary>What a band that starts on this volume does with its radio, the settings saying the same as before.</summary>
    private static RunRadio AfterRestart(RadioUse use)
    {
        var radio = new RunRadio(StoredRun.Opened(), new BandInfo(), new RunSources(null));
        radio.Apply(new BandSettings { Revision = 1, RadioUse = use });
        return radio;
    }

    private void Beat(VirtualSensor strap, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            strap.Notify(0x16, 160, 0x80, 0x01, 0x80, 0x01);
            Rig.Run(1);
        }
    }
}
