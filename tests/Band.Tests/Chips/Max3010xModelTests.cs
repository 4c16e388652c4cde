using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Band.Tests.Chips;

/// <summary>The data sheet's facts, one by one, in its own addresses.</summary>
public sealed class Max3010xModelTests
{
    private readonly HandMade _skin = new();
    private readonly Max3010xModel _chip;
    private readonly ChipProbe _probe;

    public Max3010xModelTests()
    {
        _chip = new Max3010xModel(2, _skin);
        _probe = new ChipProbe(_chip);
    }

    [Fact]
    public void It_answers_with_its_identity_and_tells_once_that_power_came()
    {
        Assert.Equal(0x15, _probe.Read(0xFF));
        Assert.Equal(0x01, _probe.Read(0x00));
        Assert.Equal(0x00, _probe.Read(0x00));
    }

    [Fact]
    public void Nothing_is_measured_before_a_mode_is_set()
    {
        _probe.Write(0x0A, 0x2F);
        _probe.Wait(1000);

        Assert.Equal(0, _chip.SampleCount);
    }

    [Theory]
    [InlineData(0x00, 1024)]
    [InlineData(0x20, 2048)]
    [InlineData(0x40, 4096)]
    [InlineData(0x60, 8192)]
    public void Half_of_each_range_reads_as_half_of_18_bits(byte range, double nanoamps)
    {
        // 0x32 is 50 steps of 0.2 mA: 10 mA.
        _skin.Light[1] = nanoamps / 10;
        _probe.Write(0x0C, 0x32);
        _probe.Write(0x0A, (byte)(range | 0x03));
        _probe.Write(0x09, 0x02);
        _probe.Wait(20);

        Assert.InRange(ReadCounts(1)[0], 131071, 131072);
    }

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 16)]
    [InlineData(2, 17)]
    [InlineData(3, 18)]
    public void The_pulse_width_gives_the_resolution_left_justified(byte width, int bits)
    {
        _skin.Light[1] = 77.7771;
        _probe.Write(0x0C, 0x32);
        _probe.Write(0x0A, width);
        _probe.Write(0x09, 0x02);
        _probe.Wait(20);

        int counts = ReadCounts(1)[0];
        Assert.NotEqual(0, counts);
        Assert.Equal(0, counts & ((1 << (18 - bits)) - 1));
    }

    [Fact]
    public void More_light_than_the_range_stops_at_the_upper_rail_and_no_current_is_dark()
    {
        _skin.Light[1] = 100_000;
        _skin.Light[2] = 100_000;
        _probe.Write(0x0C, 0xFF, 0x00);
        _probe.Write(0x0A, 0x03);
        _probe.Write(0x09, 0x03);
        _probe.Wait(20);

        Assert.Equal([262143, 0], ReadCounts(2));
    }

    [Theory]
    [InlineData(0x03, 50)]
    [InlineData(0x07, 100)]
    [InlineData(0x0F, 400)]
    [InlineData(0x13, 400)]
    [InlineData(0x1F, 400)]
    [InlineData(0x10, 800)]
    public void The_rate_is_what_is_set_or_what_the_pulse_width_allows_for_two_leds(byte config, double hertz)
    {
        _probe.Write(0x0A, config);
        _probe.Write(0x09, 0x03);

        Assert.Equal(hertz, _chip.SampleHz);
    }

    [Fact]
    public void Averaging_brings_fewer_samples_of_the_same_mean()
    {
        _skin.Light[1] = 100;
        _probe.Write(0x0C, 0x32);
        _probe.Write(0x08, 0x40 | 0x10);
        _probe.Write(0x0A, 0x2B);
        _probe.Write(0x09, 0x02);
        _probe.Wait(1000);

        Assert.Equal(50, _chip.SampleCount);
        Assert.Equal(200, _skin.Instants.Count);
        Assert.InRange(ReadCounts(1)[0], 63998, 64000);
    }

    [Fact]
    public void A_burst_stays_at_the_queue_and_the_read_pointer_moves_by_whole_samples()
    {
        _skin.Light[1] = 100;
        _skin.Light[2] = 50;
        StartBoth();
        _probe.Wait(60);

        Assert.Equal(3, _probe.Read(0x04));
        Assert.Equal(0, _probe.Read(0x06));
        int[] counts = ReadCounts(6);
        Assert.Equal(3, _probe.Read(0x06));
        Assert.Equal(counts[0], counts[4]);
        Assert.Equal(counts[1], counts[3]);
        Assert.InRange(counts[0], (2 * counts[1]) - 1, (2 * counts[1]) + 1);
    }

    [Fact]
    public void Without_roll_over_a_full_queue_keeps_the_oldest_and_counts_the_lost()
    {
        StartBoth();
        _probe.Wait(20 * 37);

        Assert.Equal(5, _probe.Read(0x05));
        Assert.Equal(_probe.Read(0x04), _probe.Read(0x06));
        Assert.Equal(0x80, _probe.Read(0x00) & 0x80);
        _probe.Read(0x07, 6);
        Assert.Equal(0, _probe.Read(0x05));
    }

    [Fact]
    public void With_roll_over_a_full_queue_loses_the_oldest()
    {
        _probe.Write(0x08, 0x10);
        StartBoth();
        _probe.Wait(20 * 33);
        _skin.Light[1] = 200;
        _probe.Wait(20);

        int[] counts = ReadCounts(64);
        Assert.True(counts[62] > counts[0]);
        Assert.Equal(2, _chip.OverrunCount);
    }

    [Fact]
    public void The_lost_are_counted_to_31()
    {
        StartBoth();
        _probe.Wait(20 * 100);

        Assert.Equal(31, _probe.Read(0x05));
    }

    [Fact]
    public void Almost_full_comes_when_the_set_number_of_places_is_left()
    {
        _probe.Write(0x08, 0x0F);
        StartBoth();
        _probe.Wait(20 * 16);
        Assert.Equal(0, _probe.Read(0x00) & 0x80);
        _probe.Wait(20);

        Assert.Equal(0x80, _probe.Read(0x00) & 0x80);
    }

    [Fact]
    public void The_slots_choose_leds_in_any_order()
    {
        var chip = new Max3010xModel(3, _skin);
        var probe = new ChipProbe(chip);
        _skin.Light[1] = 10;
        _skin.Light[2] = 20;
        _skin.Light[3] = 30;
        probe.Write(0x0C, 50, 50, 50);
        probe.Write(0x0A, 0x03);
        probe.Write(0x11, 0x13, 0x02);
        probe.Write(0x09, 0x07);
        probe.Wait(20);

        byte[] bytes = probe.Read(0x07, 9);
        int[] counts = [Count(bytes, 0), Count(bytes, 3), Count(bytes, 6)];
        Assert.Equal(3, chip.SlotCount);
        Assert.True(counts[0] > counts[2] && counts[2] > counts[1]);
    }

    [Fact]
    public void A_led_that_the_part_lacks_is_reported()
    {
        _probe.Write(0x11, 0x03);
        _probe.Write(0x09, 0x07);

        Assert.Contains(_chip.Reports, r => r.Contains("LED 3"));
    }

    [Fact]
    public void A_temperature_takes_29_ms_and_comes_in_sixteenths()
    {
        _chip.TemperatureCelsius = 33.4375;
        _probe.Write(0x21, 0x01);
        _probe.Wait(28);
        Assert.Equal(0, _probe.Read(0x01) & 0x02);
        _probe.Wait(2);

        Assert.Equal(0x02, _probe.Read(0x01) & 0x02);
        Assert.Equal(33, _probe.Read(0x1F));
        Assert.Equal(7, _probe.Read(0x20));
    }

    [Fact]
    public void A_reset_clears_settings_and_queue_and_shutdown_stops_the_samples()
    {
        StartBoth();
        _probe.Wait(100);
        _probe.Write(0x09, 0x83);
        long before = _chip.SampleCount;
        _probe.Wait(100);
        Assert.Equal(before, _chip.SampleCount);
        _probe.Write(0x09, 0x40);

        Assert.Equal([0, 0, 0], _probe.Read(0x04, 3));
        Assert.Equal(0, _probe.Read(0x0C));
        Assert.Equal(0, _probe.Read(0x09));
    }

    [Fact]
    public void A_register_that_the_part_lacks_is_named()
    {
        var three = new ChipProbe(new Max3010xModel(3, _skin));

        Assert.Throws<UnmodelledRegisterException>(() => _probe.Write(0x0E, 1));
        Assert.Contains("Proximity", Assert.Throws<UnmodelledRegisterException>(() => three.Write(0x30, 1)).Message);
    }

    [Fact]
    public void A_chip_that_sees_nothing_reads_zero_and_a_frozen_one_repeats()
    {
        var blind = new ChipProbe(new Max3010xModel(2, null));
        blind.Write(0x0C, 50);
        blind.Write(0x09, 0x02);
        blind.Wait(20);
        Assert.Equal([0, 0, 0], blind.Read(0x07, 3));

        _skin.Light[1] = 100;
        StartBoth();
        _probe.Wait(20);
        _chip.IsFrozen = true;
        _skin.Light[1] = 10;
        _probe.Wait(20);
        int[] counts = ReadCounts(4);
        Assert.Equal(counts[0], counts[2]);
    }

    private static int Count(byte[] bytes, int at) => (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];

    private int[] ReadCounts(int count)
    {
        byte[] bytes = _probe.Read(0x07, count * 3);
        return Enumerable.Range(0, count).Select(i => Count(bytes, i * 3)).ToArray();
    }

    /// <summary>Red and infrared at 10 mA, 50 samples a second, 18 bits.</summary>
    private void StartBoth()
    {
        _probe.Write(0x0C, 0x32, 0x32);
        _probe.Write(0x0A, 0x23);
        _probe.Write(0x09, 0x03);
    }
}
