using TrainingPlan.Coaching;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

/// <summary>Stories of corrections: what the runner was told to change, to the second, and what not.</summary>
public class CoachAdviceTests
{
    [Fact]
    public void Drifting_slow_on_the_third_repeat_is_corrected_there_and_nowhere_else()
    {
        var run = new RunScript(w =>
        {
            Pace(w, StepIntensity.Active, 120, 290, 310);
            w.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 60);
            w.AddRepeat(0, 4);
        });
        run.Until(399).Then(r => r.PaceSecondsPerKm = 318).Until(420).Then(r => r.PaceSecondsPerKm = 300).For(400);
        Assert.Equal("407 Faster, 423 BackOnTarget", run.Advice);
        ToldCue cue = run.Told.Single(c => c.Kind == CueKind.Faster);
        Assert.Equal((TargetKind.Pace, 318, 290, 310), (cue.Target, cue.Value, cue.Low, cue.High));
    }

    [Fact]
    public void Too_fast_from_the_start_is_told_after_fifteen_seconds()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 120, 290, 310)) { PaceSecondsPerKm = 270 };
        run.For(30);
        Assert.Equal("15 Slower", run.Advice);
    }

    [Fact]
    public void Nothing_is_corrected_in_the_last_ten_seconds_of_a_step()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 120, 290, 310));
        run.Until(103).Then(r => r.PaceSecondsPerKm = 330).Until(119);
        Assert.Equal("", run.Advice);
        Assert.Equal(SilenceReason.StepEnding, run.Coach.Silence);
    }

    [Fact]
    public void A_runner_who_does_not_react_hears_three_and_then_three_minutes_of_nothing()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 1000, 290, 310)) { PaceSecondsPerKm = 340 };
        run.Until(450);
        Assert.Equal("15 Faster, 35 Faster, 55 Faster, 235 Faster, 255 Faster, 275 Faster", run.Advice);
        Assert.Equal(SilenceReason.ThreeInARow, run.Coach.Silence);
    }

    [Fact]
    public void A_runner_who_reacts_hears_the_success_and_gets_three_again()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 1000, 290, 310)) { PaceSecondsPerKm = 340 };
        run.Until(60).Then(r => r.PaceSecondsPerKm = 300).Until(100).Then(r => r.PaceSecondsPerKm = 340).Until(180);
        Assert.Equal("15 Faster, 35 Faster, 55 Faster, 63 BackOnTarget, 108 Faster, 128 Faster, 148 Faster", run.Advice);
    }

    [Fact]
    public void Hovering_at_the_edge_does_not_ring_back_and_forth()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 600, 290, 310)) { PaceSecondsPerKm = 315 };
        run.Until(30);
        for (int i = 0; i < 20; i++)
        {
            run.Then(r => r.PaceSecondsPerKm = 310).For(5).Then(r => r.PaceSecondsPerKm = 311).For(5);
        }

        Assert.Equal("15 Faster", run.Advice);
    }

    [Fact]
    public void At_traffic_lights_the_band_is_quiet_and_gives_time_to_set_off()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 600, 290, 310));
        run.Until(100).Then(r => r.State = MotionState.Still).For(40);
        Assert.Equal(SilenceReason.Standing, run.Coach.Silence);
        run.Then(r => (r.State, r.PaceSecondsPerKm) = (MotionState.Run, 340)).For(14);
        Assert.Equal("", run.Advice);
        Assert.Equal(SilenceReason.SetOff, run.Coach.Silence);
        run.For(1);
        Assert.Equal("155 Faster", run.Advice);
    }

    [Fact]
    public void A_lost_heart_rate_is_never_acted_upon()
    {
        var run = new RunScript(w => HeartRate(w, StepIntensity.Active, 900, 140, 150)) { HeartRateCentibpm = 14500 };
        run.Until(100).Then(r => (r.HeartRateTrust, r.HeartRateCentibpm) = (Trust.Doubtful, 19000)).Until(400);
        Assert.Equal("", run.Advice);
        Assert.Equal(SilenceReason.Untrusted, run.Coach.Silence);
        run.Then(r => r.HeartRateTrust = Trust.Trusted).For(20);
        Assert.Equal("410 EffortTooHigh", run.Advice);
    }

    [Fact]
    public void A_strap_that_is_trusted_goes_before_the_wrist()
    {
        var run = new RunScript(w => HeartRate(w, StepIntensity.Active, 900, 140, 150)) { HeartRateCentibpm = 17000 };
        run.Second.StrapHeartRateCentibpm = 14500;
        run.Second.StrapHeartRateTrust = Trust.Trusted;
        run.Until(60);
        Assert.Equal("", run.Advice);
        run.Second.StrapHeartRateTrust = Trust.None;
        run.Until(90);
        Assert.StartsWith("68 EffortTooHigh", run.Advice);
    }

    [Fact]
    public void A_heart_that_still_climbs_after_the_start_is_left_in_peace()
    {
        var run = new RunScript(w => HeartRate(w, StepIntensity.Active, 900, 150, 160)) { HeartRateCentibpm = 11000 };
        for (int i = 0; i < 90; i++)
        {
            run.For(1).Then(r => r.HeartRateCentibpm += 40);
        }

        Assert.Equal("", run.Advice);
        Assert.Equal(SilenceReason.OnItsWay, run.Coach.Silence);
        run.For(20);
        Assert.Equal("98 EffortTooLow", run.Advice);
    }

    [Theory]
    [InlineData(StepIntensity.Recovery, "")]
    [InlineData(StepIntensity.Rest, "")]
    [InlineData(StepIntensity.Active, "15 EffortTooHigh, 35 EffortTooHigh, 55 EffortTooHigh")]
    [InlineData(StepIntensity.CoolDown, "15 EffortTooHigh, 35 EffortTooHigh, 55 EffortTooHigh")]
    public void A_heart_rate_target_does_not_count_on_recoveries(StepIntensity intensity, string advice)
    {
        var run = new RunScript(w => HeartRate(w, intensity, 120, 110, 130)) { HeartRateCentibpm = 16500 };
        run.Until(100);
        Assert.Equal(advice, run.Advice);
    }

    [Theory]
    [InlineData(PaceSource.WristEstimate, 20, SilenceReason.Untrusted)]
    [InlineData(PaceSource.None, 0, SilenceReason.Untrusted)]
    [InlineData(PaceSource.Gnss, 30, SilenceReason.Untrusted)]
    public void A_pace_that_is_estimated_missing_or_vague_is_no_reason_for_a_cue(PaceSource source, int uncertainty, SilenceReason reason)
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 300, 290, 310))
        {
            PaceSecondsPerKm = 340,
            PaceSource = source,
            PaceUncertaintySecondsPerKm = uncertainty,
        };
        run.Until(280);
        Assert.Equal("", run.Advice);
        Assert.Equal(reason, run.Coach.Silence);
    }

    [Theory]
    [InlineData(340, 29, "15 Faster")]
    [InlineData(262, 29, "")]
    [InlineData(262, 27, "15 Slower")]
    [InlineData(420, 71, "")]
    [InlineData(420, 69, "15 Faster")]
    public void A_vague_pace_is_a_reason_only_where_all_that_it_may_be_is_out_of_the_band(int pace, int uncertainty, string advice)
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 300, 290, 310))
        {
            PaceSecondsPerKm = pace,
            PaceSource = PaceSource.Gnss,
            PaceUncertaintySecondsPerKm = uncertainty,
        };
        run.Until(30);
        Assert.Equal(advice, run.Advice);
    }

    [Theory]
    [InlineData(PaceSource.FootPod)]
    [InlineData(PaceSource.Gnss)]
    [InlineData(PaceSource.Belt)]
    public void A_measured_pace_is(PaceSource source)
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 300, 290, 310)) { PaceSecondsPerKm = 340, PaceSource = source };
        run.Until(30);
        Assert.Equal("15 Faster", run.Advice);
    }

    [Fact]
    public void Without_a_pace_source_the_steps_other_target_leads()
    {
        var run = new RunScript(w =>
        {
            WorkoutStep step = Pace(w, StepIntensity.Active, 300, 290, 310);
            step.SetTarget2(TargetKind.HeartRate, 15500, 16500);
        });
        run.Then(r => (r.PaceSecondsPerKm, r.PaceSource, r.HeartRateCentibpm) = (350, PaceSource.WristEstimate, 17500)).Until(30);
        Assert.Equal("15 EffortTooHigh", run.Advice);
    }

    [Fact]
    public void Too_slow_with_a_heart_above_its_band_is_told_to_ease_not_to_push()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 300, 290, 310).SetTarget2(TargetKind.HeartRate, 14000, 16000))
        {
            PaceSecondsPerKm = 340,
            HeartRateCentibpm = 17000,
        };
        run.Until(290);
        Assert.StartsWith("15 EffortTooHigh, 35 EffortTooHigh, 55 EffortTooHigh, 235 EffortTooHigh", run.Advice);
        Assert.DoesNotContain("Faster", run.Advice);
    }

    [Fact]
    public void Too_fast_with_a_heart_below_its_band_is_told_to_slow_down_and_never_to_push()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 200, 290, 310).SetTarget2(TargetKind.HeartRate, 14000, 16000))
        {
            PaceSecondsPerKm = 270,
            HeartRateCentibpm = 13000,
        };
        run.Until(190);
        Assert.Equal("15 Slower, 35 Slower, 55 Slower", run.Advice);
    }

    [Fact]
    public void Form_waits_until_the_pace_is_right()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 300, 290, 310).SetTarget2(TargetKind.Cadence, 17000, 17800))
        {
            PaceSecondsPerKm = 330,
            CadenceCentispm = 16000,
        };
        run.Until(40);
        Assert.Equal("15 Faster, 35 Faster", run.Advice);
        run.Then(r => r.PaceSecondsPerKm = 300).Until(60);
        Assert.Equal("15 Faster, 35 Faster, 43 BackOnTarget, 55 QuickerSteps", run.Advice.Replace("?", ""));
    }

    [Fact]
    public void A_walking_break_is_no_bad_cadence()
    {
        var run = new RunScript(set: s => (s.CadenceLowCentispm, s.CadenceHighCentispm) = (17000, 17800));
        run.Until(60).Then(r => (r.State, r.CadenceCentispm) = (MotionState.Walk, 11500)).For(120);
        Assert.Equal("", run.Advice);
        Assert.Equal(SilenceReason.Untrusted, run.Coach.Silence);
    }

    [Fact]
    public void A_walker_with_a_walkers_band_is_coached()
    {
        var run = new RunScript(set: s => (s.CadenceLowCentispm, s.CadenceHighCentispm) = (11000, 12500))
        {
            State = MotionState.Walk,
            CadenceCentispm = 10200,
        };
        run.Until(30);
        Assert.Equal("15 QuickerSteps", Heard(run));
    }

    [Fact]
    public void A_free_run_has_its_cadence_band_and_nothing_else()
    {
        var run = new RunScript(set: s => (s.CadenceLowCentispm, s.CadenceHighCentispm) = (17000, 17800))
        {
            PaceSecondsPerKm = 900,
            PaceSource = PaceSource.WristEstimate,
            HeartRateCentibpm = 19500,
        };
        run.Until(60).Then(r => r.CadenceCentispm = 16500).Until(75).Then(r => r.CadenceCentispm = 17400).Until(120);
        Assert.Equal("68 QuickerSteps, 78 BackOnTarget", Heard(run));
    }

    [Fact]
    public void Settings_that_change_in_a_free_run_change_its_band()
    {
        var run = new RunScript();
        run.Until(60);
        run.Settings.CadenceLowCentispm = 18000;
        run.Settings.CadenceHighCentispm = 18500;
        run.Coach.Apply(run.Settings);
        run.Until(70);
        Assert.Equal("66 QuickerSteps", Heard(run));
    }

    [Fact]
    public void In_the_third_week_only_a_quarter_of_the_minutes_correct_the_cadence()
    {
        var minutes = new HashSet<int>();
        var run = new RunScript(set: s => (s.CadenceLowCentispm, s.CadenceHighCentispm, s.CueWeek) = (17000, 17800, 3))
        {
            CadenceCentispm = 16000,
        };
        run.For(4 * 3600);
        minutes.UnionWith(run.Told.Where(c => c.Kind == CueKind.QuickerSteps).Select(c => c.Second / 60));
        Assert.InRange(minutes.Count, 20, 60);
        Assert.All(minutes.CountBy(m => m / 4), four => Assert.Equal(1, four.Value));
    }

    [Fact]
    public void A_quarter_of_the_cadence_corrections_is_logged_and_not_heard()
    {
        int all = 0;
        int withheld = 0;
        for (int session = 1; session <= 60; session++)
        {
            var run = new RunScript(set: s => (s.CadenceLowCentispm, s.CadenceHighCentispm, s.CueWithholdSeed) = (17000, 17800, 42))
            {
                CadenceCentispm = 16000,
            };
            run.Coach.SessionNumber = session;
            run.Coach.StartFreeRun();
            run.For(3600);
            all += run.Told.Count(c => c.Kind == CueKind.QuickerSteps);
            withheld += run.Told.Count(c => c.IsWithheld);
            Assert.All(run.Told.Where(c => c.IsWithheld), c => Assert.Equal(CueKind.QuickerSteps, c.Kind));
        }

        Assert.InRange(withheld / (double)all, 0.23, 0.27);
    }

    [Fact]
    public void Pace_is_never_withheld()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 40000, 290, 310), s => (s.CueWeek, s.CueWithholdSeed) = (3, 5))
        {
            PaceSecondsPerKm = 350,
        };
        run.For(20000);
        Assert.InRange(run.Told.Count(c => c.Kind == CueKind.Faster), 200, 400);
        Assert.DoesNotContain(run.Told, c => c.IsWithheld);
    }

    [Fact]
    public void A_success_after_a_withheld_correction_is_not_told()
    {
        for (int session = 1; session < 20; session++)
        {
            var run = new RunScript(set: s => (s.CadenceLowCentispm, s.CadenceHighCentispm) = (17000, 17800));
            run.Coach.SessionNumber = session;
            run.Coach.StartFreeRun();
            run.Until(60).Then(r => r.CadenceCentispm = 16500).Until(75).Then(r => r.CadenceCentispm = 17400).Until(120);
            bool isWithheld = run.Told[0].IsWithheld;
            Assert.Equal(isWithheld ? "68 QuickerSteps?" : "68 QuickerSteps, 78 BackOnTarget", run.Advice);
        }
    }

    /// <summary>The advice of a run whose corrections may be withheld, without the marks for that.</summary>
    private static string Heard(RunScript run)
    {
        Assert.DoesNotContain("?", run.Advice);
        return run.Advice;
    }

    private static WorkoutStep Pace(Workout workout, StepIntensity intensity, int seconds, int low, int high)
    {
        WorkoutStep step = workout.AddStep(intensity, StepDurationKind.Time, seconds);
        step.SetTarget1(TargetKind.Pace, low, high);
        return step;
    }

    private static void HeartRate(Workout workout, StepIntensity intensity, int seconds, int lowBpm, int highBpm) =>
        workout.AddStep(intensity, StepDurationKind.Time, seconds).SetTarget1(TargetKind.HeartRate, lowBpm * 100, highBpm * 100);
}
