using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Band.Tests.Chips;

/// <summary>The data sheet's facts, one by one, in its own addresses (decimal, as it numbers its registers).</summary>
public sealed class Mpu6886ModelTests
{
    private readonly HandMade _wrist = new();
    private readonly Mpu6886Model _chip;
    private readonly ChipProbe _probe;

    public Mpu6886ModelTests()
    {
        _chip = new Mpu6886Model(_wrist);
        _probe = new ChipProbe(_chip);
    }

    [Fact]
    public void It_answers_with_its_identity_and_its_power_on_values()
    {
        Assert.Equal(0x19, _probe.Read(117));
        Assert.Equal(0x41, _probe.Read(107));
        Assert.Equal(0x80, _probe.Read(26));
        Assert.Equal(0, _probe.Read(25));
    }

    [Fact]
    public void It_sleeps_after_power_on_and_measures_nothing()
    {
        _wrist.Motion[2] = 1000;
        _probe.Wait(1000);

        Assert.Equal(0, _chip.SampleCount);
        Assert.Equal(0, _probe.ReadWord(63));
    }

    [Theory]
    [InlineData(0x00, 16384)]
    [InlineData(0x08, 8192)]
    [InlineData(0x10, 4096)]
    [InlineData(0x18, 2048)]
    public void One_g_reads_as_the_sensitivity_of_each_range(byte accelConfig, int counts)
    {
        _wrist.Motion[2] = 1000;
        WakeAt50Hz();
        _probe.Write(28, accelConfig);
        _probe.Wait(100);

        Assert.Equal(counts, _probe.ReadWord(63));
    }

    [Theory]
    [InlineData(0x00, 131.0)]
    [InlineData(0x08, 65.5)]
    [InlineData(0x10, 32.8)]
    [InlineData(0x18, 16.4)]
    public void A_turn_reads_as_the_sensitivity_of_each_range(byte gyroConfig, double countsPerDps)
    {
        _wrist.Motion[3] = 100;
        WakeAt50Hz();
        _probe.Write(27, gyroConfig);
        _probe.Wait(100);

        Assert.InRange(_probe.ReadWord(67), (countsPerDps * 100) - 8, (countsPerDps * 100) + 8);
    }

    [Fact]
    public void Beyond_the_range_it_clips_at_the_rails()
    {
        _wrist.Motion[0] = 9000;
        _wrist.Motion[1] = -9000;
        WakeAt50Hz();
        _probe.Write(28, 0x10);
        _probe.Wait(100);

        Assert.Equal(32767, _probe.ReadWord(59));
        Assert.Equal(-32768, _probe.ReadWord(61));
    }

    [Fact]
    public void The_temperature_is_326_8_counts_a_degree_from_25_degrees()
    {
        _chip.TemperatureCelsius = 35;
        WakeAt50Hz();
        _probe.Wait(100);

        Assert.Equal(3268, _probe.ReadWord(65));
    }

    [Theory]
    [InlineData(19, 50)]
    [InlineData(9, 100)]
    [InlineData(0, 1000)]
    public void The_divider_divides_one_kilohertz(byte divider, int samplesPerSecond)
    {
        WakeAt50Hz();
        _probe.Write(25, divider);
        long before = _chip.SampleCount;
        _probe.Wait(1000);

        Assert.Equal(samplesPerSecond, _chip.SampleCount - before);
    }

    [Fact]
    public void Its_own_clock_drifts()
    {
        _chip.DriftPpm = 10_000;
        WakeAt50Hz();
        _probe.Wait(100_000);

        Assert.Equal(5050, _chip.SampleCount);
    }

    [Fact]
    public void Acceleration_and_turn_queue_fourteen_bytes_in_the_order_of_the_registers()
    {
        _wrist.Motion[0] = 1000;
        _wrist.Motion[5] = -1000;
        WakeAt50Hz();
        _probe.Write(28, 0x10);
        _probe.Write(27, 0x18);
        _probe.Wait(40);
        _probe.Write(35, 0x18);
        _probe.Write(106, 0x44);
        _probe.Wait(20);

        Assert.Equal(14, _probe.ReadWord(114));
        byte[] sample = _probe.Read(116, 14);
        Assert.Equal(4096, (sample[0] << 8) | sample[1]);
        Assert.Equal(-16384, (short)((sample[12] << 8) | sample[13]));
        Assert.Equal(0, _probe.ReadWord(114));
    }

    [Theory]
    [InlineData(0x08)]
    [InlineData(0x10)]
    public void One_sensor_alone_queues_eight_bytes_for_the_temperature_goes_with_it(byte fifoEnable)
    {
        WakeAt50Hz();
        _probe.Write(35, fifoEnable);
        _probe.Write(106, 0x40);
        _probe.Wait(20);

        Assert.Equal(8, _probe.ReadWord(114));
    }

    [Fact]
    public void A_burst_stays_at_the_queue_and_walks_on_everywhere_else()
    {
        _wrist.Motion[2] = 1000;
        WakeAt50Hz();
        _probe.Write(35, 0x08);
        _probe.Write(106, 0x40);
        _probe.Wait(60);

        byte[] queued = _probe.Read(116, 24);
        byte[] registers = _probe.Read(59, 14);
        Assert.Equal(queued[16..22], registers[..6]);
        Assert.Equal(0xFF, _probe.Read(115, 3)[2]);
    }

