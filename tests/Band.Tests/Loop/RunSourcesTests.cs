using TrainingPlan.Coaching;
using TrainingPlan.Firmware;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>Strap and pod through the loop: their bytes in, seconds, beats and events in the log.</summary>
public class RunSourcesTests
{
    private const int Strap = (int)SensorChip.ChestStrap;
    private const int Pod = (int)SensorChip.FootPod;

    [Fact]
    public void A_strap_wins_over_the_wrist_and_both_are_logged_with_every_beat()
    {
        using var rig = new BandRig { HeartRateBpm = 150 };
        rig.Run(12);
        rig.Press();
        for (int i = 0; i < 40; i++)
        {
            // 1024 · 60 / 160 = 384
            Assert.True(rig.Loop.Sources.Strap.Take([0x16, 160, 0x80, 0x01, 0x80, 0x01], 0, 6, rig.NowMs));
            rig.Run(1);
        }

        RunSecond second = rig.Loop.Second;
        Assert.Equal((16000, Trust.Trusted), (second.StrapHeartRateCentibpm, second.StrapHeartRateTrust));
        Assert.Equal((16000, Trust.Trusted), (second.HeartRateCentibpm, second.HeartRateTrust));
        Assert.InRange(second.WristHeartRateCentibpm, 14000, 16000);

        // The strap falls silent: the wrist speaks again after three seconds.
        rig.Run(5);
        Assert.Equal(Trust.None, second.StrapHeartRateTrust);
        Assert.Equal(second.WristHeartRateCentibpm, second.HeartRateCentibpm);
        rig.Press(1600);

        List<LoggedEvent> events = rig.Events(1);
        Assert.Equal([1, 0], events.Where(e => e.Kind == LogEventKind.Sensor && e.A == Strap).Select(e => e.B));
        Assert.Equal(80, rig.Beats(1).Count);
        Assert.All(rig.Beats(1), beat => Assert.Equal(384, beat));
    }

    [Fact]
    public void A_strap_off_the_skin_or_with_leaping_intervals_is_doubtful_and_a_hostile_one_is_refused()
    {
        using var rig = new BandRig();
        rig.Run(3);
        rig.Press();
        Assert.True(rig.Loop.Sources.Strap.Take([0x04, 150], 0, 2, rig.NowMs));
        rig.Run(1);
        Assert.Equal(Trust.Doubtful, rig.Loop.Second.StrapHeartRateTrust);

        for (int i = 0; i < 8; i++)
        {
            rig.Loop.Sources.Strap.Take([0x10, 150, 0x80, 0x01, 0x80, 0x03], 0, 6, rig.NowMs);
        }

        rig.Run(1);
        Assert.Equal(Trust.Doubtful, rig.Loop.Second.StrapHeartRateTrust);
        Assert.False(rig.Loop.Sources.Strap.Take([0x10], 0, 1, rig.NowMs));
        Assert.False(rig.Loop.Sources.Strap.Take([0x10, 150, 1], 0, 3, rig.NowMs));
        Assert.True(rig.Loop.Sources.Strap.Take([0x00, 250], 0, 2, rig.NowMs));
        rig.Run(1);
        Assert.Equal((Trust.None, 2), (rig.Loop.Second.StrapHeartRateTrust, rig.Loop.Sources.Strap.Refused));
    }

    [Fact]
    public void A_pod_wins_over_the_belt_and_its_loss_gives_the_belt_back()
    {
        using var rig = new BandRig(new BandSettings { Revision = 1, BeltSecondsPerKm = 360 });
        rig.Run(12);
        rig.Press();
        uint decimeters = 70_000;
        for (int i = 0; i < 60; i++)
        {
            decimeters += 30;
            Assert.True(rig.Loop.Sources.Pod.Take(PodBytes(768, decimeters), 0, 8));
            rig.Run(1);
        }

        RunSecond second = rig.Loop.Second;
        Assert.Equal((PaceSource.FootPod, 333), (second.PaceSource, second.PaceSecondsPerKm));
        Assert.InRange(second.PaceUncertaintySecondsPerKm, 10, 16);
        Assert.InRange(second.DistanceMeters, 176, 181);

        rig.Run(3);
        Assert.Equal(PaceSource.FootPod, second.PaceSource);
        rig.Run(2);
        Assert.Equal((PaceSource.Belt, 360), (second.PaceSource, second.PaceSecondsPerKm));
        Assert.InRange(second.DistanceMeters, 187, 195);
        rig.Press(1600);
        Assert.Equal([1, 0], rig.Events(1).Where(e => e.Kind == LogEventKind.Sensor && e.A == Pod).Select(e => e.B));
        Assert.False(rig.Loop.Sources.Pod.Take([1, 2, 3], 0, 3));
        Assert.Equal(1, rig.Loop.Sources.Pod.Refused);
    }

    [Theory]
    [InlineData(TargetKind.Cadence, 18_000, 19_000, CueKind.QuickerSteps)]
    [InlineData(TargetKind.HeartRate, 12_000, 13_000, CueKind.EffortTooHigh)]
    public void Uncalibrated_and_without_a_source_a_pace_target_leaves_the_lead_to_the_other_one(
        TargetKind other, int low, int high, CueKind cue)
    {
        var workout = new Workout { Name = "Tempo", Revision = 1 };
        WorkoutStep step = workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 400);
        step.SetTarget1(TargetKind.Pace, 200, 210);
        step.SetTarget2(other, low, high);
        using var rig = new BandRig(null, workout) { CadenceSpm = 172, HeartRateBpm = 150 };
        rig.Run(12);
        rig.Press();
        rig.Run(200);

        Assert.Equal((PaceSource.None, 0), (rig.Loop.Second.PaceSource, rig.Loop.Second.DistanceMeters));
        Assert.Contains(rig.Cues, heard => heard.Cue == cue);
        Assert.DoesNotContain(rig.Cues, heard => heard.Cue is CueKind.Faster or CueKind.Slower);
    }

    [Fact]
    public void Strap_and_pod_allocate_nothing_in_the_loop()
    {
        using var rig = new BandRig(new BandSettings { Revision = 1, RunStepLengthMillimeters = 1000 });
        rig.Run(12);
        rig.Press();
        byte[] strap = [0x16, 160, 0x80, 0x01, 0x80, 0x01];
        byte[] pod = PodBytes(768, 100);
        long allocated = 0;
        for (int i = 0; i < 50; i++)
        {
            // One file is opened for each block of 28 s: the seconds between are free of it.
            allocated = i == 32 ? rig.AllocatedBytes : allocated;
            rig.Loop.Sources.Strap.Take(strap, 0, strap.Length, rig.NowMs);
            rig.Loop.Sources.Pod.Take(pod, 0, pod.Length);
            rig.Run(1);
        }

        Assert.Equal(0, rig.AllocatedBytes - allocated);
    }

    private static byte[] PodBytes(int speedPer256, uint decimeters) =>
    [
        0x06, (byte)speedPer256, (byte)(speedPer256 >> 8), 86,
        (byte)decimeters, (byte)(decimeters >> 8), (byte)(decimeters >> 16), (byte)(decimeters >> 24),
    ];
}
