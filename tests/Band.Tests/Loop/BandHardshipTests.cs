using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>Input as no sensor should give it: trust falls within 3 s, nothing is invented, the run goes on and all comes back.</summary>
public class BandHardshipTests
{
    [Theory]
    [InlineData(20_000, -20_000)]
    [InlineData(-20_000, 20_000)]
    [InlineData(20_000, 20_000)]
    public void Drifting_clocks_of_the_chips_leave_cadence_and_heart_rate_right_from_20_seconds_on(double motionPpm, double heartPpm)
    {
        using var rig = new BandRig { CadenceSpm = 172, HeartRateBpm = 150 };
        rig.MotionChip.DriftPpm = motionPpm;
        rig.HeartChip.DriftPpm = heartPpm;
        rig.Run(3);
        rig.Press();
        rig.Run(22);
        for (int second = 0; second < 60; second++)
        {
            rig.Run(1);
            RunSecond now = rig.Loop.Second;
            Assert.Equal((Trust.Trusted, Trust.Trusted), (now.CadenceTrust, now.WristHeartRateTrust));
            Assert.InRange(now.CadenceCentispm, 17_150, 17_250);
            Assert.InRange(now.WristHeartRateCentibpm, 14_850, 15_150);
        }
    }

    [Fact]
    public void Polls_without_motion_do_not_shake_the_heart_rate_of_a_wrist_at_rest()
    {
        using var rig = new BandRig { CadenceSpm = 0, HeartRateBpm = 66 };
        rig.MotionChip.NoiseMg = 5;
        rig.Run(3);
        rig.Press();
        rig.Run(15);
        for (int second = 0; second < 40; second++)
        {
            // One transfer in each second is lost; the light arrives alone in that poll.
            rig.MotionBus.FailTransfer(rig.MotionBus.TransferCount + 2);
            rig.Run(1);
            Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
            Assert.InRange(rig.Loop.Second.WristHeartRateCentibpm, 6_500, 6_700);
        }

        Assert.True(rig.MotionBus.FailedTransferCount >= 39, $"{rig.MotionBus.FailedTransferCount} transfers failed");
    }

    [Fact]
    public void A_frozen_motion_chip_loses_the_cadence_within_3_seconds_and_the_steps_stop()
    {
        using BandRig rig = Running();
        rig.MotionChip.IsFrozen = true;
        rig.Run(3.2);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        rig.Run(4);
        int steps = rig.Loop.Second.Steps;
        rig.Run(20);
        Assert.Equal((Trust.None, steps), (rig.Loop.Second.CadenceTrust, rig.Loop.Second.Steps));
        rig.MotionChip.IsFrozen = false;
        rig.Run(15);
        AssertAllIsWell(rig);
    }

    [Fact]
    public void A_motion_chip_at_its_rail_loses_the_cadence_within_3_seconds()
    {
        using BandRig rig = Running();
        rig.MotionChip.IsSaturated = true;
        rig.Run(3.2);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        rig.MotionChip.IsSaturated = false;
        rig.Run(25);
        AssertAllIsWell(rig);
    }

    [Fact]
    public void A_frozen_pulse_chip_loses_the_heart_rate_within_3_seconds_and_the_cadence_stays()
    {
        using BandRig rig = Running();
        rig.HeartChip.IsFrozen = true;
        rig.Run(3.2);
        Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        rig.HeartChip.IsFrozen = false;
        rig.Run(30);
        AssertAllIsWell(rig);
    }

    [Fact]
    public void Flooded_light_takes_the_heart_rate_away_within_3_seconds_and_the_log_says_that_the_light_was_turned_down()
    {
        using BandRig rig = Running();
        rig.HeartChip.IsSaturated = true;
        rig.Run(3.2);
        Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        rig.HeartChip.IsSaturated = false;
        rig.Run(60);
        AssertAllIsWell(rig);
        rig.Press(1600);
        Assert.Contains(rig.Events(1), logged => logged.Kind == LogEventKind.Sensor && logged is { A: 2, B: 2 });
    }

    [Fact]
    public void A_motion_chip_that_dies_is_logged_and_counts_again_when_it_is_back()
    {
        using BandRig rig = Running();
        rig.MotionBus.Detach(0x68);
        rig.Run(3.2);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        rig.Run(10);
        Assert.Equal((Trust.None, 0), (rig.Loop.Second.CadenceTrust, rig.Loop.Second.CadenceCentispm));
        rig.MotionBus.Attach(0x68, rig.MotionChip);
        rig.Run(40);
        AssertAllIsWell(rig);
        rig.Press(1600);
        Assert.Equal(
            [(1, 0), (1, 1)],
            rig.Events(1).Where(logged => logged.Kind == LogEventKind.Sensor).Select(logged => (logged.A, logged.B)));
    }

    private static BandRig Running()
    {
        var rig = new BandRig();
        rig.Run(3);
        rig.Press();
        rig.Run(30);
        AssertAllIsWell(rig);
        return rig;
    }

    private static void AssertAllIsWell(BandRig rig)
    {
        RunSecond now = rig.Loop.Second;
        Assert.Equal((Trust.Trusted, Trust.Trusted), (now.CadenceTrust, now.WristHeartRateTrust));
        Assert.InRange(now.CadenceCentispm, 17_100, 17_300);
        Assert.InRange(now.WristHeartRateCentibpm, 14_700, 15_300);
        Assert.True(rig.Loop.IsRecording);
    }
}
