using TrainingPlan.SessionLog;

namespace TrainingPlan.Journey.Tests;

/// <summary>Workouts: their steps, their countdowns, their laps, their ends.</summary>
public class StepScenarios
{
    [Fact]
    public void A_workout_counts_down_to_each_step_and_tells_the_last_pass_and_the_end()
    {
        Story run = new Story(1, "30s easy, 2x(40s, 20s jog), 20s easy").Start().Runs().Until(190).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartWarmUp, 28 Countdown3, 29 Countdown2, 30 Countdown1, 31 StepStartActive, "
            + "68 Countdown3, 69 Countdown2, 70 Countdown1, 71 StepStartRecovery, 88 Countdown3, 89 Countdown2, 90 Countdown1, "
            + "91 StepStartActive, 92 LastRepeat, 128 Countdown3, 129 Countdown2, 130 Countdown1, 131 StepStartRecovery, "
            + "148 Countdown3, 149 Countdown2, 150 Countdown1, 151 StepStartCoolDown, 168 Countdown3, 169 Countdown2, "
            + "170 Countdown1, 171 WorkoutDone, 192 RecordingStopped");
        Assert.Equal([0, 1, 2, 1, 2, 4], run.Steps);
    }

    [Fact]
    public void A_workout_shorter_than_its_countdown_starts_and_is_done()
    {
        Story run = new Story(2, "2s").Start().Runs().Until(20).Hold();
        run.Sounds("0 RecordingStarted, 1 StepStartActive, 3 WorkoutDone, 22 RecordingStopped");
    }

    [Fact]
    public void Steps_of_nine_seconds_have_no_countdown_and_steps_of_ten_do()
    {
        Story run = new Story(3, "9s, 10s jog").Start().Runs().Until(30);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 10 StepStartRecovery, 17 Countdown3, 18 Countdown2, 19 Countdown1, "
            + "20 WorkoutDone");
    }

    [Fact]
    public void Steps_of_a_single_second_are_all_run_and_all_told()
    {
        Story run = new Story(4, "5x(1s, 1s jog), 20s easy").Start().Runs().Until(40).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 2 StepStartRecovery, 3 StepStartActive, 4 StepStartRecovery, "
            + "5 StepStartActive, 6 StepStartRecovery, 7 StepStartActive, 8 StepStartRecovery, 9 StepStartActive, "
            + "10 StepStartRecovery, 11 StepStartCoolDown, 31 WorkoutDone, 42 RecordingStopped");
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 3], run.Steps);
    }

    [Fact]
    public void A_press_ends_a_step_that_waits_for_it()
    {
        Story run = new Story(5, "until lap easy, 30s").Start().Runs().Until(45).Press().Until(90);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartWarmUp, 46 StepStartActive, 73 Countdown3, 74 Countdown2, 75 Countdown1, "
            + "76 WorkoutDone");
    }

    [Fact]
    public void A_press_ends_a_timed_step_early_and_its_countdown_is_never_heard()
    {
        Story run = new Story(6, "10min, 30s jog").Start().Runs().Until(100).Press().Until(150).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 101 StepStartRecovery, 102 Halfway, 128 Countdown3, 129 Countdown2, "
            + "130 Countdown1, 131 WorkoutDone, 152 RecordingStopped");
        Assert.InRange(Assert.Single(run.Events(LogEventKind.Lap)).A, 100_400, 100_600);
    }

    [Fact]
    public void An_open_step_ends_by_no_press()
    {
        Story run = new Story(7, "20s, open").Start().Runs().Until(40).Press().Until(60).Press().Until(100).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 18 Countdown3, 19 Countdown2, 20 Countdown1, 21 StepStartActive, "
            + "102 RecordingStopped");
        Assert.Equal(2, run.Events(LogEventKind.Lap).Count);
    }

    [Fact]
    public void Repeats_in_repeats_are_run_in_the_plans_order()
    {
        Story run = new Story(8, "2x(2x(15s, 10s jog), 20s walk)").Start().Runs().Until(170).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 16 StepStartRecovery, 26 StepStartActive, 27 LastRepeat, "
            + "41 StepStartRecovery, 51 StepStartRest, 71 StepStartActive, 72 LastRepeat, 86 StepStartRecovery, "
            + "96 StepStartActive, 97 LastRepeat, 111 StepStartRecovery, 121 StepStartRest, 141 WorkoutDone, "
            + "172 RecordingStopped");
        Assert.Equal([0, 1, 0, 1, 3, 0, 1, 0, 1, 3], run.Steps);
    }

    [Fact]
    public void Half_of_a_long_workout_is_told_once()
    {
        Story run = new Story(9, "12min").Start().Runs().Until(730);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 361 Halfway, 718 Countdown3, 719 Countdown2, 720 Countdown1, "
            + "721 WorkoutDone");
    }

    [Fact]
    public void Half_of_the_workout_that_falls_on_a_steps_start_waits_for_it()
    {
        Story run = new Story(10, "5min easy, 5min").Start().Runs().Until(320);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartWarmUp, 298 Countdown3, 299 Countdown2, 300 Countdown1, 301 StepStartActive, "
            + "302 Halfway");
    }

    [Fact]
    public void A_heart_rate_ends_a_step_after_three_trusted_seconds_past_it()
    {
        Story run = new Story(11, "until hr>155, 30s jog").Start().Runs(172, 140).Until(60).HeartAt(160).Until(140);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 83 StepStartRecovery, 110 Countdown3, 111 Countdown2, 112 Countdown1, "
            + "113 WorkoutDone");
    }

    [Fact]
    public void A_distance_ends_a_step_when_the_belt_has_run_it()
    {
        Story run = new Story(12, "200m, 30s jog", settings => settings.BeltSecondsPerKm = 300).Start().Runs().Until(110);
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 62 Countdown3, 63 Countdown2, 64 Countdown1, 65 StepStartRecovery, 92 Countdown3, "
            + "93 Countdown2, 94 Countdown1, 95 WorkoutDone");
    }

    [Fact]
    public void Kilometres_on_the_belt_are_marked()
    {
        Story run = new Story(13, null, settings => settings.BeltSecondsPerKm = 240).Start().Runs().Until(500);
        run.Sounds("0 RecordingStarted, 245 DistanceMark, 485 DistanceMark");
    }

    [Fact]
    public void Minutes_are_marked_for_who_wants_them()
    {
        Story run = new Story(14, null, settings => settings.TimeMarkSeconds = 120).Start().Runs().Until(380);
        run.Sounds("0 RecordingStarted, 120 TimeMark, 240 TimeMark, 360 TimeMark");
    }

    [Fact]
    public void A_workout_pushed_during_a_run_counts_from_the_next_start()
    {
        Story run = new Story(15, "40s, 40s jog").Start().Runs().Until(20).Push("20s easy, 20s").Until(90).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 41 StepStartRecovery, 81 WorkoutDone, 92 RecordingStopped");
        run.Start().Until(50).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartWarmUp, 21 StepStartActive, 41 WorkoutDone, 52 RecordingStopped");
    }

    [Fact]
    public void Two_runs_in_a_row_are_two_sessions_with_the_same_workout()
    {
        Story run = new Story(16, "20s, 20s jog").Start().Runs().Until(45).Hold();
        string first = run.Heard;
        run.Start().Until(45).Hold();
        run.Sounds(first);
        Assert.Equal(2, SessionOnFlash.Count(run.Band));
    }

    [Fact]
    public void Midnight_passes_unnoticed()
    {
        Story run = new Story(17, "60s, 60s jog");
        run.Band.Clock.StartUtc = new DateTime(2026, 6, 1, 23, 58, 50, DateTimeKind.Utc);
        run.SetClock().Start().Runs().Until(130).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 61 StepStartRecovery, 121 WorkoutDone, 132 RecordingStopped");
        Assert.True(run.Band.Clock.TrueUtc.Day == 2, "the run did not pass midnight");
        Assert.Equal(132, SessionOnFlash.Newest(run.Band).SecondCount);
    }

    [Fact]
    public void After_the_workouts_end_the_band_goes_on_recording_in_silence()
    {
        Story run = new Story(18, "20s @ 170-176spm").Start().Runs(160).Until(300).Hold();
        run.Sounds(
            "0 RecordingStarted, 1 StepStartActive, 18 Countdown3, 19 Countdown2, 20 Countdown1, 21 WorkoutDone, "
            + "302 RecordingStopped");
        Assert.Equal(302, SessionOnFlash.Newest(run.Band).SecondCount);
    }
}
