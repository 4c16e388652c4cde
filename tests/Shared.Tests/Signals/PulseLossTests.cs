using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>A pulse that is lost while the arm moves, and an accelerometer that leaves the arm: trust falls within 3 s.</summary>
public class PulseLossTests
{
    private static readonly double[] NoiseMg = [7, -5, 3, -2, 6, -8, 1, 4, -3];

    [Theory]
    [InlineData(172, 150, 1)]
    [InlineData(160, 128, 2)]
    [InlineData(184, 141, 3)]
    [InlineData(150, 174, 4)]
    public void A_pulse_that_is_lost_in_mid_run_is_not_trusted_after_3_seconds(double cadenceSpm, double bpm, int seed)
    {
        for (int late = 0; late < 100; late += 20)
        {
            var pulse = new SyntheticPulse(seed, 2);
            var run = new HeartRateRun(2);
            run.Add(pulse, bpm, cadenceSpm, 40);
            Feed(run, pulse, bpm, cadenceSpm, late);
            Assert.Equal(Trust.Trusted, run.Estimator.HeartRateTrust);
            pulse.PulseSize = 0;
            run.Add(pulse, bpm, cadenceSpm, 3);
            for (int second = 3; second < 30; second++)
            {
                string when = $"seed {seed}, {late} samples late, second {second}";
                Assert.True(run.Estimator.HeartRateTrust != Trust.Trusted, when);
                run.Add(pulse, bpm, cadenceSpm, 1);
            }
        }
    }

    [Theory]
    [InlineData(172, 150, 5)]
    [InlineData(164, 131, 6)]
    [InlineData(180, 146, 7)]
    public void An_accelerometer_that_leaves_a_running_arm_is_told_within_4_seconds(double cadenceSpm, double bpm, int seed)
    {
        var pulse = new SyntheticPulse(seed, 2) { ArtefactRatio = 4 };
        var run = new HeartRateRun(2);
        run.Add(pulse, bpm, cadenceSpm, 40);
        for (int i = 0; i < 50 * 4; i++)
        {
            pulse.Next(bpm, cadenceSpm);
            run.Add(pulse.Counts, (int)NoiseMg[i % 9], (int)NoiseMg[(i * 2) % 9], 1000 + (int)NoiseMg[(i * 4) % 9]);
        }

        Assert.Equal((Trust.Doubtful, PulseFault.Motion), (run.Estimator.HeartRateTrust, run.Estimator.Fault));
        run.Add(pulse, bpm, cadenceSpm, 20);
        Assert.NotEqual(PulseFault.Motion, run.Estimator.Fault);
    }

    [Fact]
    public void A_runner_who_stops_keeps_a_trusted_heart_rate()
    {
        var pulse = new SyntheticPulse(8, 2);
        var run = new HeartRateRun(2);
        run.Add(pulse, 150, 172, 40);
        run.Add(pulse, 149, 0, 12);
        Assert.Equal((Trust.Trusted, PulseFault.None), (run.Estimator.HeartRateTrust, run.Estimator.Fault));
        Assert.InRange(run.Estimates[^1].Bpm, 146, 152);
    }

    private static void Feed(HeartRateRun run, SyntheticPulse pulse, double bpm, double cadenceSpm, int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            pulse.Next(bpm, cadenceSpm);
            run.Add(pulse.Counts, pulse.MotionMg[0], pulse.MotionMg[1], pulse.MotionMg[2]);
        }
    }
}
