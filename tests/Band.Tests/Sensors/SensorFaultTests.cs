using TrainingPlan.Firmware.Sensors;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>What both drivers do when the bus or the chip lets them down.</summary>
public class SensorFaultTests
{
    public static TheoryData<SensorChip> Chips => [SensorChip.Motion, SensorChip.Max3010x];

    [Theory]
    [MemberData(nameof(Chips))]
    public void Each_transfer_may_fail_once_and_the_chip_still_comes_up_and_measures(SensorChip chip)
    {
        for (long failAt = 1; ; failAt++)
        {
            using var bench = new ChipBench();
            FifoSensor sensor = Add(bench, chip);
            bench.Bus.FailTransfer(failAt);
            int samples = bench.PollFor(sensor, 4000);
            if (bench.Bus.TransferCount < failAt)
            {
                Assert.Equal(0, sensor.FailureCount);
                Assert.True(failAt > 20, $"only {failAt - 1} transfers in 4 s");
                return;
            }

            Assert.Equal(1, bench.Bus.FailedTransferCount);
            Assert.Equal(1, sensor.FailureCount);
            Assert.Equal(SensorFault.NotAcknowledged, sensor.LastFault);
            Assert.True(sensor.IsRunning, $"transfer {failAt}: register 0x{sensor.LastRegister:X2}");
            Assert.True(samples >= 120, $"transfer {failAt}: {samples} samples in 4 s");
            Assert.True(samples + sensor.LostSamples <= 200, $"transfer {failAt}: {samples} + {sensor.LostSamples} lost");
        }
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void A_transfer_that_fails_in_mid_run_loses_no_more_than_its_burst(SensorChip chip)
    {
        for (int offset = 1; offset <= 4; offset++)
        {
            using var bench = new ChipBench();
            FifoSensor sensor = Add(bench, chip);
            bench.PollFor(sensor, 2000);
            bench.Bus.FailTransfer(bench.Bus.TransferCount + offset);
            int samples = bench.PollFor(sensor, 4000);

            Assert.Equal(1, bench.Bus.FailedTransferCount);
            Assert.InRange(samples, 200 - 25, 201);
            Assert.InRange(samples + sensor.LostSamples, 195, 205);
        }
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void The_register_that_refuses_is_named(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        int address = chip == SensorChip.Motion ? 0x68 : 0x57;
        int register = chip == SensorChip.Motion ? 0x1C : 0x0A;
        bench.Bus.FailRegister(address, register);

        bench.PollFor(sensor, 3000);

        Assert.False(sensor.IsRunning);
        Assert.Equal(chip, sensor.Chip);
        Assert.Equal(register, sensor.LastRegister);
        Assert.Equal(SensorFault.NotAcknowledged, sensor.LastFault);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void Another_chip_at_the_address_is_refused_by_its_identity(SensorChip chip)
    {
        using var bench = new ChipBench();
        int address = chip == SensorChip.Motion ? 0x68 : 0x57;
        bench.Bus.Attach(address, new StrangerChip());
        FifoSensor sensor = chip == SensorChip.Motion
            ? new MpuSensor(bench.Open(address), null!, withGyro: false)
            : new Max3010x(bench.Open(address), ledCount: 2);

        bench.PollFor(sensor, 3000);

        Assert.False(sensor.IsRunning);
        Assert.Equal(SensorFault.WrongIdentity, sensor.LastFault);
        Assert.Equal(chip == SensorChip.Motion ? 0x75 : 0xFF, sensor.LastRegister);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void A_chip_that_is_not_there_is_asked_again_in_growing_pauses(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        bench.Bus.Detach(chip == SensorChip.Motion ? 0x68 : 0x57);

        bench.PollFor(sensor, 60_000);

        Assert.False(sensor.IsRunning);
        Assert.InRange(sensor.FailureCount, 8, 12);
        Assert.Equal(sensor.FailureCount, bench.Bus.TransferCount);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void A_stuck_bus_is_left_alone_at_the_first_time_out_and_used_again_when_it_is_free(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        bench.PollFor(sensor, 2000);
        bench.Bus.IsStuck = true;

        Assert.Equal(0, bench.Poll(sensor));
        Assert.False(sensor.IsRunning);
        Assert.Equal(SensorFault.BusStuck, sensor.LastFault);
        Assert.Equal(1, bench.Bus.FailedTransferCount);

        bench.PollFor(sensor, 5000);
        Assert.InRange(bench.Bus.FailedTransferCount, 3, 5);

        bench.Bus.IsStuck = false;
        bench.PollFor(sensor, 9000);
        Assert.True(sensor.IsRunning);
        Assert.InRange(bench.PollFor(sensor, 2000), 98, 102);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void A_chip_that_dies_in_mid_run_is_lost_and_comes_back(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        int address = chip == SensorChip.Motion ? 0x68 : 0x57;
        bench.PollFor(sensor, 2000);
        Hardware.Chips.II2cChip body = bench.Bus.ChipAt(address)!;
        bench.Bus.Detach(address);

        bench.PollFor(sensor, 3000);
        Assert.False(sensor.IsRunning);
        Assert.Equal(SensorFault.NotAcknowledged, sensor.LastFault);

        bench.Bus.Attach(address, body);
        bench.PollFor(sensor, 9000);
        Assert.True(sensor.IsRunning);
        Assert.InRange(bench.PollFor(sensor, 2000), 98, 102);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void A_brown_out_that_resets_the_chip_in_silence_is_noticed_within_two_seconds(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        bench.PollFor(sensor, 2000);
        bench.Bus.ChipAt(chip == SensorChip.Motion ? 0x68 : 0x57)!.PowerOn(bench.Band.Clock.TrueNanoseconds);

        bench.PollFor(sensor, 2000);
        Assert.Equal(SensorFault.NoSamples, sensor.LastFault);

        bench.PollFor(sensor, 2000);
        Assert.True(sensor.IsRunning);
        Assert.InRange(bench.PollFor(sensor, 2000), 98, 102);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void An_overrun_is_emptied_and_counted(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        bench.PollFor(sensor, 2000);

        Assert.Equal(0, bench.Poll(sensor, 5000));
        Assert.InRange(sensor.LostSamples, 245, 255);
        Assert.True(sensor.IsRunning);
        Assert.Equal(0, sensor.FailureCount);
        Assert.InRange(bench.PollFor(sensor, 2000), 98, 102);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void A_late_poll_within_the_queue_loses_nothing(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        bench.PollFor(sensor, 2000);

        int samples = bench.Poll(sensor, 600) + bench.Poll(sensor) + bench.Poll(sensor);

        Assert.InRange(samples, 49, 51);
        Assert.Equal(0, sensor.LostSamples);
    }

    [Theory]
    [MemberData(nameof(Chips))]
    public void Polling_allocates_nothing(SensorChip chip)
    {
        using var bench = new ChipBench();
        FifoSensor sensor = Add(bench, chip);
        bench.PollFor(sensor, 3000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
        {
            sensor.Poll(bench.NowMs);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static FifoSensor Add(ChipBench bench, SensorChip chip) =>
        chip == SensorChip.Motion ? bench.AddMotion(out _) : bench.AddHeart(out _);
}
