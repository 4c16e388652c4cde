using TrainingPlan.Firmware.Sensors;
using TrainingPlan.SessionLog;
using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>Light without a pulse, through the chips: no heart rate is trusted, none is invented, the log says why.</summary>
public class PulseHonestyTests
{
    private const int WristChanged = 3;

    [Theory]
    [InlineData(0)]
    [InlineData(172)]
    public void Light_that_holds_noise_alone_never_gives_a_heart_rate(double cadenceSpm)
    {
        using BandRig rig = Started(cadenceSpm, pulseShare: 0, lightNoise: 60);
        for (int second = 0; second < 120; second++)
        {
            rig.Run(1);
            Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        }

        AssertLogged(rig, PulseFault.NoPulse);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(172)]
    [InlineData(188)]
    public void Light_that_only_follows_the_steps_never_gives_a_trusted_heart_rate(double cadenceSpm)
    {
        using BandRig rig = Started(cadenceSpm, pulseShare: 0, lightNoise: 40);
        rig.MovementShare = 0.03;
        for (int second = 0; second < 120; second++)
        {
            rig.Run(1);
            Assert.NotEqual(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        }

        Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        AssertLogged(rig, PulseFault.NoPulse);
    }

    [Fact]
    public void A_pulse_far_below_movement_and_noise_is_not_trusted_on_the_steps()
    {
        using BandRig rig = Started(174, pulseShare: 0.0003, lightNoise: 60);
        rig.MovementShare = 0.03;
        rig.HeartRateBpm = 140;
        for (int second = 0; second < 180; second++)
        {
            rig.Run(1);
            RunSecond now = rig.Loop.Second;
            bool isWrong = Math.Abs(now.WristHeartRateCentibpm - 14_000) > 500;
            Assert.False(isWrong && now.WristHeartRateTrust == Trust.Trusted, $"{now.WristHeartRateCentibpm} in second {second}");
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.02)]
    [InlineData(1.4)]
    [InlineData(0)]
    public void A_band_taken_off_loses_the_heart_rate_within_3_seconds_and_has_it_back_when_worn_again(double lightLevel)
    {
        using BandRig rig = Started(0, pulseShare: 0.01, lightNoise: 20);
        rig.HeartRateBpm = 72;
        rig.Run(20);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        rig.LightLevel = lightLevel;
        rig.PulseShare = 0;
        rig.Run(3.2);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        for (int second = 0; second < 30; second++)
        {
            // While the LEDs are turned up for what no longer comes back, there is light of a kind.
            rig.Run(1);
            Assert.True(rig.Loop.Second.WristHeartRateTrust <= (second < 6 ? Trust.Doubtful : Trust.None), $"second {second}");
        }

        rig.LightLevel = 1;
        rig.PulseShare = 0.01;
        rig.Run(40);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        Assert.InRange(rig.Loop.Second.WristHeartRateCentibpm, 7_000, 7_400);
        rig.Press(1600);
        Assert.Contains(Told(rig), code => code is (int)PulseFault.NoPulse or (int)PulseFault.Dark);
        Assert.Equal(0, Told(rig)[^1]);
    }

    [Fact]
    public void A_loose_band_whose_pulse_fades_and_whose_level_wanders_is_right_or_not_trusted()
    {
        using BandRig rig = Started(168, pulseShare: 0.01, lightNoise: 40);
        rig.HeartRateBpm = 145;
        rig.Run(30);
        for (int second = 0; second < 150; second++)
        {
            rig.PulseShare = 0.0055 + (0.005 * Math.Cos(second * 0.1));
            rig.MovementShare = 0.02 - rig.PulseShare;
            rig.WanderShare = 0.2;
            rig.Run(1);
            bool isWrong = Math.Abs(rig.Loop.Second.WristHeartRateCentibpm - 14_500) > 500;
            Assert.False(isWrong && rig.Loop.Second.WristHeartRateTrust == Trust.Trusted, $"second {second}");
        }
    }

    [Theory]
    [InlineData(168, 140)]
    [InlineData(176, 152)]
    [InlineData(158, 133)]
    public void A_pulse_that_is_lost_while_the_arm_moves_is_not_trusted_after_3_seconds(double cadenceSpm, double bpm)
    {
        using BandRig rig = Started(cadenceSpm, pulseShare: 0.01, lightNoise: 40);
        rig.HeartRateBpm = bpm;
        rig.MovementShare = 0.02;
        rig.Run(60);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        rig.PulseShare = 0;
        rig.Run(3.2);
        for (int second = 3; second < 60; second++)
        {
            Assert.True(rig.Loop.Second.WristHeartRateTrust != Trust.Trusted, $"trusted in second {second}");
            rig.Run(1);
        }

        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        AssertLogged(rig, PulseFault.NoPulse);
    }

    [Fact]
    public void An_accelerometer_that_shows_noise_instead_of_the_arm_makes_the_heart_rate_doubtful_within_3_seconds()
    {
        using BandRig rig = Started(0, pulseShare: 0.01, lightNoise: 20);
        rig.HeartRateBpm = 72;
        rig.Run(20);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        rig.MotionChip.NoiseMg = 300;
        rig.Run(3.2);
        Assert.Equal(Trust.Doubtful, rig.Loop.Second.WristHeartRateTrust);
        rig.Run(5);
        AssertLogged(rig, PulseFault.Motion);
    }

    [Fact]
    public void A_frozen_pulse_chip_and_one_at_its_rail_stand_in_the_log()
    {
        using BandRig rig = Started(172, pulseShare: 0.01, lightNoise: 0);
        rig.Run(10);
        rig.HeartChip.IsFrozen = true;
        rig.Run(8);
        rig.HeartChip.IsFrozen = false;
        rig.Run(20);
        rig.HeartChip.IsSaturated = true;
        rig.Run(8);
        Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        rig.Press(1600);
        int[] told = Told(rig);
        Assert.Contains((int)PulseFault.Frozen, told);
        Assert.Contains((int)PulseFault.Saturated, told);
    }

    [Fact]
    public void At_rest_the_first_trusted_heart_rate_comes_within_10_seconds_of_power_on()
    {
        using var rig = new BandRig { CadenceSpm = 0, HeartRateBpm = 61 };
        rig.MotionChip.NoiseMg = 4;
        rig.Run(10);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        Assert.InRange(rig.Loop.Second.WristHeartRateCentibpm, 6_000, 6_200);
    }

    private static BandRig Started(double cadenceSpm, double pulseShare, double lightNoise)
    {
        var rig = new BandRig { CadenceSpm = cadenceSpm, PulseShare = pulseShare };
        rig.HeartChip.NoiseCounts = lightNoise;
        rig.MotionChip.NoiseMg = 4;
        rig.Run(3);
        rig.Press();
        return rig;
    }

    private static void AssertLogged(BandRig rig, PulseFault fault)
    {
        rig.Press(1600);
        Assert.Contains((int)fault, Told(rig));
    }

    private static int[] Told(BandRig rig) =>
        [.. rig.Events(1)
            .Where(logged => logged is { Kind: LogEventKind.Sensor, A: (int)SensorChip.Max3010x, B: WristChanged })
            .Select(logged => logged.C)];
}
