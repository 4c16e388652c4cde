using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

public class CadenceTests
{
    public static TheoryData<double, double, int> Runs()
    {
        var runs = new TheoryData<double, double, int>();
        int seed = 100;
        foreach (double range in new double[] { 2000, 4000, 8000 })
        {
            foreach (double ratio in new[] { 0, 0.3, 1.0, 2.0, 3.0 })
            {
                runs.Add(range, ratio, seed++);
            }
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Running_from_120_to_220_is_measured_at_any_swing_and_range(double rangeMg, double armRatio, int seed)
    {
        var errors = new List<double>();
        for (int spm = 120; spm <= 220; spm += 10)
        {
            var lost = new Random(seed + spm);
            var runner = new SyntheticRunner(seed * 1000 + spm)
            {
                RangeMg = rangeMg, ArmRatio = armRatio, NoiseMg = 20 + (180 * lost.NextDouble()),
            };
            var run = new CadenceRun { IsRunRecorded = true };
            (int X, int Y, int Z) last = runner.Next(spm);
            for (int i = 0; i < 50 * 20; i++)
            {
                // One sample in a hundred is lost: the last one stands for it.
                (int X, int Y, int Z) now = runner.Next(spm);
                last = lost.Next(100) == 0 ? last : now;
                run.Add(last.X, last.Y, last.Z);
            }

            int first = run.Seconds.FindIndex(s => s.Trust == Trust.Trusted);
            Assert.True(first is >= 0 and <= 5, $"seed {seed}, {spm} spm: first trusted after {first + 1} s");
            errors.AddRange(run.Seconds.Skip(8).Select(s => s.Trust == Trust.None ? 99 : Math.Abs((s.Centispm / 100.0) - spm)));
        }

        errors.Sort();
        Assert.True(errors[errors.Count / 2] <= 0.25, $"seed {seed}: median {errors[errors.Count / 2]}");
        int isOff = errors.Count(e => e > 2);
        Assert.True(isOff <= 0.01 * errors.Count, $"seed {seed}: {isOff} of {errors.Count} off by 2");
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void The_range_ends_at_100_and_at_238(int seed, double armRatio)
    {
        foreach (int spm in new[] { 100, 108, 116, 224, 230, 234, 238 })
        {
            // So slow is a walk, and a walk's steps are soft.
            var runner = new SyntheticRunner((seed * 1000) + spm) { ArmRatio = armRatio, ImpactMg = spm < 120 ? 300 : 1000 };
            var run = new CadenceRun { IsRunRecorded = true };
            run.Add(runner, Math.Clamp(spm, 110, 225), 10);
            run.Add(runner, spm, 16);
            Assert.All(run.Seconds.Skip(18), s => Assert.InRange(s.Centispm, (spm * 100) - 200, (spm * 100) + 200));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void The_first_trusted_value_of_a_run_comes_within_6_seconds(int seed)
    {
        var runner = new SyntheticRunner(seed);
        var run = new CadenceRun();
        run.Add(runner, 0, 10);
        run.Add(runner, 168, 12);
        int first = run.Seconds.FindIndex(s => s.Trust == Trust.Trusted && s.State == MotionState.Run);
        Assert.InRange(first, 10, 15);
        Assert.All(run.Seconds.Take(10), s => Assert.Equal(Trust.None, s.Trust));
    }

    [Theory]
    [InlineData(150, 170, 1)]
    [InlineData(180, 160, 2)]
    [InlineData(165, 185, 3)]
    public void A_step_of_20_settles_within_5_seconds(int fromSpm, int toSpm, int seed)
    {
        var runner = new SyntheticRunner(seed);
        var run = new CadenceRun();
        run.Add(runner, fromSpm, 20);
        run.Add(runner, toSpm, 20);
        int settled = run.Seconds.FindLastIndex(s => Math.Abs(s.Centispm - (toSpm * 100)) > 200) + 1;
        Assert.True(settled <= 25, $"seed {seed}: settled {settled - 20} s after the step");
    }

    [Fact]
    public void Steps_of_a_run_are_counted_to_one_in_a_hundred()
    {
        var runner = new SyntheticRunner(21);
        var run = new CadenceRun();
        run.Add(runner, 0, 5);
        run.Add(runner, 172, 120);
        run.Add(runner, 0, 10);
        Assert.InRange(run.Seconds[^1].Steps, 341, 347);
        Assert.Equal(MotionState.Still, run.Seconds[^1].State);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void One_lost_sample_in_a_hundred_does_no_harm(int seed)
    {
        var runner = new SyntheticRunner(seed) { ArmRatio = 1 };
        var lost = new Random(seed);
        var run = new CadenceRun();
        (int X, int Y, int Z) last = runner.Next(176);
        for (int i = 0; i < 50 * 60; i++)
        {
            (int X, int Y, int Z) now = runner.Next(176);
            last = lost.Next(100) == 0 ? last : now;
            run.Add(last.X, last.Y, last.Z);
        }

        int off = run.Seconds.Skip(8).Count(s => Math.Abs(s.Centispm - 17600) > 200);
        Assert.True(off <= 1, $"seed {seed}: {off} seconds off");
    }

    [Fact]
    public void A_frozen_sensor_loses_its_trust_within_3_seconds_and_its_value_within_6()
    {
        var runner = new SyntheticRunner(41);
        var run = new CadenceRun();
        run.Add(runner, 180, 30);
        (int x, int y, int z) = runner.Next(180);
        for (int i = 0; i < 500; i++)
        {
            run.Add(x, y, z);
        }

        Assert.Equal(Trust.Trusted, run.Seconds[29].Trust);
        Assert.NotEqual(Trust.Trusted, run.Seconds[32].Trust);
        Assert.All(run.Seconds.Skip(36), s => Assert.Equal(Trust.None, s.Trust));
    }

    [Fact]
    public void Noise_and_turning_make_no_steps()
    {
        var random = new SyntheticRunner(51);
        var run = new CadenceRun();
        for (int i = 0; i < 50 * 600; i++)
        {
            double turn = Math.Sin(i / 700.0);
            int x = (int)((1000 * turn) + (40 * random.Gaussian()));
            run.Add(x, (int)(40 * random.Gaussian()), (int)(1000 * Math.Sqrt(1 - (turn * turn))));
        }

        Assert.Equal(0, run.Seconds[^1].Steps);
    }

    [Fact]
    public void Full_scale_noise_overflows_nothing_and_is_not_called_a_cadence_for_long()
    {
        var random = new Random(61);
        var run = new CadenceRun();
        for (int i = 0; i < 50 * 60; i++)
        {
            run.Add(random.Next(2) == 0 ? -8000 : 8000, random.Next(2) == 0 ? -8000 : 8000, random.Next(2) == 0 ? -8000 : 8000);
        }

        Assert.Equal(60, run.Seconds.Count + (run.Seconds.Count == 59 ? 1 : 0));
        Assert.True(run.Seconds.Count(s => s.Trust == Trust.Trusted) <= 6);
    }

    [Fact]
    public void A_shuffle_is_a_run_only_while_a_run_is_recorded()
    {
        MotionState StateWhen(bool isRecorded)
        {
            var run = new CadenceRun { IsRunRecorded = isRecorded };
            run.Add(new SyntheticRunner(71) { ImpactMg = 640, ArmRatio = 0.4, NoiseMg = 30 }, 132, 20);
            return run.Seconds[^1].State;
        }

        Assert.Equal(MotionState.Walk, StateWhen(false));
        Assert.Equal(MotionState.Run, StateWhen(true));
    }

    [Fact]
    public void After_construction_nothing_is_allocated()
    {
        var runner = new SyntheticRunner(81);
        var estimator = new TrainingPlan.Signals.CadenceEstimator();
        (int X, int Y, int Z)[] samples = Enumerable.Range(0, 500).Select(_ => runner.Next(170)).ToArray();
        long before = 0;
        for (int round = 0; round < 3; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < samples.Length; i++)
            {
                estimator.AddSample(samples[i].X, samples[i].Y, samples[i].Z);
            }
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
