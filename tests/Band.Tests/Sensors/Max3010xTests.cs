using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>The heart sensor's driver against its register model.</summary>
public class Max3010xTests
{
    private const int FullScale = 262_143;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Fifty_samples_a_second_of_every_led_come_in_bursts_of_two_transfers(int ledCount)
    {
        using var bench = new ChipBench();
        Max3010x heart = bench.AddHeart(out Max3010xModel model, ledCount);
        bench.PollFor(heart, 2000);
        long before = bench.Bus.TransferCount;

        Assert.InRange(bench.PollFor(heart, 10_000), 499, 501);
        Assert.Equal(100, bench.Bus.TransferCount - before);
        Assert.Equal(ledCount, model.SlotCount);
        Assert.Equal(50, model.SampleHz / model.Averaging);
        Assert.Empty(model.Reports);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Red_infrared_and_green_come_in_this_order_and_in_18_bits(int ledCount)
    {
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (led, _) => 200 + (50 * led) };
        Max3010x heart = bench.AddHeart(out _, ledCount);
        bench.PollFor(heart, 2000);

        for (int led = 0; led < ledCount; led++)
        {
            double milliamps = heart.CurrentMicroamps(led) / 1000.0;
            double counts = milliamps * (250 + (50 * led)) / 4096 * FullScale;
            Assert.InRange(heart.Counts[led], counts - 2, counts + 2);
            Assert.Equal(heart.Counts[led], heart.Counts[ledCount + led]);
        }
    }

    [Fact]
    public void Light_in_the_middle_of_the_range_leaves_the_current_alone()
    {
        using var bench = new ChipBench();
        Max3010x heart = bench.AddHeart(out _);
        bench.PollFor(heart, 120_000);

        Assert.Equal(0, heart.GainSteps);
        Assert.Equal(7200, heart.CurrentMicroamps(0));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(900)]
    [InlineData(3000)]
    public void Dim_and_bright_skin_are_brought_into_the_middle_half_of_the_range(int nanoampsPerMilliamp)
    {
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (_, _) => nanoampsPerMilliamp };
        Max3010x heart = bench.AddHeart(out _);
        bench.PollFor(heart, 40_000);

        Assert.InRange(heart.Counts[0], FullScale / 4, FullScale * 3 / 4);
        int steps = heart.GainSteps;
        Assert.InRange(steps, 2, 12);

        bench.PollFor(heart, 60_000);
        Assert.Equal(steps, heart.GainSteps);
    }

    [Fact]
    public void The_current_changes_at_most_every_four_seconds_and_at_most_doubles()
    {
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (_, _) => 40 };
        Max3010x heart = bench.AddHeart(out _);
        int before = 7200;
        int steps = 0;
        for (int i = 0; i < 200; i++)
        {
            bench.Poll(heart);
            int now = heart.CurrentMicroamps(1);
            Assert.InRange(now, before, before * 2);
            steps += now == before ? 0 : 1;
            before = now;
        }

        Assert.InRange(steps, 1, 10);
    }

    [Fact]
    public void A_band_that_nobody_wears_goes_back_to_its_first_current()
    {
        double light = 60;
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (_, _) => light };
        Max3010x heart = bench.AddHeart(out _);
        bench.PollFor(heart, 30_000);
        Assert.True(heart.CurrentMicroamps(0) > 7200);

        light = 0.1;
        bench.PollFor(heart, 10_000);
        Assert.Equal(7200, heart.CurrentMicroamps(0));
    }

    [Fact]
    public void A_current_that_the_chip_did_not_take_is_tried_again()
    {
        using var bench = new ChipBench { LightNanoampsPerMilliamp = (_, _) => 900 };
        Max3010x heart = bench.AddHeart(out _);
        bench.PollFor(heart, 3000);
        bench.Bus.FailRegister(0x57, 0x0D);
        bench.PollFor(heart, 2000);
        Assert.True(heart.FailureCount > 0);
        Assert.Equal(7200, heart.CurrentMicroamps(1));

        bench.Bus.FailRegister(-1, -1);
        bench.PollFor(heart, 20_000);
        Assert.InRange(heart.Counts[1], FullScale / 4, FullScale * 3 / 4);
    }
}
