using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;

namespace TrainingPlan.Band.Tests.Storage;

/// <summary>Power is cut after every byte that a run, a workout update and a confirmation write; only the last seconds may go.</summary>
public sealed class PowerCutTests
{
    private const int RunSeconds = 70;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_after_any_byte_costs_at_most_the_open_seconds(bool isTorn)
    {
        int totalBytes = BytesOfAllWork();
        var seen = new HashSet<string>();
        for (int cut = 0; cut <= totalBytes; cut++)
        {
            var band = new VirtualBand();
            band.Flash.IsTorn = isTorn;
            using var scope = band.Enter();
            var life = new Life();
            life.Prepare();
            band.Flash.CutAfterBytes(cut);
            try
            {
                life.Work();
            }
            catch (PowerCutException)
            {
                // The point of the test.
            }

            band.PowerCut();
            band.RestorePower();
            seen.Add(life.Check(StoredRun.Opened(), cut));
            string[] paths = band.Flash.Paths();
            seen.Add(life.Check(StoredRun.Opened(), cut));
            Assert.Equal(paths, band.Flash.Paths());
        }

        Assert.Contains("workout 1, not confirmed, no run", seen);
        Assert.Contains("workout 1, not confirmed, run cut", seen);
        Assert.Contains("workout 1, not confirmed, run whole", seen);
        Assert.Contains("workout 2, not confirmed, run whole", seen);
        Assert.Contains("workout 2, confirmed, run whole", seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_after_any_byte_of_reclaiming_leaves_other_runs_and_the_floor(bool isTorn)
    {
        for (int cut = 0; cut < 160; cut++)
        {
            var band = new VirtualBand();
            band.Flash.IsTorn = isTorn;
            using var scope = band.Enter();
            band.Flash.CapacityBytes = 104 * 1024;
            BandStore store = StoredRun.Opened(104 * 1024);
            int first = StoredRun.Record(store, 2000);
            int second = StoredRun.Record(store, 60);
            StoredRun.Confirm(store, first);
            band.Flash.CutAfterBytes(cut);
            var recorder = new SessionRecorder(store, "Board", 1);
            try
            {
                recorder.TryStart(0, 0, null);
            }
            catch (PowerCutException)
            {
                // The point of the test.
            }

            band.PowerCut();
            band.RestorePower();
            BandStore after = StoredRun.Opened(104 * 1024);
            Assert.Equal(60, StoredRun.Seconds(StoredRun.Bytes(after, second)).Count);
            if (after.Sessions.Table.IndexOf(first) >= 0)
            {
                Assert.Equal(2000, StoredRun.Seconds(StoredRun.Bytes(after, first)).Count);
            }

            Assert.True(after.Sessions.NextNumber > second);
        }
    }

    private static int BytesOfAllWork()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        var life = new Life();
        life.Prepare();
        long before = band.Flash.BytesWritten;
        life.Work();
        return (int)(band.Flash.BytesWritten - before) + 4;
    }

    /// <summary>A finished run and workout 1; then a run, its confirmation and workout 2, noting what was reported as done.</summary>
    private sealed class Life
    {
        private BandStore _store = null!;
        private int _old;
        private int _new;
        private int _closedSeconds;
        private bool _isStopped;
        private bool _isPut;
        private bool _isConfirmed;

        public void Prepare()
        {
            _store = StoredRun.Opened();
            _old = StoredRun.Record(_store, 30);
            Assert.Equal(DialogueError.None, StoredRun.PutWorkout(_store, 1));
        }

        public void Work()
        {
            var recorder = new SessionRecorder(_store, "Board", 1);
            _new = _store.Sessions.NextNumber;
            Assert.True(recorder.TryStart(0, 0, null));
            for (int i = 0; i < RunSeconds; i++)
            {
                recorder.AddSecond(StoredRun.SecondOf(i));
                _closedSeconds = i + 1;
            }

            recorder.Stop(0);
            _isStopped = true;
            Assert.Equal(DialogueError.None, StoredRun.PutWorkout(_store, 2));
            _isPut = true;
            Assert.Equal(DialogueError.None, StoredRun.Confirm(_store, _new));
            _isConfirmed = true;
        }

        public string Check(BandStore store, int cut)
        {
            string at = "cut after byte " + cut;
            Assert.Equal(30, StoredRun.Seconds(StoredRun.Bytes(store, _old)).Count);
            int revision = StoredRun.WorkoutRevision(store);
            Assert.True(revision == 2 || (revision == 1 && !_isPut), at);
            int index = store.Sessions.Table.IndexOf(_new);
            int seconds = index < 0 ? 0 : StoredRun.Seconds(StoredRun.Bytes(store, _new)).Count;
            Assert.True(seconds >= _closedSeconds - 30, at);
            Assert.True(seconds == RunSeconds || !_isStopped, at);
            bool isConfirmed = index >= 0 && store.Sessions.Table.Has(index, SessionInfo.ConfirmedFlag);
            Assert.True(isConfirmed || !_isConfirmed, at);
            Assert.True(store.Sessions.NextNumber > _old && store.Sessions.NextNumber > (index < 0 ? 0 : _new), at);
            bool isWhole = seconds == RunSeconds && !store.Sessions.Table.Has(index, SessionInfo.CutFlag);
            return $"workout {revision}, {(isConfirmed ? "" : "not ")}confirmed, "
                + (index < 0 ? "no run" : isWhole ? "run whole" : "run cut");
        }
    }
}
