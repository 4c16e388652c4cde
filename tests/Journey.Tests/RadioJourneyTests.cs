using TrainingPlan.Firmware.Link;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Signals;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Journey.Tests;

/// <summary>A band, its one button, and what is in the air around it: straps, phones, computers.</summary>
public sealed class RadioJourneyTests
{
    private const int Seed = 23;
    private const int StrapBpm = 151;

    private readonly VirtualBand _band = VirtualBand.On(new SeededRunner(Seed));
    private VirtualSensor? _strap;

    public RadioJourneyTests()
    {
        _band.PowerOn();
        _band.SecondFinished += _ => _strap?.Notify(0x16, StrapBpm, 0x96, 0x01);
        _band.Advance(3000);
    }

    private VirtualRadio Radio => _band.Radio;

    [Fact]
    public void The_strap_chosen_by_the_button_drops_in_the_run_returns_and_is_back_after_a_sync()
    {
        _strap = VirtualSensor.Strap(Radio, 0xC0DE_0000_0001, -50);
        Choose(RadioUse.Strap);
        _band.Advance(10_000);
        Assert.True(_strap.IsSubscribed, $"seed {Seed}: the strap was not found");
        Assert.True(_band.StartRun());
        _band.Advance(60_000);
        Assert.Equal((StrapBpm * 100, Trust.Trusted), (_band.Loop!.Second.HeartRateCentibpm, _band.Loop.Second.StrapHeartRateTrust));

        _strap.IsInReach = false;
        _band.Advance(30_000);
        Assert.Equal(Trust.None, _band.Loop.Second.StrapHeartRateTrust);
        _strap.IsInReach = true;
        _band.Advance(15_000);
        Assert.Equal((2, Trust.Trusted), (_strap.Connections, _band.Loop.Second.StrapHeartRateTrust));
        Assert.True(_band.StopRun());

        _band.PressButton(VirtualBand.HoldMs);
        _band.Advance(5000);
        Assert.Equal((BleLink.ServiceUuid, false), (Radio.AdvertisedService, _strap.IsConnected));
        var computer = new VirtualCentral(Radio, 1);
        Assert.True(computer.TryConnect());
        computer.Disconnect();
        _band.Advance(SyncMode.AloneMs + 15_000);
        Assert.True(_strap.IsSubscribed, $"seed {Seed}: run mode did not come back by itself");
    }

    [Fact]
    public void A_phone_reads_heart_rate_and_cadence_through_a_run_and_sync_mode_ends_by_itself()
    {
        Choose(RadioUse.Share);
        _band.Advance(2000);
        var phone = new VirtualCentral(Radio, 2);
        Assert.True(phone.TryConnect());
        phone.Subscribe(ShortUuid.Of(0x2A37));
        phone.Subscribe(ShortUuid.Of(0x2A53));
        Assert.True(_band.StartRun());
        _band.Advance(120_000);
        (int beats, int steps, int bpm, int spm) = Read(phone);
        Assert.True(beats > 110 && steps > 90, $"seed {Seed}: {beats} heart rates, {steps} cadences");
        Assert.Equal((_band.Loop!.Second.HeartRateCentibpm + 50) / 100, bpm);
        Assert.InRange(spm, (_band.Loop.Second.CadenceCentispm / 100) - 3, (_band.Loop.Second.CadenceCentispm / 100) + 3);
        Assert.True(_band.StopRun());
        Assert.True(phone.IsConnected);
    }

    /// <summary>Into sync mode by a hold, then two presses for each next use.</summary>
    private void Choose(RadioUse use)
    {
        while (_band.Loop!.Sources.Radio!.Use != use)
        {
            _band.PressButton(VirtualBand.HoldMs);
            _band.Advance(4000);
            _band.PressButton(80);
            _band.Advance(150);
            _band.PressButton(80);
            _band.Advance(3000);
        }
    }

    private static (int Beats, int Steps, int Bpm, int Spm) Read(VirtualCentral phone)
    {
        var heart = new HeartRateMeasurement();
        var run = new RscMeasurement();
        (int beats, int steps) = (0, 0);
        while (phone.TryTake(out Guid uuid, out byte[] value))
        {
            bool isHeart = uuid == ShortUuid.Of(0x2A37);
            Assert.True(isHeart ? heart.TryParse(value, 0, value.Length) : run.TryParse(value, 0, value.Length));
            beats += isHeart ? 1 : 0;
            steps += isHeart ? 0 : 1;
        }

        return (beats, steps, heart.HeartRateBpm, run.SentCadence);
    }
}
