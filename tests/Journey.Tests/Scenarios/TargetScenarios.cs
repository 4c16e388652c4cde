using TrainingPlan.Coaching;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Journey.Tests;

/// <summary>Targets: when the band corrects, and when it knows better than to speak.</summary>
public class TargetScenarios
{
    private const string OnTargetBand = "10min @ 170-176spm";

    [Fact]
    public void Who_runs_on_target_hears_nothing()
    {
        Story run = new Story(21, OnTargetBand).Start().Runs(173).Until(590);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 301 Halfway");
    }

    [Fact]
    public void A_runner_drifts_slow_on_the_third_repeat_and_comes_back()
    {
        Story run = new Story(22, "30s easy, 3x(80s @ 170-176spm, 30s jog)").Start().Runs(173);
        run.Until(285).Runs(165).Until(305).Runs(173).Until(370);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartWarmUp, 31 StepStartActive, 111 StepStartRecovery, 141 StepStartActive, "
            + "221 StepStartRecovery, 251 StepStartActive, 252 LastRepeat, 298 QuickerSteps, 313 BackOnTarget, "
            + "331 StepStartRecovery, 361 WorkoutDone");
        run.Withholds("");
    }

    [Fact]
    public void Steps_too_quick_are_told_to_be_longer()
    {
        Story run = new Story(23, OnTargetBand).Start().Runs(173).Until(60).Runs(182).Until(95).Runs(173).Until(140);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 73 LongerSteps, 93 LongerSteps, 106 BackOnTarget");
    }

    [Fact]
    public void Three_corrections_in_a_row_then_three_minutes_of_quiet()
    {
        Story run = new Story(24, OnTargetBand).Start().Runs(173).Until(30).Runs(160).Until(420);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 42 QuickerSteps, 62 QuickerSteps, 82 QuickerSteps, 262 QuickerSteps, "
            + "282 QuickerSteps, 301 Halfway, 302 QuickerSteps");
        run.Withholds("");
    }

    [Fact]
    public void Withheld_corrections_are_logged_and_silent()
    {
        Story run = new Story(25, "20min @ 170-176spm", settings => settings.CueWithholdSeed = 77).Start().Runs(160).Until(1190);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 20 QuickerSteps, 40 QuickerSteps, 60 QuickerSteps, 240 QuickerSteps, "
            + "260 QuickerSteps, 280 QuickerSteps, 460 QuickerSteps, 480 QuickerSteps, 500 QuickerSteps, 601 Halfway, "
            + "720 QuickerSteps, 899 QuickerSteps, 919 QuickerSteps, 939 QuickerSteps, 1159 QuickerSteps");
        run.Withholds("679 QuickerSteps, 699 QuickerSteps, 1119 QuickerSteps, 1139 QuickerSteps");
    }

    [Fact]
    public void In_the_third_week_only_some_minutes_have_corrections()
    {
        Story run = new Story(26, "40min @ 170-176spm", settings => settings.CueWeek = 3).Start().Runs(160).Until(1500);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 20 QuickerSteps, 40 QuickerSteps, 60 QuickerSteps, 361 QuickerSteps, "
            + "381 QuickerSteps, 401 QuickerSteps, 581 QuickerSteps, 781 QuickerSteps, 801 QuickerSteps, 821 QuickerSteps, "
            + "1141 QuickerSteps, 1161 QuickerSteps, 1181 QuickerSteps, 1201 Halfway, 1361 QuickerSteps, 1441 QuickerSteps");
    }

    [Fact]
    public void Nothing_in_the_first_fifteen_seconds_of_a_step()
    {
        Story run = new Story(27, "60s easy, 60s @ 170-176spm").Start().Runs(160).Until(100);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartWarmUp, 61 StepStartActive, 76 QuickerSteps, 96 QuickerSteps");
    }

    [Fact]
    public void Nothing_in_the_last_ten_seconds_of_a_step()
    {
        Story run = new Story(28, "60s @ 170-176spm, 60s easy").Start().Runs(173).Until(39).Runs(160).Until(80);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 51 QuickerSteps, 61 StepStartCoolDown");
    }

    [Fact]
    public void Four_slow_seconds_are_nobodys_business()
    {
        Story run = new Story(29, OnTargetBand).Start().Runs(173).Until(60).Runs(166).Until(64).Runs(173).Until(200);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive");
    }

    [Fact]
    public void Up_a_hill_the_heart_climbs_while_the_feet_keep_their_beat()
    {
        Story run = new Story(30, "20min @ 130-150bpm").Start().Runs(172, 140).Until(120).HeartAt(165).Until(240).HeartAt(142).Until(360);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 144 EffortTooHigh, 164 EffortTooHigh, 184 EffortTooHigh, 265 BackOnTarget");
    }

    [Fact]
    public void A_heart_that_stays_low_is_told_to_work_more()
    {
        Story run = new Story(31, "20min @ 140-155bpm").Start().Runs(172, 148).Until(120).HeartAt(128).Until(200).HeartAt(148).Until(300);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 140 EffortTooLow, 160 EffortTooLow, 180 EffortTooLow, 222 BackOnTarget");
    }

    [Fact]
    public void A_heart_on_its_way_back_is_left_alone()
    {
        Story run = new Story(32, "60s, 10min @ 120-150bpm").Start().Runs(176, 168).Until(58);
        run.Life.HeartDriftPerSecond = -0.4;
        run.Until(120).HeartAt(142).Life.HeartDriftPerSecond = 0;
        run.Until(200);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 61 StepStartActive");
    }

    [Fact]
    public void A_recovery_ignores_the_heart()
    {
        Story run = new Story(33, "60s, 3min jog @ 100-120bpm").Start().Runs(172, 160).Until(235);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 61 StepStartRecovery");
    }

    [Fact]
    public void Effort_comes_before_form()
    {
        Story run = new Story(34, "20min @ 170-176spm & 130-150bpm").Start().Runs(173, 140).Until(90).Runs(164, 157).Until(200);
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 103 QuickerSteps, 123 EffortTooHigh, 143 EffortTooHigh");
    }

    [Fact]
    public void A_heart_rate_that_beats_with_the_steps_is_never_cued()
    {
        Story run = new Story(35, "20min @ 100-120bpm", heartLedCount: 2);
        run.LoosenStrap();
        run.Start().Runs(172, 155).Until(600);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive");
    }

    [Fact]
    public void A_belt_slower_than_the_step_asks_for_is_told()
    {
        Story run = new Story(36, "10min @ 4:00-4:10/km", settings => settings.BeltSecondsPerKm = 300).Start().Runs().Until(120);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 20 Faster, 40 Faster, 60 Faster");
    }

    [Fact]
    public void A_pace_that_only_the_wrist_estimates_is_never_cued()
    {
        Story run = new Story(37, "10min @ 3:00-3:10/km").Start().Runs(160).Until(300);
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive");
    }

    [Fact]
    public void A_free_run_with_a_cadence_band_is_coached_by_it()
    {
        Story run = new Story(38, null, Band).Start().Runs(173).Until(60).Runs(164).Until(90).Runs(173).Until(150);
        run.Sounds("0 RecordingStarted, 73 QuickerSteps, 93 QuickerSteps, 100 BackOnTarget");
    }

    [Fact]
    public void A_band_changed_during_a_run_counts_at_once()
    {
        Story run = new Story(39, null, Band).Start().Runs(173).Until(60);
        run.Push(settings => (settings.CadenceLowCentispm, settings.CadenceHighCentispm) = (17800, 18400)).Until(120);
        run.Sounds("0 RecordingStarted, 67 QuickerSteps, 87 QuickerSteps, 107 QuickerSteps");
    }

    [Fact]
    public void A_free_run_logs_by_which_band_it_is_coached_and_each_change_of_it()
    {
        Story run = new Story(42, null, Band).Start().Runs(173).Until(60);
        run.Push(settings => (settings.CadenceLowCentispm, settings.CadenceHighCentispm) = (17800, 18400)).Until(90);
        run.Push(settings => (settings.CadenceLowCentispm, settings.CadenceHighCentispm) = (0, 0)).Until(120).Hold();
        Assert.Equal([(17000, 17600), (17800, 18400), (0, 0)], BandsOf(run));
        Assert.All(run.Events(LogEventKind.FreeRunBand), logged => Assert.Equal((int)Workouts.TargetKind.Cadence, logged.A));
    }

    [Fact]
    public void A_workout_and_a_free_run_without_band_log_none()
    {
        Assert.Empty(BandsOf(new Story(43, "60s @ 170-176spm, 60s jog", Band).Start().Runs(173).Until(90).Hold()));
        Assert.Empty(BandsOf(new Story(44).Start().Runs(173).Until(30).Hold()));
    }

    [Fact]
    public void Just_run_is_silent_whatever_happens()
    {
        Story run = new Story(40, "60s @ 170-176spm, 60s jog", settings => settings.CueMode = Workouts.CueMode.JustRun);
        run.Start().Runs(160).Until(40).PulseChip(false).Until(70).Press().Until(130).Hold();
        Assert.True(run.IsSilent, "just run made a sound");
        Assert.Equal(132, SessionOnFlash.Newest(run.Band).SecondCount);
    }

    [Fact]
    public void A_band_never_synced_records_and_says_no_more_than_that()
    {
        Story run = new Story(41).Start().Runs(160, 150).Until(400).Hold();
        run.Sounds("0 RecordingStarted, 402 RecordingStopped");
        Assert.Equal(("", 402), (SessionOnFlash.Newest(run.Band).WorkoutName, SessionOnFlash.Newest(run.Band).SecondCount));
    }

    private static List<(int Low, int High)> BandsOf(Story run) =>
        [.. run.Events(LogEventKind.FreeRunBand).Select(logged => (logged.C, logged.D))];

    private static void Band(Workouts.BandSettings settings) =>
        (settings.CadenceLowCentispm, settings.CadenceHighCentispm) = (17000, 17600);
}
