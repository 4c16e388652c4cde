using TrainingPlan.Coaching;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Journey.Tests;

/// <summary>Chips that go, batteries that die, flash that fills, power that fails.</summary>
public class FaultScenarios
{
    private const string Hard = "20min @ 130-150bpm";

    [Fact]
    public void A_pulse_sensor_lost_is_told_once_and_nothing_is_said_of_the_heart_until_it_is_back()
    {
        Story run = new Story(91, Hard).Start().Runs(172, 140).Until(90).PulseChip(false).Until(120).HeartAt(165).Until(200);
        run.PulseChip(true).Until(300).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 92 SensorLost, 229 EffortTooHigh, 249 EffortTooHigh, 269 EffortTooHigh, "
            + "302 RecordingStopped");
    }

    [Theory]
    [InlineData(105, 172, 140)]
    [InlineData(106, 160, 145)]
    [InlineData(107, 178, 135)]
    [InlineData(108, 166, 140)]
    public void A_strap_that_comes_loose_says_nothing_of_an_effort_that_is_right(int seed, double cadenceSpm, double heartBpm)
    {
        Story run = new Story(seed, Hard).Start().Runs(cadenceSpm, heartBpm).Until(90).LoosenStrap().Until(400).Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 402 RecordingStopped");
    }

    [Fact]
    public void A_pulse_sensor_that_was_never_there_is_no_loss()
    {
        Story run = new Story(92, Hard);
        run.PulseChip(false).PowerCut().Start().Runs().Until(120).Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 122 RecordingStopped");
    }

    [Fact]
    public void A_motion_chip_that_dies_for_ten_seconds_is_told_and_corrects_no_one()
    {
        Story run = new Story(93, "20min @ 170-176spm").Start().Runs(173).Until(60).MotionChip(false).For(10).MotionChip(true).Runs(164);
        run.Until(120).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 62 SensorLost, 95 QuickerSteps, 115 QuickerSteps, 122 RecordingStopped");
    }

    [Fact]
    public void Both_chips_lost_at_once_are_one_warning_and_the_workout_goes_on()
    {
        Story run = new Story(94, "60s, 40s jog").Start().Runs().Until(30).MotionChip(false).PulseChip(false).Until(110).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 32 SensorLost, 58 Countdown3, 59 Countdown2, 60 Countdown1, "
            + "61 StepStartRecovery, 98 Countdown3, 99 Countdown2, 100 Countdown1, 101 WorkoutDone, 112 RecordingStopped");
    }

    [Fact]
    public void A_sensor_lost_as_a_step_starts_is_told_first_and_the_step_right_after()
    {
        Story run = new Story(95, "40s, 40s jog").Start().Runs().Until(39);
        run.PulseChip(false).Until(60).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 38 Countdown3, 39 Countdown2, 40 Countdown1, 41 SensorLost, "
            + "43 StepStartRecovery, 62 RecordingStopped");
    }

    [Fact]
    public void A_bus_that_hangs_for_a_while_stretches_a_sound_and_the_steps_keep_their_time()
    {
        Story run = new Story(96, "60s, 40s jog").Start().Runs().Until(30);
        run.Band.I2cBus(run.Band.Board!.HeartBusId).IsStuck = true;
        run.Until(45);
        run.Band.I2cBus(run.Band.Board!.HeartBusId).IsStuck = false;
        run.Until(110).Hold();
        string[] steps = [.. run.Told(kind => kind is CueKind.StepStartRecovery or CueKind.WorkoutDone).Select(cue => cue.ToString())];
        Assert.True(steps is ["61 StepStartRecovery", "101 WorkoutDone"], $"seed {run.Seed}: {string.Join(", ", steps)}");
    }

    [Fact]
    public void A_bus_that_hangs_for_good_stretches_no_later_sound()
    {
        Story run = new Story(96, "60s, 40s jog").Start().Runs().Until(30);
        run.Band.I2cBus(run.Band.Board!.HeartBusId).IsStuck = true;
        run.Until(130).Hold();
        Assert.DoesNotContain("None", run.Heard);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 33 SensorLost, 61 StepStartRecovery, 101 WorkoutDone, 132 RecordingStopped");
    }

    [Fact]
    public void A_bus_that_begins_to_hang_in_a_sound_stretches_this_one_by_a_second_at_most()
    {
        Story run = new Story(104, "40s, 40s jog, 40s").Start().Runs().UntilHeard(CueKind.StepStartRecovery, 20);
        long hangsAt = run.Band.Clock.TrueNanoseconds;
        run.Band.I2cBus(run.Band.Board!.HeartBusId).IsStuck = true;
        run.Until(130).Hold();
        List<HeardCue> sound = run.AllCues().FindAll(cue => Math.Abs(cue.FromNanoseconds - hangsAt - 700_000_000) < 1_000_000_000);
        long ms = (sound[^1].ToNanoseconds - sound[0].FromNanoseconds) / 1_000_000;
        Assert.True(ms <= CuePatterns.DurationMs(CueKind.StepStartRecovery) + 1_100, $"seed {run.Seed}: {ms} ms, {run.Heard}");
        Assert.True(run.Band.I2cBus(run.Band.Board!.HeartBusId).FailedTransferCount > 0);
    }

    [Fact]
    public void A_battery_that_dies_is_told_at_fifteen_and_at_five_percent()
    {
        Story run = new Story(97).Start().Runs();
        for (int minute = 0; minute < 20; minute++)
        {
            run.BatteryAt(3_800 - (minute * 15)).For(60);
        }

        run.Hold();
        run.Sounds("0 RecordingStarted, 601 LowBattery, 901 LowBattery, 1202 RecordingStopped");
        Assert.True(run.Events(LogEventKind.Battery).Count >= 5, "the battery's fall is not in the log");
    }

    [Fact]
    public void A_run_that_starts_on_a_low_battery_says_so()
    {
        Story run = new Story(98, "60s").BatteryAt(3_680).PowerCut().Start().Runs().Until(30);
        run.Sounds("0 RecordingStarted, 1 LowBattery, 3 StepStartActive");
    }

    [Fact]
    public void A_flash_that_is_full_stops_the_recording_and_the_coaching_goes_on()
    {
        Story run = new Story(99, "40min, 60s jog").Start().Runs().Until(40).FlashIsFull().Until(2450);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 1230 Halfway, 2016 RecordingStopped, 2397 Countdown3, 2398 Countdown2, "
            + "2399 Countdown1, 2400 StepStartRecovery");
        Assert.False(run.Band.Loop!.IsRecording);
    }

    [Fact]
    public void A_flash_that_was_full_before_is_told_at_the_start_and_the_coaching_goes_on()
    {
        Story run = new Story(100, "30s, 30s jog").FlashIsFull().Start().Runs().Until(70).Hold();
        run.Sounds(
            "0 RecordingStopped, 2 StepStartActive, 28 Countdown3, 29 Countdown2, 30 Countdown1, 31 StepStartRecovery, "
            + "58 Countdown3, 59 Countdown2, 60 Countdown1, 61 WorkoutDone, 72 RecordingStopped");
    }

    [Fact]
    public void A_power_cut_keeps_the_run_up_to_it_and_the_next_start_is_a_new_run()
    {
        Story run = new Story(101, "60s, 60s jog").Start().Runs().Until(100).PowerCut().Until(110);
        Assert.InRange(SessionOnFlash.Newest(run.Band).SecondCount, 100 - SecondsInMemory, 101);
        run.Start().Until(70).Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 61 StepStartRecovery, 72 RecordingStopped");
        Assert.Equal(2, SessionOnFlash.Count(run.Band));
    }

    [Fact]
    public void A_power_cut_leaves_no_half_sound_behind()
    {
        Story run = new Story(102, "20s").Start().Runs();
        run.Band.Advance(100);
        run.PowerCut().Until(30);
        Assert.False(run.Band.Pins[run.Band.Board!.BuzzerPin].IsPwmOn);
    }

    [Fact]
    public void A_cable_plugged_in_during_a_run_changes_nothing_that_is_heard()
    {
        Story run = new Story(103, "60s, 40s jog").Start().Runs().Until(20);
        run.SetClock().Until(70).SetClock().Until(110).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 58 Countdown3, 59 Countdown2, 60 Countdown1, 61 StepStartRecovery, "
            + "98 Countdown3, 99 Countdown2, 100 Countdown1, 101 WorkoutDone, 112 RecordingStopped");
    }

    private const int SecondsInMemory = 28;
}
