using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>Chips that are missing, die and come back while a run goes on.</summary>
public class BandFaultTests
{
    [Fact]
    public void Without_its_heart_sensor_the_band_still_counts_steps()
    {
        using var rig = new BandRig();
        rig.HeartBus.Detach(0x57);
        rig.Run(30);
        rig.Press();
        rig.Run(30);

        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        rig.Press(1600);
        LoggedEvent missing = Assert.Single(rig.Events(1), logged => logged.Kind == LogEventKind.Sensor);
        Assert.Equal(
            new LoggedEvent(0, LogEventKind.Sensor, (int)SensorChip.Max3010x, 0, (int)SensorFault.NotAcknowledged, 0xFF), missing);
    }

    [Fact]
    public void Without_its_motion_sensor_the_band_still_knows_the_heart()
    {
        using var rig = new BandRig { CadenceSpm = 0, HeartRateBpm = 70 };
        rig.MotionBus.Detach(0x68);
        rig.Run(5);
        rig.Press();
        rig.Run(60);

        Assert.Equal(Trust.None, rig.Loop.Second.CadenceTrust);
        Assert.NotEqual(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        Assert.InRange(rig.Loop.Second.WristHeartRateCentibpm, 6_700, 7_300);
    }

    [Fact]
    public void A_heart_sensor_that_dies_is_told_logged_and_used_again_when_it_is_back()
    {
        using var rig = new BandRig();
        rig.Run(20);
        rig.Press();
        rig.Run(20);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);

        rig.HeartBus.Detach(0x57);
        rig.Run(5);
        Assert.Equal(Trust.None, rig.Loop.Second.WristHeartRateTrust);
        Assert.Contains(rig.Cues, cue => cue.Cue == CueKind.SensorLost);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);

        rig.HeartBus.Attach(0x57, rig.HeartChip);
        rig.Run(40);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);

        rig.Press(1600);
        Assert.Equal(
            [(2, 0, (int)SensorFault.NotAcknowledged), (2, 1, (int)SensorFault.NotAcknowledged)],
            rig.Events(1).Where(logged => logged.Kind == LogEventKind.Sensor).Select(logged => (logged.A, logged.B, logged.C)));
    }

    [Fact]
    public void A_stuck_bus_stops_neither_the_seconds_nor_the_recording()
    {
        using var rig = new BandRig();
        rig.Run(10);
        rig.Press();
        rig.Run(20);
        long before = rig.Loop.SecondCount;
        rig.HeartBus.IsStuck = true;
        rig.Run(20);
        rig.HeartBus.IsStuck = false;
        rig.Run(40);

        Assert.InRange(rig.Loop.SecondCount - before, 59, 61);
        Assert.True(rig.Loop.IsRecording);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
    }

    [Fact]
    public void Every_transfer_of_a_run_may_fail_once_and_the_run_goes_on()
    {
        for (int failAt = 1; failAt <= 60; failAt++)
        {
            using var rig = new BandRig();
            rig.MotionBus.FailTransfer(failAt);
            rig.HeartBus.FailTransfer(failAt);
            rig.Run(3);
            rig.Press();
            rig.Run(25);

            // Where the identity's reading failed, the other address was tried, at which nobody answers.
            Assert.InRange(rig.MotionBus.FailedTransferCount, 1, 2);
            Assert.Equal(1, rig.HeartBus.FailedTransferCount);
            Assert.True(rig.Loop.Second.CadenceTrust == Trust.Trusted, $"transfer {failAt}: no cadence");
            Assert.True(rig.Loop.Second.WristHeartRateTrust != Trust.None, $"transfer {failAt}: no heart rate");
        }
    }

    [Fact]
    public void Button_mashing_through_a_run_never_stalls_the_loop()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            using var rig = new BandRig();
            var random = new Random(seed);
            rig.Run(2);
            for (int i = 0; i < 60; i++)
            {
                rig.Press(random.Next(1, 100) * 20);
                rig.Run(random.Next(0, 60) * 0.02);
            }

            long before = rig.Loop.SecondCount;
            rig.Run(20);
            Assert.True(rig.Loop.SecondCount - before is >= 19 and <= 21, $"seed {seed}: {rig.Loop.SecondCount - before} seconds in 20");
        }
    }
}
