using TrainingPlan.Coaching;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Journey.Tests;

/// <summary>The one button.</summary>
public class ButtonScenarios
{
    private const string Slow = "20min @ 170-176spm";

    [Fact]
    public void A_press_right_after_a_correction_mutes_the_rest()
    {
        Story run = new Story(71, Slow).Start().Runs(173).Until(30).Runs(160);
        run.UntilHeard(CueKind.QuickerSteps).For(1).Press().Until(400).Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 41 QuickerSteps, 402 RecordingStopped");
        Assert.Equal([1], run.Events(LogEventKind.Mute).Select(logged => logged.A));
        Assert.Empty(run.Events(LogEventKind.Lap));
    }

    [Fact]
    public void Steps_and_safety_still_sound_when_muted()
    {
        Story run = new Story(72, "90s @ 170-176spm, 60s jog").Start().Runs(160).Until(10).DoublePress().Until(60).PulseChip(false);
        run.Until(170).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 62 SensorLost, 88 Countdown3, 89 Countdown2, 90 Countdown1, "
            + "91 StepStartRecovery, 148 Countdown3, 149 Countdown2, 150 Countdown1, 151 WorkoutDone, 172 RecordingStopped");
    }

    [Fact]
    public void Two_presses_take_the_mute_back()
    {
        Story run = new Story(73, Slow).Start().Runs(160).Until(10).DoublePress().Until(100).DoublePress().Until(140).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 101 QuickerSteps, 121 QuickerSteps, 141 QuickerSteps, "
            + "142 RecordingStopped");
        Assert.Equal([1, 0], run.Events(LogEventKind.Mute).Select(logged => logged.A));
    }

    [Fact]
    public void A_new_run_begins_unmuted()
    {
        Story run = new Story(74, Slow).Start().Runs(160).Until(10).DoublePress().Until(60).Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 62 RecordingStopped");
        run.Start().Until(60);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 16 QuickerSteps, 56 QuickerSteps");
    }

    [Fact]
    public void A_press_more_than_three_seconds_after_a_correction_is_a_lap()
    {
        Story run = new Story(75, "5min @ 170-176spm, 5min jog").Start().Runs(160);
        run.UntilHeard(CueKind.QuickerSteps).For(4).Press().Until(60).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 20 QuickerSteps, 25 StepStartRecovery, 26 Halfway, 62 RecordingStopped");
    }

    [Fact]
    public void Mashing_the_button_breaks_nothing()
    {
        Story run = new Story(76, "20x(10s, 10s jog)").Start().Runs().Until(20);
        for (int i = 0; i < 40; i++)
        {
            run.Press();
            run.Band.Advance(130 + (i * 137 % 900));
        }

        run.Until(60).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 11 StepStartRecovery, 21 StepStartActive, 22 StepStartRecovery, "
            + "23 StepStartActive, 24 StepStartRecovery, 26 StepStartActive, 27 StepStartRecovery, 28 StepStartActive, "
            + "30 StepStartRecovery, 31 StepStartActive, 32 StepStartRecovery, 33 StepStartActive, 34 StepStartRecovery, "
            + "35 StepStartActive, 36 StepStartRecovery, 38 StepStartActive, 39 StepStartRecovery, 40 StepStartActive, "
            + "41 StepStartRecovery, 42 StepStartActive, 43 StepStartRecovery, 53 StepStartActive, 62 RecordingStopped");
    }

    [Fact]
    public void A_trembling_finger_at_the_start_is_no_lap()
    {
        Story run = new Story(77, "30s, 30s jog").Start();
        run.Band.PressButton(60);
        run.Runs().Until(40).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 28 Countdown3, 29 Countdown2, 30 Countdown1, 31 StepStartRecovery, "
            + "42 RecordingStopped");
    }

    [Fact]
    public void A_stop_while_a_cue_sounds_is_heard_after_it()
    {
        Story run = new Story(78, "60s, 60s rest").Start().Runs().Until(59);
        run.Band.Advance(300);
        run.Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 58 Countdown3, 59 Countdown2, 60 Countdown1, 61 StepStartRest, "
            + "62 RecordingStopped");
    }

    [Fact]
    public void A_lap_while_a_cue_sounds_is_heard_after_it()
    {
        Story run = new Story(82, "60s, until lap rest, 60s").Start().Runs().Until(60);
        run.Band.Advance(700);
        run.Press().Until(80);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 58 Countdown3, 59 Countdown2, 60 Countdown1, 61 StepStartRest, "
            + "62 StepStartActive");
    }

    [Fact]
    public void A_start_right_after_a_stop_is_heard_after_it()
    {
        Story run = new Story(79).Start().Runs().Until(30);
        run.Band.PressButton(1600);
        run.Band.Advance(1650);
        run.Press().Until(40).Hold();
        run.Sounds("0 RecordingStarted, 32 RecordingStopped, 33 RecordingStarted, 42 RecordingStopped");
        Assert.Equal(2, SessionOnFlash.Count(run.Band));
    }

    [Fact]
    public void A_press_cuts_the_correction_that_sounds()
    {
        Story run = new Story(80, Slow).Start().Runs(173).Until(30).Runs(182).UntilHeard(CueKind.LongerSteps, 200);
        int pin = run.Band.Board!.BuzzerPin;
        int beeps = run.Beeps;
        Assert.True(run.Band.Pins[pin].IsPwmOn, "the correction does not sound");
        run.Press().Band.Advance(100);
        Assert.False(run.Band.Pins[pin].IsPwmOn);
        run.For(200);
        Assert.Equal(beeps, run.Beeps);
    }

    [Fact]
    public void A_hold_while_idle_does_nothing()
    {
        Story run = new Story(81).Hold();
        Assert.True(run.IsSilent, $"seed {run.Seed}: {run.Heard}");
        Assert.False(run.Band.Loop!.IsRecording);
    }
}
