using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Journey.Tests;

/// <summary>Straps and pods that come, drop out and come back.</summary>
public class SourceScenarios
{
    private const string Hard = "20min @ 130-150bpm";
    private const string Paced = "20min @ 4:50-5:10/km";

    [Fact]
    public void A_strap_that_is_lost_is_told_once_and_the_wrist_takes_its_place_until_it_is_back()
    {
        // The strap says 140 while the heart is at 165: who is believed is heard in what is said.
        Story run = new Story(111, Hard).StrapAt(140).Start().Runs(172, 140).Until(60).HeartAt(165).Until(150);
        Assert.Equal(14_000, run.Band.Loop!.Second.HeartRateCentibpm);
        run.StrapAt(null).Until(200).StrapAt(140).Until(280).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 161 EffortTooHigh, 164 SensorLost, 181 EffortTooHigh, 201 EffortTooHigh, "
            + "204 BackOnTarget, 282 RecordingStopped");
        Assert.Equal(2, run.Events(LogEventKind.Sensor).Count(logged => logged.A == 5 && logged.B == 1));
    }

    [Fact]
    public void A_strap_that_is_lost_over_a_wrist_without_pulse_leaves_the_heart_uncommented()
    {
        Story run = new Story(112, Hard).PulseChip(false).PowerCut().StrapAt(165).Start().Runs(172, 165).Until(60);
        run.StrapAt(null).Until(180).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 20 EffortTooHigh, 40 EffortTooHigh, 60 EffortTooHigh, 74 SensorLost, "
            + "182 RecordingStopped");
        Assert.Equal(Trust.None, run.Band.Loop!.Second.HeartRateTrust);
    }

    [Fact]
    public void A_strap_that_drops_out_for_a_few_seconds_is_no_loss()
    {
        Story run = new Story(113, Hard).StrapAt(140).Start().Runs(172, 140);
        for (int i = 0; i < 5; i++)
        {
            run.StrapAt(140).For(20).StrapAt(null).For(6);
        }

        run.Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 132 RecordingStopped");
    }

    [Fact]
    public void A_strap_that_flickers_is_told_once_and_not_again_and_again()
    {
        Story run = new Story(114, Hard).StrapAt(140).Start().Runs(172, 140).Until(30);
        for (int i = 0; i < 6; i++)
        {
            run.StrapAt(null).For(15).StrapAt(140).For(10);
        }

        run.Hold();
        run.SoundsBesideCountdowns("0 RecordingStarted, 1 StepStartActive, 44 SensorLost, 182 RecordingStopped");
    }

    [Fact]
    public void A_pod_that_is_lost_is_told_once_and_the_pace_is_left_alone()
    {
        Story run = new Story(115, Paced).PodAt(3.33).Start().Runs().Until(60).PodAt(3.0).Until(120).PodAt(null).Until(200).Hold();
        run.SoundsBesideCountdowns(
            "0 RecordingStarted, 1 StepStartActive, 69 Faster, 89 Faster, 109 Faster, 135 SensorLost, 202 RecordingStopped");
    }
}
