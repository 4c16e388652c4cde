using TrainingPlan.Signals;

namespace TrainingPlan.Shared.Tests.Signals;

public class SampleRateMeterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(-0.035)]
    public void A_rate_is_measured_through_ten_millisecond_steps(double deviation)
    {
        var meter = new SampleRateMeter(50);
        Poll(meter, deviation, 0, 60);
        Assert.True(meter.IsKnown);
        Assert.InRange(meter.RatioQ16 / 65536.0, 1 + deviation - 0.002, 1 + deviation + 0.002);
    }

    [Fact]
    public void Nothing_is_known_before_20_seconds()
    {
        var meter = new SampleRateMeter(50);
        Poll(meter, 0.03, 0, 19);
        Assert.False(meter.IsKnown);
        Assert.Equal(65536, meter.RatioQ16);
    }

    [Fact]
    public void Gaps_and_resets_do_not_count()
    {
        var meter = new SampleRateMeter(50);
        for (int part = 0; part < 8; part++)
        {
            // Each part begins after 3 s of silence with a FIFO full of old samples.
            Poll(meter, 0.01, part * 15, 12);
            meter.Count(32, (part * 15000) + 14990);
        }

        Assert.True(meter.IsKnown);
        Assert.InRange(meter.RatioQ16 / 65536.0, 1.007, 1.013);
    }

    [Fact]
    public void A_wild_rate_is_a_fault_and_a_far_one_is_limited_to_5_percent()
    {
        var wild = new SampleRateMeter(50);
        Poll(wild, 0.5, 0, 60);
        Assert.False(wild.IsKnown);
        var far = new SampleRateMeter(50);
        Poll(far, 0.07, 0, 60);
        Assert.Equal(65536 + (65536 / 20), far.RatioQ16);
    }

    private static void Poll(SampleRateMeter meter, double deviation, int startSeconds, int seconds)
    {
        double hz = 50 * (1 + deviation);
        int delivered = 0;
        for (int ms = 0; ms < seconds * 1000; ms += 30)
        {
            int available = (int)(ms * hz / 1000);
            meter.Count(available - delivered, (startSeconds * 1000L) + (ms / 10 * 10));
            delivered = available;
        }
    }
}
