using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Simulator;

public sealed class SeededRunnerTests
{
    [Fact]
    public void The_same_seed_gives_the_same_signals_and_another_seed_gives_others()
    {
        Assert.Equal(Signals(7), Signals(7));
        Assert.NotEqual(Signals(7), Signals(8));
    }

    [Fact]
    public void Signals_do_not_depend_on_who_asks_first()
    {
        var one = new SeededRunner(3);
        var other = new SeededRunner(3);
        one.BeginRun(1);
        other.BeginRun(1);
        other.TruthAt(500);

        Assert.Equal(one.LightNanoampsPerMilliamp(0, 2, 120.3, 0.01), other.LightNanoampsPerMilliamp(0, 2, 120.3, 0.01));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_band_finds_the_cadence_and_the_pulse_that_the_runner_has(int seed)
    {
        var runner = new SeededRunner(new RunnerTraits(seed) { StopsPerHour = 0 });
        VirtualBand band = VirtualBand.On(runner);
        var cadenceErrors = new List<double>();
        var heartErrors = new List<double>();
        band.PowerOn();
        band.Advance(2000);
        Assert.True(band.StartRun());
        band.Advance(60_000);
        band.SecondFinished += b =>
        {
            RunnerSecond truth = runner.TruthAt((int)b.Clock.TrueSeconds - 3);
            RunSecond second = b.Loop!.Second;
            Assert.Equal(MotionState.Run, second.State);
            if (second.CadenceTrust == Trust.Trusted)
            {
                cadenceErrors.Add(Math.Abs((second.CadenceCentispm / 100.0) - truth.CadenceSpm));
            }

            if (second.HeartRateTrust == Trust.Trusted)
            {
                heartErrors.Add(Math.Abs((second.HeartRateCentibpm / 100.0) - truth.HeartBpm));
            }
        };
        band.Advance(240_000);

        Assert.True(cadenceErrors.Count > 200, $"seed {seed}: {cadenceErrors.Count} trusted cadences");
        Assert.True(heartErrors.Count > 150, $"seed {seed}: {heartErrors.Count} trusted heart rates");
        Assert.True(cadenceErrors.Order().ElementAt(cadenceErrors.Count / 2) < 1, $"seed {seed}");
        Assert.True(heartErrors.Order().ElementAt(heartErrors.Count / 2) < 3, $"seed {seed}");
    }

    [Fact]
    public void The_heart_answers_effort_with_a_lag()
    {
        var runner = new SeededRunner(new RunnerTraits(21) { StopsPerHour = 0, HeartLagSeconds = 30 });
        runner.BeginRun(10);
        double rest = runner.TruthAt(10).HeartBpm;
        double soon = runner.TruthAt(18).HeartBpm;
        double late = runner.TruthAt(200).HeartBpm;

        Assert.True(late - rest > 50);
        Assert.InRange((soon - rest) / (late - rest), 0, 0.4);
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.0, false)]
    public void A_runner_who_listens_changes_after_the_cue_and_one_who_does_not_goes_on(double probability, bool isChanged)
    {
        var traits = new RunnerTraits(5) { StopsPerHour = 0, ListenProbability = probability, ReactionSeconds = 3 };
        var runner = new SeededRunner(traits);
        var same = new SeededRunner(traits);
        runner.BeginRun(0);
        same.BeginRun(0);
        for (int i = 0; i < 3; i++)
        {
            runner.TruthAt(100 + i);
            runner.Hear(CueKind.QuickerSteps, 100 + i);
        }

        double gain = runner.TruthAt(130).CadenceSpm - same.TruthAt(130).CadenceSpm;
        Assert.Equal(same.TruthAt(101).CadenceSpm, runner.TruthAt(101).CadenceSpm);
        Assert.Equal(isChanged, gain > 6);
        Assert.Equal(isChanged ? 3 : 0, runner.FollowedCues);
        Assert.Equal(isChanged ? 0 : 3, runner.IgnoredCues);
    }

    [Fact]
    public void A_run_survives_a_power_cut_and_the_band_comes_back()
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(9));
        band.PowerOn();
        band.Advance(2000);
        Assert.True(band.StartRun());
        band.Advance(60_000);
        band.Restart();
        band.Advance(3000);

        Assert.NotNull(band.Loop);
        Assert.False(band.Loop.IsRecording);
        Assert.True(band.StartRun());
    }

    [Fact]
    public void Power_cut_in_mid_write_stops_the_firmware_and_nothing_else()
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(9));
        band.PowerOn();
        band.Advance(2000);
        band.Flash.CutAfterBytes(40);
        band.StartRun();
        band.Advance(120_000);

        Assert.False(band.IsPowered);
        Assert.Null(band.Crash);
        band.PowerOn();
        band.Advance(2000);
        Assert.True(band.IsPowered);
    }

    private static double[] Signals(int seed)
    {
        var runner = new SeededRunner(seed);
        runner.BeginRun(2);
        var motion = new double[6];
        var all = new List<double>();
        for (int i = 0; i < 200; i++)
        {
            runner.Motion(i * 0.37, 0.005, motion);
            all.AddRange(motion);
            all.Add(runner.LightNanoampsPerMilliamp(0, 2, i * 0.37, 0.01));
        }

        return [.. all];
    }
}
