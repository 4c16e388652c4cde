using TrainingPlan.Coaching;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>Whole runs: what the runner does, what sounds, what the log says afterwards.</summary>
public class BandRunTests
{
    [Fact]
    public void A_press_starts_and_sounds_at_once_and_a_hold_stops_and_saves()
    {
        using var rig = new BandRig();
        rig.Run(3);
        rig.Press();
        Assert.True(rig.Loop.IsRecording);
        Assert.True(rig.Buzzer.IsPwmOn);

        rig.Run(20);
        rig.Press(1600);
        Assert.False(rig.Loop.IsRecording);

        rig.Run(3);
        Assert.Equal([CueKind.RecordingStarted, CueKind.RecordingStopped], rig.Cues.Select(cue => cue.Cue));
        List<LoggedEvent> events = rig.Events(1);
        Assert.Equal(LogEventKind.Start, events[0].Kind);
        Assert.Equal(new LoggedEvent(20, LogEventKind.Stop, (int)StopReason.Runner, 0, 0, 0), events[^1]);
    }

    [Fact]
    public void The_run_begins_and_a_lap_is_stamped_when_the_button_goes_down()
    {
        using var rig = new BandRig();
        rig.Run(3);
        long startedMs = rig.NowMs + 10;
        rig.Press(800);
        rig.Run(4.5 - 0.8);
        long lapMs = rig.NowMs + 10;
        rig.Press(150);
        rig.Run(5);
        rig.Press(1600);

        LoggedEvent lap = Assert.Single(rig.Events(1), logged => logged.Kind == LogEventKind.Lap);
        Assert.Equal(lapMs - startedMs, lap.A);
        Assert.InRange(lap.Second, 3, 4);
    }

    [Fact]
    public void A_lap_ends_a_workouts_step()
    {
        var workout = new Workout { Name = "Two", Revision = 3 };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.LapPress, 0);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600);
        using var rig = new BandRig(workout: workout);
        rig.Run(3);
        rig.Press();
        rig.Run(20);
        rig.Press();
        rig.Run(5);
        rig.Press(1600);

        rig.Run(2);
        Assert.Equal(
            [CueKind.StepStartWarmUp, CueKind.StepStartActive, CueKind.RecordingStopped], rig.Cues.Select(cue => cue.Cue));
        Assert.Equal([0, 1], rig.Events(1).Where(logged => logged.Kind == LogEventKind.Step).Select(logged => logged.A));
    }

    [Fact]
    public void Slow_feet_are_told_and_a_press_right_after_mutes()
    {
        var settings = new BandSettings { Revision = 1, CadenceLowCentispm = 18_000, CadenceHighCentispm = 18_600, CueWeek = 1 };
        using var rig = new BandRig(settings) { CadenceSpm = 165 };
        rig.Run(3);
        rig.Press();
        for (int second = 0; second < 600 && rig.Loop.LastCue != CueKind.QuickerSteps; second++)
        {
            rig.Run(1);
        }

        Assert.Equal(CueKind.QuickerSteps, rig.Loop.LastCue);
        rig.Press(150);
        rig.Run(300);
        Assert.Single(rig.Cues, cue => cue.Cue == CueKind.QuickerSteps);
        rig.Press(1600);

        List<LoggedEvent> events = rig.Events(1);
        Assert.Single(events, logged => logged is { Kind: LogEventKind.Mute, A: 1 });
        Assert.DoesNotContain(events, logged => logged.Kind == LogEventKind.Lap);
        LoggedEvent cue = events.First(logged => logged.Kind == LogEventKind.Cue && (logged.A & 0xFF) == (int)CueKind.QuickerSteps);
        Assert.Equal((int)TargetKind.Cadence, cue.A >> 12);
        Assert.InRange(cue.B, 16_300, 16_700);
        Assert.Equal((18_000, 18_600), (cue.C, cue.D));
    }

    [Fact]
    public void Two_presses_mute_and_two_more_take_it_back()
    {
        using var rig = new BandRig();
        rig.Run(3);
        rig.Press();
        rig.Run(10);
        for (int i = 0; i < 2; i++)
        {
            rig.Press(80);
            rig.Run(0.1);
            rig.Press(80);
            rig.Run(5);
        }

        rig.Press(1600);
        List<LoggedEvent> events = rig.Events(1);
        Assert.Equal([1, 0], events.Where(logged => logged.Kind == LogEventKind.Mute).Select(logged => logged.A));
        Assert.DoesNotContain(events, logged => logged.Kind == LogEventKind.Lap);
    }

    [Fact]
    public void Just_run_records_and_never_makes_a_sound()
    {
        var settings = new BandSettings { Revision = 1, CueMode = CueMode.JustRun };
        settings.CadenceLowCentispm = 18_000;
        settings.CadenceHighCentispm = 18_600;
        using var rig = new BandRig(settings) { CadenceSpm = 160 };
        int sounds = 0;
        rig.Buzzer.PwmChanged += (isOn, _, _) => sounds += isOn ? 1 : 0;
        rig.Run(3);
        rig.Press();
        rig.Run(200);
        rig.Press(1600);
        rig.Run(3);

        Assert.Equal(0, sounds);
        Assert.Empty(rig.Cues);
        Assert.Equal(LogEventKind.Stop, rig.Events(1)[^1].Kind);
    }

    [Fact]
    public void A_second_run_counts_its_steps_and_seconds_from_zero()
    {
        using var rig = new BandRig();
        rig.Run(3);
        rig.Press();
        rig.Run(60);
        rig.Press(1600);
        rig.Run(10);
        rig.Press();
        rig.Run(10.5);

        Assert.Equal(9, rig.Loop.Second.ElapsedSeconds);
        Assert.InRange(rig.Loop.Second.Steps, 20, 36);
        Assert.Equal(MotionState.Run, rig.Loop.Second.State);
    }
}
