using TrainingPlan.SessionLog;

namespace TrainingPlan.Journey.Tests;

/// <summary>Traffic lights, walking breaks, pauses.</summary>
public class StandingScenarios
{
    private const string Slow = "10min @ 170-176spm";

    [Fact]
    public void At_traffic_lights_there_is_nothing_to_say_nor_for_fifteen_seconds_after()
    {
        Story run = new Story(51, Slow).Start().Runs(173).Until(60).Stands().For(20).Runs(164).Until(130);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 99 QuickerSteps, 119 QuickerSteps");
    }

    [Fact]
    public void A_walking_break_is_no_slow_run()
    {
        Story run = new Story(52, Slow).Start().Runs(173).Until(60).Walks().Until(180).Runs(173).Until(240);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive");
    }

    [Fact]
    public void A_walkers_cadence_is_coached_when_it_is_the_target()
    {
        Story run = new Story(53, "10min @ 125-135spm").Start().Walks().Until(90);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 19 QuickerSteps, 39 QuickerSteps, 59 QuickerSteps");
    }

    [Fact]
    public void A_runner_who_never_sets_off_is_left_alone()
    {
        Story run = new Story(54, Slow).Start().Stands().Until(200).Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 202 RecordingStopped");
    }

    [Fact]
    public void Without_the_setting_standing_does_not_pause()
    {
        Story run = new Story(55, "60s, 60s jog").Start().Runs().Until(30).Stands().Until(130).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 61 StepStartRecovery, 121 WorkoutDone, 132 RecordingStopped");
        Assert.Empty(SessionOnFlash.Newest(run.Band).PausedSeconds);
    }

    [Fact]
    public void Standing_pauses_the_recording_and_the_first_steps_go_on()
    {
        Story run = new Story(56, null, Pausing).Start().Runs().Until(60).Stands().For(40).Runs().Until(130).Hold();
        run.Sounds("0 RecordingStarted, 76 RecordingPaused, 105 RecordingStarted, 132 RecordingStopped");
        Assert.Single(run.Events(LogEventKind.Pause));
        Assert.Single(run.Events(LogEventKind.Resume));
        Assert.InRange(SessionOnFlash.Newest(run.Band).PausedSeconds.Count, 28, 34);
    }

    [Fact]
    public void A_light_shorter_than_the_setting_does_not_pause()
    {
        Story run = new Story(57, null, Pausing).Start().Runs().Until(60).Stands().For(9).Runs().Until(130).Hold();
        run.Sounds("0 RecordingStarted, 132 RecordingStopped");
    }

    [Fact]
    public void A_pause_over_a_steps_end_moves_the_end()
    {
        Story run = new Story(58, "60s, 60s jog", Pausing).Start().Runs().Until(40).Stands().For(60).Runs().Until(200).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 56 RecordingPaused, 105 RecordingStarted, 107 Countdown3, "
            + "108 Countdown2, 109 Countdown1, 110 StepStartRecovery, 167 Countdown3, 168 Countdown2, 169 Countdown1, "
            + "170 WorkoutDone, 202 RecordingStopped");
    }

    [Fact]
    public void Nothing_corrects_during_a_pause_nor_right_after()
    {
        Story run = new Story(59, Slow, Pausing).Start().Runs(173).Until(60).Stands().For(30).Runs(164).Until(140);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 76 RecordingPaused, 95 RecordingStarted, 109 QuickerSteps, "
            + "129 QuickerSteps");
    }

    [Fact]
    public void A_press_ends_a_pause_and_is_no_lap()
    {
        Story run = new Story(60, "60s, 60s jog", Pausing).Start().Runs().Until(30).Stands().Until(60).Press().Runs().Until(110);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 46 RecordingPaused, 61 RecordingStarted, 73 Countdown3, 74 Countdown2, "
            + "75 Countdown1, 76 StepStartRecovery");
        Assert.Empty(run.Hold().Events(LogEventKind.Lap));
    }

    [Fact]
    public void A_rest_is_stood_through_and_not_paused()
    {
        Story run = new Story(61, "40s, 60s rest, 30s", Pausing).Start().Runs().Until(42).Stands().Until(102).Runs().Until(140);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 41 StepStartRest, 101 StepStartActive, 131 WorkoutDone");
    }

    [Fact]
    public void A_dying_battery_is_told_even_in_a_pause()
    {
        Story run = new Story(62, null, Pausing).Start().Runs().Until(30).Stands().Until(50).BatteryAt(3_500).Until(400);
        run.Sounds("0 RecordingStarted, 46 RecordingPaused, 241 LowBattery, 361 LowBattery");
    }

    [Fact]
    public void A_pause_ends_when_nobody_measures_the_wrist_any_more()
    {
        Story run = new Story(63, null, Pausing).Start().Runs().Until(30).Stands().Until(60).MotionChip(false).Until(120);
        run.Sounds("0 RecordingStarted, 47 RecordingPaused, 62 SensorLost, 64 RecordingStarted");
    }

    [Fact]
    public void A_hold_in_a_pause_stops_and_saves()
    {
        Story run = new Story(64, null, Pausing).Start().Runs().Until(30).Stands().Until(60).Hold();
        run.Sounds("0 RecordingStarted, 46 RecordingPaused, 62 RecordingStopped");
        Assert.True(SessionOnFlash.Newest(run.Band).HasEnd);
    }

    private static void Pausing(Workouts.BandSettings settings) => settings.AutoPauseSeconds = 10;
}
