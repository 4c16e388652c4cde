using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>What a wrist and a cheap sensor do to a cadence, and what is no cadence at all.</summary>
public class CadenceHardshipTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Half_an_hour_of_driving_makes_at_most_5_steps(int seed)
    {
        var wrist = new SyntheticNuisance(seed);
        Assert.InRange(StepsOfHalfAnHour(wrist.Drive, 60), 0, 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Half_an_hour_of_typing_makes_at_most_5_steps(int seed)
    {
        var wrist = new SyntheticNuisance(seed);
        Assert.InRange(StepsOfHalfAnHour(wrist.Type, 30), 0, 5);
    }

    [Fact]
    public void A_strong_arm_that_swings_by_itself_for_8_seconds_makes_no_steps()
    {
        // Up and down once in 0.66 s, every second swing a little to the side: as strong as a run, but without a second impact.
        var normal = new SyntheticRunner(5);
        var run = new CadenceRun { IsRunRecorded = true };
        for (int i = 0; i < 50 * 30; i++)
        {
            double phase = 2 * Math.PI * i / 50 / 0.66;
            double size = i is > 250 and < 650 ? 1100 : 0;
            int x = (int)((0.2 * size * Math.Sin(phase / 2)) + (20 * normal.Gaussian()));
            run.Add(x, (int)(20 * normal.Gaussian()), (int)(1000 + (size * Math.Sin(phase)) + (20 * normal.Gaussian())));
        }

        Assert.Contains(run.Seconds, s => s.State == MotionState.Run);
        Assert.Equal(0, run.Seconds[^1].Steps);
    }

    [Theory]
    [InlineData(2000, 201)]
    [InlineData(4000, 202)]
    [InlineData(8000, 203)]
    public void A_sensor_at_104_Hz_that_jitters_and_loses_samples_is_as_right(double rangeMg, int seed)
    {
        var errors = new List<double>();
        for (int spm = 120; spm <= 220; spm += 10)
        {
            foreach (double ratio in new[] { 0, 0.3, 1, 2, 3 })
            {
                var run = new CadenceRun { IsRunRecorded = true };
                var sensor = new JitteringSensor((seed * 1000) + spm + (int)(100 * ratio), rangeMg, ratio);
                for (int i = 0; i < 50 * 24; i++)
                {
                    (int x, int y, int z) = sensor.Next(spm);
                    run.Add(x, y, z);
                }

                int first = run.Seconds.FindIndex(s => s.Trust == Trust.Trusted);
                Assert.True(first is >= 0 and <= 5, $"seed {seed}, {spm} spm, swing {ratio}: first trusted after {first + 1} s");
                errors.AddRange(run.Seconds.Skip(8).Select(s => s.Trust == Trust.None ? 99 : Math.Abs((s.Centispm / 100.0) - spm)));
            }
        }

        errors.Sort();
        double median = errors[errors.Count / 2];
        double share = errors.Count(e => e <= 2) / (double)errors.Count;
        Assert.True(median <= 0.25 && share >= 0.99, $"seed {seed}: median {median:F3} spm, {share:P2} within 2 spm");
    }

    [Fact]
    public void A_step_of_20_settles_within_5_seconds_in_99_of_100_runs()
    {
        int late = 0;
        const int Runs = 100;
        for (int seed = 1; seed <= Runs; seed++)
        {
            var random = new Random(seed);
            double from = 140 + (random.NextDouble() * 60);
            double to = random.Next(2) == 0 ? from + 20 : from - 20;
            var runner = new SyntheticRunner(seed) { ArmRatio = random.NextDouble() * 2 };
            var run = new CadenceRun { IsRunRecorded = true };
            run.Add(runner, from, 20);
            run.Add(runner, to, 15);
            int settled = run.Seconds.FindLastIndex(s => Math.Abs(s.Centispm - (to * 100)) > 200) + 1;
            late += settled > 25 ? 1 : 0;
        }

        Assert.True(late <= Runs / 100, $"{late} of {Runs} settled late");
    }

    private static int StepsOfHalfAnHour(Func<(int X, int Y, int Z)> next, double leastRmsMg)
    {
        var run = new CadenceRun();
        double last = 0;
        double changes = 0;
        const int Samples = 50 * 1800;
        for (int i = 0; i < Samples; i++)
        {
            (int x, int y, int z) = next();
            run.Add(x, y, z);
            double change = y - last;
            last = y;
            changes += change * change;
        }

        // A wrist at rest would prove nothing.
        Assert.True(Math.Sqrt(changes / Samples) >= leastRmsMg, $"moves by {Math.Sqrt(changes / Samples)} mg a sample");
        return run.Seconds[^1].Steps;
    }
}
