using TrainingPlan.Firmware.Boards;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>One driver for each family, whichever part a maker has bought: it asks the chip and follows its differences.</summary>
public class SensorFamilyTests
{
    public static TheoryData<MotionPart, int> MotionParts => new()
    {
        { MotionPart.Mpu6886, 0x19 }, { MotionPart.Mpu6050, 0x68 }, { MotionPart.Mpu6500, 0x70 }, { MotionPart.Mpu9250, 0x71 },
    };

    [Theory]
    [MemberData(nameof(MotionParts))]
    public void Every_motion_part_is_recognised_and_gives_fifty_true_samples_a_second(MotionPart part, int identity)
    {
        using var bench = new ChipBench { AccelerationMg = _ => (-7990, 1000, 4321) };
        MpuSensor motion = bench.AddMotion(part, out MpuModel model);
        bench.PollFor(motion, 2000);

        Assert.InRange(bench.PollFor(motion, 10_000), 499, 501);
        Assert.Equal(identity, motion.PartIdentity);
        Assert.Equal(50, model.OutputHz);
        Assert.InRange(motion.XMg[0], -7991, -7989);
        Assert.InRange(motion.YMg[0], 999, 1001);
        Assert.InRange(motion.ZMg[0], 4320, 4322);
        Assert.Empty(model.Reports);
    }

    [Theory]
    [MemberData(nameof(MotionParts))]
    public void Every_motion_part_gives_its_turn_rate_where_it_is_asked_for(MotionPart part, int identity)
    {
        using var bench = new ChipBench();
        MpuSensor motion = bench.AddMotion(part, out MpuModel model, withGyro: true);
        bench.PollFor(motion, 2000);

        Assert.Equal(identity, motion.PartIdentity);
        Assert.InRange(motion.ZMg[0], 999, 1001);
        Assert.InRange(motion.XDecidegreesPerSecond[0], 999, 1001);
        Assert.InRange(motion.YDecidegreesPerSecond[0], -2001, -1999);
        Assert.InRange(motion.ZDecidegreesPerSecond[0], 14_995, 15_005);
        Assert.Empty(model.Reports);
    }

    [Theory]
    [MemberData(nameof(MotionParts))]
    public void Every_motion_part_is_emptied_after_its_queue_ran_over(MotionPart part, int identity)
    {
        using var bench = new ChipBench { AccelerationMg = _ => (-7990, 1000, 4321) };
        MpuSensor motion = bench.AddMotion(part, out MpuModel model);
        bench.PollFor(motion, 2000);

        Assert.Equal(0, bench.Poll(motion, 6000));
        Assert.InRange(motion.LostSamples, 295, 305);
        Assert.InRange(bench.PollFor(motion, 2000), 98, 102);
        Assert.InRange(motion.XMg[0], -7991, -7989);
        Assert.Equal(identity, motion.PartIdentity);
        Assert.Empty(model.Reports);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_heart_units_older_chip_gives_red_before_infrared_in_the_scale_of_its_successors(int ledCount)
    {
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (led, _) => 100 + (100 * led) };
        Max3010x heart = bench.AddHeartUnit(out Max30100Model model, ledCount);
        bench.PollFor(heart, 2000);

        Assert.InRange(bench.PollFor(heart, 10_000), 499, 501);
        Assert.Equal(Max30100Model.Identity, heart.PartIdentity);
        Assert.Equal(7600, heart.CurrentMicroamps(0));
        Assert.Equal(7.6, model.RedMilliamps);
        Assert.InRange(heart.Counts[0], 97_000, 97_600);
        Assert.InRange(heart.Counts[1], 145_500, 146_100);
        Assert.Equal(heart.Counts[0], heart.Counts[ledCount]);
        Assert.Equal(0, model.OverrunCount);
        Assert.Empty(model.Reports);
    }

    [Fact]
    public void The_heart_units_queue_of_sixteen_that_ran_over_is_emptied_and_counted()
    {
        using var bench = new ChipBench();
        Max3010x heart = bench.AddHeartUnit(out _);
        bench.PollFor(heart, 2000);

        Assert.Equal(0, bench.Poll(heart, 1000));
        Assert.InRange(heart.LostSamples, 45, 55);
        Assert.InRange(bench.PollFor(heart, 2000), 98, 102);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1000)]
    public void The_heart_units_currents_follow_the_skin_in_its_coarser_steps(int nanoampsPerMilliamp)
    {
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (_, _) => nanoampsPerMilliamp };
        Max3010x heart = bench.AddHeartUnit(out Max30100Model model);
        bench.PollFor(heart, 40_000);

        Assert.True(heart.GainSteps > 0);
        Assert.True(model.InfraredMilliamps > 0);
        Assert.InRange(heart.Counts[1], 40_000, 262_143);
        int steps = heart.GainSteps;
        bench.PollFor(heart, 40_000);
        Assert.InRange(heart.GainSteps, steps, steps + 1);
    }

    [Theory]
    [InlineData(MotionPart.Mpu6886, HeartPart.Max30100)]
    [InlineData(MotionPart.Mpu6050, HeartPart.Max30102)]
    [InlineData(MotionPart.Mpu6500, HeartPart.Max30101)]
    [InlineData(MotionPart.Mpu9250, HeartPart.Max30100)]
    public void A_run_on_every_part_is_counted_and_its_heart_rate_known(MotionPart motion, HeartPart heart)
    {
        VirtualBand band = Worn(motion, heart);
        band.Advance(90_000);
        RunSecond second = band.Loop!.Second;

        Assert.Equal(Trust.Trusted, second.CadenceTrust);
        Assert.InRange(second.CadenceCentispm, 14_000, 20_000);
        Assert.NotEqual(Trust.None, second.WristHeartRateTrust);
        Assert.Empty(band.MotionChip!.Reports);
        Assert.Empty(band.HeartChip!.Reports);
        Assert.True(band.StopRun());
    }

    [Theory]
    [InlineData(MotionPart.None, HeartPart.Max30102)]
    [InlineData(MotionPart.Mpu6050, HeartPart.None)]
    [InlineData(MotionPart.None, HeartPart.None)]
    public void A_band_with_parts_missing_records_what_the_others_know(MotionPart motion, HeartPart heart)
    {
        VirtualBand band = Worn(motion, heart);
        band.Advance(60_000);
        RunSecond second = band.Loop!.Second;

        Assert.Equal(motion == MotionPart.None, second.CadenceTrust == Trust.None);
        Assert.Equal(heart == HeartPart.None, second.WristHeartRateTrust == Trust.None && second.WristHeartRateCentibpm == 0);
        Assert.True(band.Loop.IsRecording);
        Assert.True(band.StopRun());
    }

    private static VirtualBand Worn(MotionPart motion, HeartPart heart)
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(7), new M5StickCPlus2(), new VirtualParts(motion, heart));
        band.PowerOn();
        band.Advance(2000);
        Assert.True(band.StartRun());
        return band;
    }
}
