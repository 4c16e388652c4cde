using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>A motion chip that lies, limps or is gone: trust falls within 3 s, nothing is invented, everything else goes on.</summary>
public class MotionFaultTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(1500)]
    public void A_chip_that_shows_noise_instead_of_the_arm_has_no_cadence_and_no_steps(double noiseMg)
    {
        using BandRig rig = Running();
        rig.CadenceSpm = 0;
        rig.MotionChip.NoiseMg = noiseMg;
        rig.Run(3.2);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        rig.Run(6);
        int steps = rig.Loop.Second.Steps;
        for (int second = 0; second < 60; second++)
        {
            rig.Run(1);
            Assert.NotEqual((second, Trust.Trusted), (second, rig.Loop.Second.CadenceTrust));
        }

        Assert.Equal(steps, rig.Loop.Second.Steps);
        rig.CadenceSpm = 172;
        rig.MotionChip.NoiseMg = 20;
        rig.Run(12);
        AssertIsRunning(rig);
    }

    [Fact]
    public void A_chip_at_its_rail_makes_no_steps_and_measures_again_when_it_leaves_it()
    {
        using BandRig rig = Running();
        rig.MotionChip.IsSaturated = true;
        rig.Run(9);
        int steps = rig.Loop.Second.Steps;
        rig.Run(20);
        Assert.Equal((Trust.None, steps), (rig.Loop.Second.CadenceTrust, rig.Loop.Second.Steps));
        rig.MotionChip.IsSaturated = false;
        rig.Run(12);
        AssertIsRunning(rig);
    }

    [Fact]
    public void Polls_that_are_lost_now_and_then_neither_stop_nor_bend_the_cadence()
    {
        using BandRig rig = Running();
        int steps = rig.Loop.Second.Steps;
        int trusted = 0;
        for (int second = 0; second < 60; second++)
        {
            // The burst breaks off: its samples are gone.
            if (second % 4 == 0)
            {
                rig.MotionBus.FailTransfer(rig.MotionBus.TransferCount + 2);
            }

            rig.Run(1);
            trusted += rig.Loop.Second.CadenceTrust == Trust.Trusted ? 1 : 0;
            Assert.InRange(rig.Loop.Second.CadenceCentispm, 16_900, 17_500);
        }

        Assert.True(rig.MotionBus.FailedTransferCount >= 15, $"{rig.MotionBus.FailedTransferCount} transfers failed");
        Assert.True(trusted >= 55, $"trusted in {trusted} of 60 seconds");
        Assert.InRange(rig.Loop.Second.Steps - steps, 168, 176);
    }

    [Fact]
    public void A_chip_that_comes_back_to_a_runner_who_stands_invents_no_cadence()
    {
        using BandRig rig = Running();
        rig.MotionBus.Detach(0x68);
        rig.Run(4);
        Assert.Equal((Trust.None, 0), (rig.Loop.Second.CadenceTrust, rig.Loop.Second.CadenceCentispm));
        rig.CadenceSpm = 0;
        rig.Run(6);
        int steps = rig.Loop.Second.Steps;
        rig.MotionBus.Attach(0x68, rig.MotionChip);
        for (int i = 0; i < 120; i++)
        {
            rig.Run(0.1);
            Assert.NotEqual(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        }

        // The second that the chip died in was run in part.
        Assert.Equal(MotionState.Still, rig.Loop.Second.State);
        Assert.InRange(rig.Loop.Second.Steps, steps, steps + 3);
        rig.Press(1600);
        Assert.Equal(
            [(1, 0), (1, 1)],
            rig.Events(1).Where(logged => logged.Kind == LogEventKind.Sensor).Select(logged => (logged.A, logged.B)));
    }

    [Fact]
    public void A_hanging_bus_stretches_no_second_beyond_two_and_takes_a_fifth_of_the_time_at_most()
    {
        using BandRig rig = Running();
        rig.MotionBus.IsStuck = true;
        long failures = rig.MotionBus.FailedTransferCount;
        long before = rig.Loop.SecondCount;
        long count = before;
        long last = rig.NowMs;
        long longest = 0;
        int elapsed = rig.Loop.Second.ElapsedSeconds;
        for (long end = rig.NowMs + 60_000; rig.NowMs < end;)
        {
            rig.Tick();
            if (rig.Loop.SecondCount != count)
            {
                count = rig.Loop.SecondCount;
                longest = Math.Max(longest, rig.NowMs - last);
                last = rig.NowMs;
                Assert.Equal(Trust.None, rig.Loop.SecondCount > before + 2 ? rig.Loop.Second.CadenceTrust : Trust.None);
            }
        }

        Assert.InRange(longest, 1000, 2100);
        Assert.InRange(rig.Loop.Second.ElapsedSeconds - elapsed, 59, 61);
        Assert.InRange(rig.MotionBus.FailedTransferCount - failures, 5, 12);
        Assert.True(rig.Loop.IsRecording);
        rig.MotionBus.IsStuck = false;
        rig.Run(25);
        AssertIsRunning(rig);
    }

    private static BandRig Running()
    {
        var rig = new BandRig();
        rig.MotionChip.NoiseMg = 20;
        rig.Run(3);
        rig.Press();
        rig.Run(30);
        AssertIsRunning(rig);
        return rig;
    }

    private static void AssertIsRunning(BandRig rig)
    {
        RunSecond now = rig.Loop.Second;
        Assert.Equal((Trust.Trusted, MotionState.Run), (now.CadenceTrust, now.State));
        Assert.InRange(now.CadenceCentispm, 17_100, 17_300);
        Assert.True(rig.Loop.IsRecording);
    }
}
