using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

public class HeartRateTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void A_pulse_at_rest_is_trusted_within_10_seconds_and_right(int ledCount, int seed)
    {
        var run = new HeartRateRun(ledCount);
        run.Add(new SyntheticPulse(seed, ledCount), 62, 0, 40);
        HeartRateEstimate first = run.Estimates.First(e => e.Trust == Trust.Trusted);
        Assert.True(first.Sample <= 500, $"seed {seed}: first trusted after {first.Sample / 50.0} s");
        Assert.All(run.Estimates.Where(e => e.Trust == Trust.Trusted), e => Assert.InRange(e.Bpm, 60, 64));
    }

    [Theory]
    [InlineData(150, 172, 11)]
    [InlineData(128, 165, 12)]
    [InlineData(184, 176, 13)]
    [InlineData(163, 162, 14)]
    public void Running_is_seen_through_even_where_heart_rate_meets_cadence(double bpm, double cadenceSpm, int seed)
    {
        var pulse = new SyntheticPulse(seed, 3);
        var run = new HeartRateRun(3);
        run.Add(pulse, 80, 0, 20);
        for (double now = 80; now < bpm; now += 0.5)
        {
            run.Add(pulse, now, cadenceSpm, 1);
        }

        run.Add(pulse, bpm, cadenceSpm, 60);
        HeartRateEstimate[] late = run.Estimates.Skip(run.Estimates.Count - 20).ToArray();
        Assert.True(late.Count(e => Math.Abs(e.Bpm - bpm) <= 5) >= 19, $"seed {seed}: {string.Join(' ', late.Select(e => e.Bpm))}");
    }

    [Fact]
    public void A_saturated_LED_is_left_out_and_all_of_them_take_the_value_away_within_3_seconds()
    {
        var pulse = new SyntheticPulse(21, 2);
        var run = new HeartRateRun(2);
        run.Add(pulse, 75, 0, 30);
        for (int i = 0; i < 50 * 30; i++)
        {
            pulse.Next(75, 0);
            run.Add([262143, pulse.Counts[1]], pulse.MotionMg[0], pulse.MotionMg[1], pulse.MotionMg[2]);
        }

        Assert.Equal(Trust.Trusted, run.Estimates[^1].Trust);
        Assert.InRange(run.Estimates[^1].Bpm, 73, 77);
        Feed(run, pulse, [262143, 262143], 3);
        Assert.Equal(Trust.None, run.Estimator.HeartRateTrust);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    [InlineData(100000)]
    public void Dark_or_frozen_light_takes_the_value_away_within_3_seconds_and_comes_back(int counts)
    {
        var pulse = new SyntheticPulse(31, 2);
        var run = new HeartRateRun(2);
        run.Add(pulse, 75, 0, 30);
        Feed(run, pulse, [counts, counts], 3);
        Assert.Equal(Trust.None, run.Estimator.HeartRateTrust);
        run.Add(pulse, 75, 0, 20);
        Assert.Equal(Trust.Trusted, run.Estimator.HeartRateTrust);
        Assert.InRange(run.Estimates[^1].Bpm, 73, 77);
    }

    [Fact]
    public void A_band_off_the_wrist_sees_light_without_a_pulse_and_says_nothing()
    {
        var pulse = new SyntheticPulse(41, 1);
        var run = new HeartRateRun(1);
        run.Add(pulse, 75, 0, 30);
        var noise = new SyntheticRunner(42);
        for (int i = 0; i < 50 * 12; i++)
        {
            run.Add([(int)(150000 + (3 * noise.Gaussian()))], pulse.MotionMg[0], pulse.MotionMg[1], pulse.MotionMg[2] + (i % 3));
        }

        Assert.Equal(Trust.None, run.Estimator.HeartRateTrust);
    }

    [Fact]
    public void A_frozen_accelerometer_makes_the_value_doubtful_within_3_seconds()
    {
        var pulse = new SyntheticPulse(51, 3);
        var run = new HeartRateRun(3);
        run.Add(pulse, 75, 0, 30);
        Assert.Equal(Trust.Trusted, run.Estimator.HeartRateTrust);
        for (int i = 0; i < 150; i++)
        {
            pulse.Next(75, 0);
            run.Add(pulse.Counts, 3, -8, 1001);
        }

        Assert.Equal(Trust.Doubtful, run.Estimator.HeartRateTrust);
    }

    [Fact]
    public void Full_scale_noise_overflows_nothing_and_is_never_trusted()
    {
        var random = new Random(61);
        var run = new HeartRateRun(3);
        for (int i = 0; i < 50 * 120; i++)
        {
            int[] counts = [random.Next(260000), random.Next(260000), random.Next(260000)];
            run.Add(counts, random.Next(-8000, 8000), random.Next(-8000, 8000), random.Next(-8000, 8000));
        }

        Assert.All(run.Estimates, e => Assert.InRange(e.Bpm, 36, 222));
        Assert.DoesNotContain(run.Estimates, e => e.Trust == Trust.Trusted);
        Assert.Equal(Trust.None, run.Estimator.HeartRateTrust);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(60)]
    public void A_block_ends_where_it_is_asked_to(int samples)
    {
        var pulse = new SyntheticPulse(71, 1);
        var run = new HeartRateRun(1);
        run.Add(pulse, 70, 0, 21);
        run.Estimator.EndBlockAfter(samples);
        int before = run.Estimates.Count;
        run.Add(pulse, 70, 0, 6);
        int sinceAsked = run.Estimates[before].Sample - (21 * 50);
        Assert.Equal(samples / 4 % 25, (sinceAsked + 3) / 4 % 25);
    }

    [Fact]
    public void After_a_reset_everything_starts_anew()
    {
        var pulse = new SyntheticPulse(81, 2);
        var run = new HeartRateRun(2);
        run.Add(pulse, 140, 0, 30);
        run.Estimator.Reset();
        Assert.Equal(Trust.None, run.Estimator.HeartRateTrust);
        int before = run.Estimates.Count;
        run.Add(pulse, 60, 0, 20);
        Assert.InRange(run.Estimates[before + 2].Bpm, 58, 62);
    }

    [Fact]
    public void After_construction_nothing_is_allocated()
    {
        var pulse = new SyntheticPulse(91, 3);
        var estimator = new TrainingPlan.Signals.HeartRateEstimator(3);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 50 * 12; i++)
            {
                pulse.Next(90, 160);
                long before = GC.GetAllocatedBytesForCurrentThread();
                estimator.AddSample(pulse.Counts, pulse.MotionMg[0], pulse.MotionMg[1], pulse.MotionMg[2]);
                while (estimator.Work())
                {
                    before += 0;
                }

                Assert.True(round == 0 || before == GC.GetAllocatedBytesForCurrentThread());
            }
        }
    }

    private static void Feed(HeartRateRun run, SyntheticPulse pulse, int[] counts, int seconds)
    {
        for (int i = 0; i < 50 * seconds; i++)
        {
            pulse.Next(75, 0);
            run.Add(counts, pulse.MotionMg[0], pulse.MotionMg[1], pulse.MotionMg[2]);
        }
    }
}