    [Fact]
    public void The_count_is_latched_by_its_high_byte()
    {
        WakeAt50Hz();
        _probe.Write(35, 0x18);
        _probe.Write(106, 0x40);
        _probe.Wait(20);
        _probe.Read(114);
        _probe.Wait(20);

        Assert.Equal(14, _probe.Read(115));
        Assert.Equal(28, _probe.ReadWord(114));
    }

    [Fact]
    public void An_empty_queue_reads_ff()
    {
        Assert.Equal([0xFF, 0xFF], _probe.Read(116, 2));
    }

    [Fact]
    public void An_overrun_is_told_once_and_loses_the_oldest_bytes_so_that_samples_no_longer_begin_at_the_front()
    {
        _wrist.Motion[0] = 1000;
        WakeAt50Hz();
        _probe.Write(28, 0x10);
        _probe.Write(35, 0x18);
        _probe.Write(106, 0x40);
        _probe.Wait(20 * 80);

        Assert.Equal(1024, _probe.ReadWord(114));
        Assert.Equal(7, _chip.OverrunCount);
        Assert.Equal(0x10, _probe.Read(58) & 0x10);
        Assert.Equal(0, _probe.Read(58) & 0x10);
        byte[] front = _probe.Read(116, 2);
        Assert.NotEqual(4096, (front[0] << 8) | front[1]);
    }

    [Fact]
    public void In_stop_mode_a_full_queue_keeps_what_it_has()
    {
        WakeAt50Hz();
        _probe.Write(26, 0x44);
        _probe.Write(35, 0x18);
        _probe.Write(106, 0x40);
        _probe.Wait(20 * 80);

        Assert.Equal(73 * 14, _probe.ReadWord(114));
        Assert.Equal(0x10, _probe.Read(58) & 0x10);
    }

    [Fact]
    public void The_queue_reset_empties_it_and_clears_itself()
    {
        WakeAt50Hz();
        _probe.Write(35, 0x18);
        _probe.Write(106, 0x40);
        _probe.Wait(100);
        _probe.Write(106, 0x44);

        Assert.Equal(0, _probe.ReadWord(114));
        Assert.Equal(0x40, _probe.Read(106));
    }

    [Fact]
    public void A_reset_restores_the_power_on_values_and_loses_what_is_written_too_soon()
    {
        WakeAt50Hz();
        _probe.Write(107, 0x80);
        _probe.Write(107, 0x01);

        Assert.Equal(0x41, _probe.Read(107));
        Assert.Contains(_chip.Reports, r => r.Contains("PWR_MGMT_1"));
        _probe.Wait(11);
        _probe.Write(107, 0x01);
        Assert.Equal(0x01, _probe.Read(107));
    }

    [Fact]
    public void The_low_pass_lets_the_step_through_and_holds_back_what_is_above_it()
    {
        double slow = Amplitude(3);
        double fast = Amplitude(90);

        Assert.InRange(slow, 950, 1010);
        Assert.InRange(fast, 0, 80);
    }

    [Fact]
    public void A_signal_that_was_sampled_before_is_not_filtered_again()
    {
        _wrist.IsSampled = true;
        _wrist.AccelerationX = t => ((int)Math.Round(t * 50) % 2) * 1000;
        WakeAt50Hz();
        _probe.Write(28, 0x10);
        _probe.Wait(20);
        int first = _probe.ReadWord(59);
        _probe.Wait(20);

        Assert.Equal(4096, Math.Abs(_probe.ReadWord(59) - first));
    }

    [Fact]
    public void A_register_that_is_not_modelled_is_named()
    {
        var known = Assert.Throws<UnmodelledRegisterException>(() => _probe.Write(32, 5));
        var unknown = Assert.Throws<UnmodelledRegisterException>(() => _probe.Read(2));

        Assert.Contains("ACCEL_WOM_X_THR", known.Message);
        Assert.Contains("0x02", unknown.Message);
    }

    [Fact]
    public void Frozen_saturated_and_noisy_chips_behave_so()
    {
        WakeAt50Hz();
        _probe.Write(28, 0x10);
        _wrist.Motion[0] = 500;
        _probe.Wait(200);
        _chip.IsFrozen = true;
        _wrist.Motion[0] = -500;
        _probe.Wait(200);
        Assert.Equal(2048, _probe.ReadWord(59));

        _chip.IsFrozen = false;
        _chip.IsSaturated = true;
        _probe.Wait(20);
        Assert.Equal(32767, _probe.ReadWord(61));

        _chip.IsSaturated = false;
        _chip.NoiseMg = 50;
        _probe.Wait(20);
        int one = _probe.ReadWord(61);
        _probe.Wait(20);
        Assert.NotEqual(one, _probe.ReadWord(61));
    }

    private double Amplitude(double hertz)
    {
        _wrist.AccelerationX = t => 1000 * Math.Sin(2 * Math.PI * hertz * t);
        WakeAt50Hz();
        _probe.Write(25, 0);
        _probe.Write(28, 0x10);
        _probe.Wait(500);
        int peak = 0;
        for (int i = 0; i < 1000; i++)
        {
            _probe.Wait(1);
            peak = Math.Max(peak, Math.Abs(_probe.ReadWord(59)));
        }

        return peak / 4.096;
    }

    /// <summary>Clock from the gyroscope's PLL, 21 Hz low-pass, 1 kHz / 20.</summary>
    private void WakeAt50Hz()
    {
        _probe.Write(107, 0x01);
        _probe.Write(26, 0x04);
        _probe.Write(29, 0x04);
        _probe.Write(25, 19);
    }
}
