using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class EvenAndUnevenRunTests
{
    [Fact]
    public void Decoupling_is_what_the_heart_rate_rose_for_the_same_speed()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(3780, speed: _ => 3, heartRate: second => second < 1980 ? 140 : 147));
        Measured<double> decoupling = Decoupling.Of(run);
        Assert.Equal(0.05, decoupling.Value, 3);
        Assert.Contains("heat", decoupling.Inputs);
    }

    [Theory]
    [InlineData(1500, 3, 3, "30 min")]
    [InlineData(4000, 2.5, 4, "not even")]
    public void Decoupling_needs_a_long_even_run(int seconds, double slow, double fast, string why)
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(seconds, speed: second => second / 300 % 2 == 0 ? slow : fast, heartRate: _ => 150));
        Assert.False(Decoupling.Of(run).HasValue);
        Assert.Contains(why, Decoupling.Of(run).Inputs);
    }

    [Fact]
    public void Decoupling_needs_a_heart_rate_and_no_long_stops()
    {
        Assert.Contains("heart rate", Decoupling.Of(RunTimeline.Of(AnyRun.Of(4000, speed: _ => 3))).Inputs);
        RunTimeline stops = RunTimeline.Of(AnyRun.Of(4000, speed: second => second % 400 < 60 ? 0 : 3, heartRate: _ => 150));
        Assert.Contains("stops", Decoupling.Of(stops).Inputs);
    }

    [Fact]
    public void Cadence_figures_leave_walking_out_and_tell_the_drift()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(
            1500, speed: _ => 3, cadence: second => second < 300 ? 110 : second < 700 ? 172 : second < 1100 ? 170 : 168));
        CadenceFigures cadence = CadenceFigures.Of(run);
        Assert.Equal(170, cadence.MeanSpm.Value, 1);
        Assert.Equal(-4, cadence.DriftSpm.Value, 1);
        Assert.InRange(cadence.DeviationSpm.Value, 1.5, 1.8);
        Assert.False(CadenceFigures.Of(RunTimeline.Of(AnyRun.Of(100, cadence: _ => 170))).DeviationSpm.HasValue);
    }

    [Fact]
    public void Six_times_three_minutes_are_found_without_laps()
    {
        // Warm-up of 10 min, then six times 3 min fast and 90 s slow, then 5 min easy.
        double Speed(int second) => second < 600 || second >= 600 + (6 * 270) ? 2.8 : (second - 600) % 270 < 180 ? 4.4 : 2.2;
        IReadOnlyList<Interval> found = IntervalFinder.Of(RunTimeline.Of(AnyRun.Of(2520, Speed, heartRate: _ => 160)));
        Assert.Equal(6, found.Count(bout => bout.IsWork));
        Assert.Equal(5, found.Count(bout => !bout.IsWork));
        Assert.All(found.Where(bout => bout.IsWork), bout => Assert.InRange(bout.Seconds, 175, 185));
        Assert.All(found.Where(bout => bout.IsWork), bout => Assert.InRange(bout.MetersPerSecond, 4.3, 4.41));
        Assert.InRange(found[0].StartSecond, 597, 603);
    }

    [Fact]
    public void Standing_rests_do_not_make_the_warm_up_work()
    {
        double Speed(int second) => second < 900 ? 3 : second >= 900 + (8 * 150) ? 2.8 : (second - 900) % 150 < 90 ? 5 : 0;
        IReadOnlyList<Interval> found = IntervalFinder.Of(RunTimeline.Of(AnyRun.Of(2400, Speed)));
        Assert.Equal(8, found.Count(bout => bout.IsWork));
        Assert.InRange(found[0].StartSecond, 895, 905);
    }

    [Fact]
    public void Neither_an_even_run_nor_traffic_lights_are_intervals()
    {
        var random = new Random(3);
        double[] noise = [.. Enumerable.Range(0, 3600).Select(_ => 3 + (0.3 * (random.NextDouble() - 0.5)))];
        Assert.Empty(IntervalFinder.Of(RunTimeline.Of(AnyRun.Of(3600, second => noise[second]))));
        int[] lights = [200, 900, 1100, 2300, 2450, 3300];
        int[] waits = [20, 70, 35, 55, 25, 45];
        double City(int second) => lights.Where((at, i) => second >= at && second < at + waits[i]).Any() ? 0 : noise[second];
        Assert.Empty(IntervalFinder.Of(RunTimeline.Of(AnyRun.Of(3600, City))));
    }

    [Fact]
    public void Each_step_of_a_workout_is_done_short_long_or_skipped()
    {
        var workout = new Workout { Name = "Test" };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 60);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 100).SetTarget1(TargetKind.Cadence, 16_900, 17_100);
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.LapPress, 0);
        workout.AddRepeat(1, 2);
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, 60);
        List<RunSecond> seconds = [.. Enumerable.Range(0, 300).Select(second => new RunSecond
        {
            ElapsedSeconds = second,
            State = MotionState.Run,
            CadenceCentispm = second < 110 ? 17_000 : 16_000,
            CadenceTrust = Trust.Trusted,
        })];
        StepMark[] marks = [new(0, 0, 0), new(60, 1, 0), new(160, 2, 0), new(200, 1, 1), new(240, 2, 1)];
        IReadOnlyList<StepAdherence> steps = WorkoutAdherence.Of(new RunInput(seconds, [], marks, workout, RunnerProfile.Unknown));
        Assert.Equal(
            [StepOutcome.Done, StepOutcome.Done, StepOutcome.Open, StepOutcome.Short, StepOutcome.Open, StepOutcome.Skipped],
            steps.Select(step => step.Outcome));
        Assert.Equal([1, 1, 1, 2, 2, 1], steps.Select(step => step.Round));
        Assert.Equal(0.5, steps[1].InTarget.Single().Share.Value, 2);
        Assert.Equal(0, steps[3].InTarget.Single().Share.Value);
        Assert.Empty(steps[0].InTarget);
    }

    [Fact]
    public void A_free_run_has_no_steps_to_hold_it_against() =>
        Assert.Empty(WorkoutAdherence.Of(new RunInput([], [], [], null, RunnerProfile.Unknown)));
}
