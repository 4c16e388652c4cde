using TrainingPlan.Firmware.Storage;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>The loop over the real drivers and estimators.</summary>
public class BandLoopTests
{
    // A stream object of the stand-in: the one thing that opening a file needs, on the band as well.
    private const int FileStreamBytes = 64;

    [Theory]
    [InlineData(150)]
    [InlineData(172)]
    [InlineData(190)]
    public void The_cadence_of_a_swinging_wrist_comes_out(double cadenceSpm)
    {
        using var rig = new BandRig { CadenceSpm = cadenceSpm };
        rig.Run(30);
        rig.Press();
        rig.Run(60);

        RunSecond second = rig.Loop.Second;
        Assert.Equal(MotionState.Run, second.State);
        Assert.Equal(Trust.Trusted, second.CadenceTrust);
        Assert.InRange(second.CadenceCentispm / 100.0, cadenceSpm - 1, cadenceSpm + 1);
        Assert.InRange(second.Steps, cadenceSpm - 6, cadenceSpm + 6);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(155)]
    public void The_heart_rate_under_the_running_wrist_comes_out(double heartRateBpm)
    {
        using var rig = new BandRig { HeartRateBpm = heartRateBpm };
        rig.Run(5);
        rig.Press();
        rig.Run(60);

        RunSecond second = rig.Loop.Second;
        Assert.Equal(Trust.Trusted, second.WristHeartRateTrust);
        Assert.InRange(second.WristHeartRateCentibpm / 100.0, heartRateBpm - 2, heartRateBpm + 2);
    }

    [Theory]
    [InlineData(30_000, -20_000)]
    [InlineData(-20_000, 30_000)]
    public void Chips_whose_clocks_are_off_by_percents_are_corrected(double motionPpm, double heartPpm)
    {
        using var rig = new BandRig { CadenceSpm = 170, HeartRateBpm = 150 };
        rig.MotionChip.DriftPpm = motionPpm;
        rig.HeartChip.DriftPpm = heartPpm;
        rig.Run(90);

        RunSecond second = rig.Loop.Second;
        Assert.InRange(second.CadenceCentispm, 16_930, 17_070);
        Assert.InRange(second.WristHeartRateCentibpm, 14_850, 15_150);
    }

    [Fact]
    public void Nobody_at_rest_and_nobody_lit_is_nothing_to_claim()
    {
        using var rig = new BandRig { CadenceSpm = 0 };
        rig.HeartChip.IsSaturated = true;
        rig.Run(30);

        Assert.Equal(MotionState.Still, rig.Loop.Second.State);
        Assert.Equal(0, rig.Loop.Second.Steps);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.WristHeartRateTrust);
        Assert.NotEqual(Trust.Trusted, rig.Loop.Second.CadenceTrust);
    }

    [Fact]
    public void Ticks_allocate_nothing_but_the_platforms_file_once_a_block()
    {
        using var rig = new BandRig();
        rig.Run(10);
        rig.Press();
        rig.Run(60);
        int files = 0;
        for (int i = 0; i < 12_000; i++)
        {
            long before = rig.AllocatedBytes;
            rig.Tick();
            long bytes = rig.AllocatedBytes - before;
            files += bytes > 0 ? 1 : 0;
            Assert.True(bytes <= FileStreamBytes, $"{bytes} bytes at {rig.NowMs} ms");
        }

        Assert.InRange(files, 1, 120 / SessionRecorder.OpenSecondsMax + 1);
    }

    [Fact]
    public void A_second_is_finished_every_second()
    {
        using var rig = new BandRig();
        rig.Run(100);

        Assert.InRange(rig.Loop.SecondCount, 98, 100);
    }
}
