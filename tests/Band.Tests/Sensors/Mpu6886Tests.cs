using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>The motion sensor's driver against its register model.</summary>
public class Mpu6886Tests
{
    [Fact]
    public void Nothing_is_sent_before_the_first_poll()
    {
        using var bench = new ChipBench();
        bench.AddMotion(out _);

        Assert.Equal(0, bench.Bus.TransferCount);
    }

    [Fact]
    public void Fifty_samples_a_second_come_in_bursts_of_two_transfers()
    {
        using var bench = new ChipBench();
        MpuSensor motion = bench.AddMotion(out Mpu6886Model model);
        bench.PollFor(motion, 2000);
        long before = bench.Bus.TransferCount;

        Assert.InRange(bench.PollFor(motion, 10_000), 499, 501);
        Assert.Equal(100, bench.Bus.TransferCount - before);
        Assert.Equal(50, model.OutputHz);
        Assert.Empty(model.Reports);
    }

    [Fact]
    public void What_moves_the_chip_comes_out_in_mg()
    {
        using var bench = new ChipBench { AccelerationMg = _ => (-7990, 1000, 4321) };
        MpuSensor motion = bench.AddMotion(out _);
        bench.PollFor(motion, 2000);

        Assert.InRange(motion.XMg[0], -7991, -7989);
        Assert.InRange(motion.YMg[0], 999, 1001);
        Assert.InRange(motion.ZMg[0], 4320, 4322);
        Assert.Empty(motion.XDecidegreesPerSecond);
    }

    [Fact]
    public void Acceleration_beyond_eight_g_stops_at_the_rail()
    {
        using var bench = new ChipBench { AccelerationMg = _ => (-20_000, 20_000, 0) };
        MpuSensor motion = bench.AddMotion(out _);
        bench.PollFor(motion, 2000);

        Assert.Equal(-8000, motion.XMg[0]);
        Assert.Equal(7999, motion.YMg[0]);
    }

    [Fact]
    public void The_samples_come_in_their_order()
    {
        using var bench = new ChipBench { AccelerationMg = seconds => (seconds * 1000, 0, 0) };
        MpuSensor motion = bench.AddMotion(out _);
        bench.PollFor(motion, 2000);
        int last = motion.XMg[motion.SampleCount - 1];
        bench.Poll(motion);

        for (int i = 0; i < motion.SampleCount; i++)
        {
            Assert.InRange(motion.XMg[i] - last, 19, 21);
            last = motion.XMg[i];
        }
    }

    [Fact]
    public void With_its_gyro_the_turn_rate_comes_in_tenths_of_a_degree_a_second()
    {
        using var bench = new ChipBench();
        MpuSensor motion = bench.AddMotion(out _, withGyro: true);
        bench.PollFor(motion, 2000);

        Assert.InRange(motion.SampleCount, 9, 11);
        Assert.InRange(motion.ZMg[0], 999, 1001);
        Assert.InRange(motion.XDecidegreesPerSecond[0], 999, 1001);
        Assert.InRange(motion.YDecidegreesPerSecond[0], -2001, -1999);
        Assert.InRange(motion.ZDecidegreesPerSecond[0], 14_995, 15_005);
    }
}
