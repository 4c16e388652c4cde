using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>A flash that refuses while a run goes on: the runner hears it, the loop goes on, what was closed stays.</summary>
public sealed class BandFlashFaultTests
{
    private const int ForGood = 1_000_000;

    [Fact]
    public void A_flash_that_refuses_for_good_is_heard_and_the_run_is_coached_on()
    {
        using var rig = new BandRig();
        rig.Run(3);
        rig.Press();
        rig.Run(40);
        rig.World.Flash.FailCall(rig.World.Flash.Calls, ForGood);
        long before = rig.Loop.SecondCount;
        rig.Run(40);

        Assert.Contains(rig.Cues, cue => cue.Cue == CueKind.RecordingStopped);
        Assert.False(rig.Loop.IsRecording);
        Assert.InRange(rig.Loop.SecondCount - before, 39, 41);
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);

        rig.World.Flash.FailCall(-1);
        rig.Press(1600);
        rig.Run(2);
        rig.Press();
        rig.Run(10);
        Assert.True(rig.Loop.IsRecording);
        rig.Press(1600);
        BandStore store = StoredRun.Opened();
        Assert.True(StoredRun.Seconds(StoredRun.Bytes(store, 1)).Count >= SessionRecorder.OpenSecondsMax);
        Assert.True(store.Sessions.Table.Has(0, SessionInfo.CutFlag));
        Assert.InRange(StoredRun.Seconds(StoredRun.Bytes(store, 2)).Count, 9, 13);
    }

    [Fact]
    public void A_start_that_the_flash_refuses_is_heard()
    {
        using var rig = new BandRig();
        rig.Run(3);
        rig.World.Flash.FailCall(rig.World.Flash.Calls, ForGood);
        rig.Press();
        rig.Run(5);

        Assert.Contains(rig.Cues, cue => cue.Cue == CueKind.RecordingStopped);
        Assert.DoesNotContain(rig.Cues, cue => cue.Cue == CueKind.RecordingStarted);
        Assert.False(rig.Loop.IsRecording);
    }

    [Fact]
    public void A_flash_that_refuses_once_anywhere_in_a_run_costs_nothing_and_is_not_heard()
    {
        long first;
        long end;
        using (var rig = new BandRig())
        {
            rig.Run(3);
            first = rig.World.Flash.Calls;
            RecordOn(rig);
            end = rig.World.Flash.Calls;
        }

        Assert.True(end - first > 6, $"only {end - first} calls");
        for (long call = first; call < end; call++)
        {
            using var rig = new BandRig();
            rig.World.Flash.FailCall(call);
            rig.Run(3);
            RecordOn(rig);

            Assert.Equal(1, rig.World.Flash.RefusedCalls);
            BandStore store = StoredRun.Opened();
            Assert.True(StoredRun.Seconds(StoredRun.Bytes(store, store.Sessions.Table.Number(0))).Count >= 34, $"call {call - first}");
            Assert.Contains(rig.Events(store.Sessions.Table.Number(0)), logged => logged.Kind == LogEventKind.Stop);
        }
    }

    private static void RecordOn(BandRig rig)
    {
        rig.Press();
        rig.Run(35);
        Assert.True(rig.Loop.IsRecording);
        rig.Press(1600);
    }
}
