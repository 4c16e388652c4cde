using TrainingPlan.Coaching;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

/// <summary>Stories of whole sessions: what was said from start to stop, to the second.</summary>
public class CoachSessionTests
{
    [Fact]
    public void A_workout_tells_its_steps_from_warm_up_to_the_end()
    {
        var run = new RunScript(w =>
        {
            w.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 60);
            w.AddStep(StepIntensity.Active, StepDurationKind.Time, 30);
            w.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 20);
            w.AddRepeat(1, 2);
            w.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, 40);
        });
        run.For(220);
        Assert.Equal(
            "0 StepStartWarmUp, 57 Countdown3, 58 Countdown2, 59 Countdown1, "
            + "60 StepStartActive, 87 Countdown3, 88 Countdown2, 89 Countdown1, "
            + "90 StepStartRecovery, 107 Countdown3, 108 Countdown2, 109 Countdown1, "
            + "110 StepStartActive, 111 LastRepeat, 137 Countdown3, 138 Countdown2, 139 Countdown1, "
            + "140 StepStartRecovery, 157 Countdown3, 158 Countdown2, 159 Countdown1, "
            + "160 StepStartCoolDown, 197 Countdown3, 198 Countdown2, 199 Countdown1, 200 WorkoutDone",
            run.Said);
        Assert.True(run.Coach.IsWorkoutDone);
        Assert.Equal(6, run.Coach.StepsDone);
    }

    [Fact]
    public void A_pause_over_a_steps_end_moves_the_end_and_says_nothing_in_between()
    {
        var run = new RunScript(w =>
        {
            Pace(w, StepIntensity.Active, 60, 290, 310);
            w.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, 60);
        });
        run.Until(58).Then(r => r.IsPaused = true).Then(r => r.Coach.Raise(CueKind.RecordingPaused)).For(600);
        run.Then(r => r.IsPaused = false).Then(r => r.Coach.Raise(CueKind.RecordingStarted)).For(5);
        Assert.Equal(
            "0 StepStartActive, 57 Countdown3, 58 Countdown2, 59 RecordingPaused, "
            + "659 Countdown1, 660 RecordingStarted, 661 StepStartCoolDown",
            run.Said);
    }

    [Fact]
    public void A_free_run_without_a_band_only_marks_the_kilometres()
    {
        var run = new RunScript { CadenceCentispm = 14500 };
        run.Until(1000);
        Assert.Equal("299 DistanceMark, 599 DistanceMark, 899 DistanceMark", run.Said);
    }

    [Fact]
    public void Miles_and_minutes_are_marked_for_who_wants_them()
    {
        var run = new RunScript(set: s => (s.IsImperial, s.TimeMarkSeconds) = (true, 300));
        run.Until(1000);
        Assert.Equal("299 TimeMark, 482 DistanceMark, 599 TimeMark, 899 TimeMark, 965 DistanceMark", run.Said);
    }

    [Fact]
    public void An_estimated_distance_is_not_marked()
    {
        var run = new RunScript { PaceSource = PaceSource.WristEstimate };
        run.Until(1000);
        Assert.Equal("", run.Said);
    }

    [Fact]
    public void Repeats_are_not_disturbed_by_marks()
    {
        var run = new RunScript(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Time, 400); w.AddRepeat(0, 2); });
        run.Until(790);
        Assert.DoesNotContain("Mark", run.Said);
    }

    [Fact]
    public void Just_running_is_silent_to_the_end()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 60, 290, 310), s => s.CueMode = CueMode.JustRun)
        {
            PaceSecondsPerKm = 400,
        };
        run.Coach.Raise(CueKind.RecordingStarted);
        run.Until(30).Coach.Raise(CueKind.LowBattery);
        run.Until(70);
        Assert.Equal("", run.Said);
        Assert.True(run.Coach.IsWorkoutDone);
    }

    [Fact]
    public void Mute_takes_away_the_advice_and_leaves_the_steps()
    {
        var run = new RunScript(w => { Pace(w, StepIntensity.Active, 400, 290, 310); w.AddRepeat(0, 2); }) { PaceSecondsPerKm = 340 };
        run.Until(20).Coach.ToggleMute();
        Assert.True(run.Coach.IsMuted);
        run.Until(420);
        Assert.Equal(
            "0 StepStartActive, 15 Faster, 397 Countdown3, 398 Countdown2, 399 Countdown1, 400 StepStartActive, 401 LastRepeat",
            run.Said);
        run.Coach.ToggleMute();
        run.Until(430);
        Assert.EndsWith("421 Faster", run.Said);
    }

    [Fact]
    public void A_new_session_begins_unmuted()
    {
        var run = new RunScript();
        run.Coach.ToggleMute();
        run.Coach.StartFreeRun();
        Assert.False(run.Coach.IsMuted);
    }

    [Fact]
    public void A_workout_shorter_than_its_countdown_only_starts_and_ends()
    {
        var run = new RunScript(w => w.AddStep(StepIntensity.Active, StepDurationKind.Time, 2));
        run.For(10);
        Assert.Equal("0 StepStartActive, 2 WorkoutDone", run.Said);
    }

    [Fact]
    public void Steps_of_one_second_neither_stall_nor_overlap()
    {
        var run = new RunScript(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Time, 1); w.AddRepeat(0, 99); });
        run.For(120);
        Assert.Equal(99, run.Coach.StepsDone);
        Assert.Equal(99, run.Told.Count(c => c.Kind == CueKind.StepStartActive));
        Assert.EndsWith("98 StepStartActive, 99 WorkoutDone", run.Said);
    }

    [Fact]
    public void Mashing_the_button_ends_one_step_a_second()
    {
        var run = new RunScript(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Time, 300); w.AddRepeat(0, 4); });
        run.Until(10);
        for (int i = 0; i < 50; i++)
        {
            run.Coach.Lap();
        }

        run.For(1);
        Assert.Equal(1, run.Coach.StepsDone);
        for (int i = 0; i < 10; i++)
        {
            run.Coach.Lap();
            run.For(1);
        }

        Assert.Equal(
            "0 StepStartActive, 11 StepStartActive, 12 StepStartActive, 13 StepStartActive, 14 WorkoutDone", run.Said);
    }

    [Fact]
    public void A_step_until_the_lap_press_waits_for_it()
    {
        var run = new RunScript(w =>
        {
            w.AddStep(StepIntensity.Rest, StepDurationKind.LapPress, 0);
            w.AddStep(StepIntensity.Active, StepDurationKind.Open, 0);
        });
        run.Until(1000).Coach.Lap();
        run.Until(1100).Coach.Lap();
        run.Until(1200);
        Assert.Equal(
            "0 StepStartRest, 299 DistanceMark, 599 DistanceMark, 899 DistanceMark, 1001 StepStartActive, 1199 DistanceMark", run.Said);
    }

    [Fact]
    public void The_end_of_a_kilometre_is_counted_down_too()
    {
        var run = new RunScript(w => w.AddStep(StepIntensity.Active, StepDurationKind.Distance, 700));
        run.Until(215);
        Assert.Equal("0 StepStartActive, 207 Countdown3, 208 Countdown2, 209 Countdown1, 210 WorkoutDone", run.Said);
    }

    [Fact]
    public void Halfway_is_told_once_and_waits_for_the_step()
    {
        var run = new RunScript(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Time, 310); w.AddRepeat(0, 2); });
        run.Until(400);
        Assert.Equal(
            "0 StepStartActive, 307 Countdown3, 308 Countdown2, 309 Countdown1, 310 StepStartActive, 311 LastRepeat, 313 Halfway",
            run.Said);
        Assert.Equal(310, run.Told[^1].Value);
    }

    [Fact]
    public void Safety_interrupts_a_countdown_and_never_overlaps_it()
    {
        var run = new RunScript(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Time, 60); w.AddRepeat(0, 2); });
        run.Until(56).Coach.Raise(CueKind.LowBattery, 9);
        run.Coach.Raise(CueKind.SensorLost, CueSentences.HeartSensor);
        run.Until(61);
        Assert.Equal("0 StepStartActive, 57 SensorLost, 59 LowBattery, 61 StepStartActive", run.Said);
        Assert.Equal(9, run.Told[2].Value);
    }

    [Fact]
    public void A_dying_battery_is_told_in_a_pause_and_before_a_start()
    {
        var coach = new Coach();
        coach.Raise(CueKind.LowBattery);
        coach.AddSecond(new RunSecond());
        Assert.Equal(CueKind.LowBattery, coach.Cue);
        coach.AddSecond(new RunSecond());
        Assert.Equal(CueKind.None, coach.Cue);
    }

    [Fact]
    public void A_stop_is_still_told_after_the_session_ended()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 600, 290, 310)) { PaceSecondsPerKm = 400 };
        run.Until(20).Coach.Raise(CueKind.RecordingStopped);
        run.Coach.Stop();
        run.Until(100);
        Assert.Equal("0 StepStartActive, 15 Faster, 21 RecordingStopped", run.Said);
        Assert.Equal(-1, run.Coach.StepIndex);
    }

    [Fact]
    public void A_session_over_midnight_or_after_weeks_of_uptime_counts_as_any_other()
    {
        var run = new RunScript(w => Pace(w, StepIntensity.Active, 60, 290, 310)) { PaceSecondsPerKm = 340 };
        run.Second.ElapsedSeconds = int.MaxValue - 40;
        run.For(30);
        Assert.Single(run.Told, c => c.Kind == CueKind.Faster);
        Assert.Equal(29, run.Coach.StepElapsedSeconds);
    }

    private static WorkoutStep Pace(Workout workout, StepIntensity intensity, int seconds, int low, int high)
    {
        WorkoutStep step = workout.AddStep(intensity, StepDurationKind.Time, seconds);
        step.SetTarget1(TargetKind.Pace, low, high);
        return step;
    }
}
