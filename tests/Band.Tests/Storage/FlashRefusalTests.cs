using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;

namespace TrainingPlan.Band.Tests.Storage;

/// <summary>
/// The volume refuses one call, each in its turn: listing, opening, reading, writing, closing, deleting. Nothing that was closed may go,
/// what was said to be done is done, and the band goes on.
/// </summary>
public sealed class FlashRefusalTests
{
    private const int RunSeconds = 70;
    private const int OldSeconds = 30;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_refused_call_costs_no_second_and_is_no_end(bool isCloseDone)
    {
        (long first, long end) = CallsOfAllWork();
        Assert.True(end - first > 50, $"only {end - first} calls");
        for (long call = first; call < end; call++)
        {
            var band = new VirtualBand();
            using var scope = band.Enter();
            band.Flash.IsRefusedCloseDone = isCloseDone;
            var life = new Life(band, $"call {call - first} of {end - first}");
            life.Prepare();
            band.Flash.FailCall(call);

            life.Work();

            Assert.Equal(1, band.Flash.RefusedCalls);
            life.Check();
            life.Check();
        }
    }

    [Fact]
    public void Two_refused_calls_in_a_row_end_the_recording_with_what_is_safe_and_the_next_run_is_recorded()
    {
        int stopped = 0;
        (long first, long end) = CallsOfAllWork();
        for (long call = first; call < end; call++)
        {
            var band = new VirtualBand();
            using var scope = band.Enter();
            var life = new Life(band, $"calls from {call - first} on");
            life.Prepare();
            band.Flash.FailCall(call, 4);

            stopped += life.TryRecord() ? 0 : 1;

            life.CheckNothingOldIsLost();
            Assert.Equal(OldSeconds, StoredRun.Seconds(StoredRun.Bytes(life.Store, StoredRun.Record(life.Store, OldSeconds))).Count);
        }

        Assert.True(stopped > 0, "no refusal ended a recording");
    }

    private static (long First, long End) CallsOfAllWork()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        var life = new Life(band, "without a refusal");
        life.Prepare();
        long first = band.Flash.Calls;
        life.Work();
        long end = band.Flash.Calls;
        life.Check();
        return (first, end);
    }

    /// <summary>A start, a run, a confirmation, a workout and the reading of a run; what was answered is kept.</summary>
    private sealed class Life(VirtualBand band, string when)
    {
        private byte[] _oldBytes = [];
        private int _old;
        private int _new;
        private bool _isPut;
        private bool _isConfirmed;

        public BandStore Store { get; private set; } = null!;

        public void Prepare()
        {
            Store = StoredRun.Opened();
            _old = StoredRun.Record(Store, OldSeconds);
            _oldBytes = StoredRun.Bytes(Store, _old);
            Assert.Equal(DialogueError.None, StoredRun.PutWorkout(Store, 1));
            band.PowerCut();
            band.RestorePower();
        }

        public void Work()
        {
            OpenWithinTwo();
            var recorder = new SessionRecorder(Store, "Board", 1);
            Assert.True(recorder.TryStart(0, 0, null) || recorder.TryStart(0, 0, null), when);
            _new = recorder.SessionNumber;
            StoredRun.AddSeconds(recorder, 0, RunSeconds);
            Assert.False(recorder.HasStoppedByItself, when);
            recorder.Stop(0);
            _isPut = StoredRun.PutWorkout(Store, 2) == DialogueError.None;
            Assert.True(_isPut || StoredRun.PutWorkout(Store, 2) == DialogueError.None, when);
            _isConfirmed = StoredRun.Confirm(Store, _old) == DialogueError.None;
            Assert.True(_isConfirmed || StoredRun.Confirm(Store, _old) == DialogueError.None, when);
            byte[] piece = new byte[64];
            Assert.True(Store.Sessions.Read(_old, 0, piece, 0, 64) == 64 || Store.Sessions.Read(_old, 0, piece, 0, 64) == 64, when);
            Store.Sessions.EndReading();
            Assert.Equal(_oldBytes[..64], piece);
        }

        /// <summary>Records; false when the recording was not begun or ended by itself, which the recorder said.</summary>
        public bool TryRecord()
        {
            for (int tries = 0; tries < 5 && !TryOpen(); tries++)
            {
                // The runner presses again.
            }

            var recorder = new SessionRecorder(Store, "Board", 1);
            if (!recorder.TryStart(0, 0, null))
            {
                return false;
            }

            StoredRun.AddSeconds(recorder, 0, RunSeconds);
            bool isWhole = !recorder.HasStoppedByItself;
            recorder.Stop(0);
            return isWhole;
        }

        public void Check()
        {
            band.PowerCut();
            band.RestorePower();
            Store = StoredRun.Opened();
            Assert.True(OldSeconds == StoredRun.Seconds(StoredRun.Bytes(Store, _old)).Count, when);
            Assert.True(_oldBytes.AsSpan().SequenceEqual(StoredRun.Bytes(Store, _old)), when);
            Assert.True(RunSeconds == StoredRun.Seconds(StoredRun.Bytes(Store, _new)).Distinct().Count(), when);
            Assert.True(StoredRun.WorkoutRevision(Store) == 2, when);
            Assert.True(Store.Sessions.Table.Has(Store.Sessions.Table.IndexOf(_old), SessionInfo.ConfirmedFlag), when);
            Assert.True(!Store.WasIdentityRestored && Store.BootCount >= 2 && Store.Sessions.NextNumber > _new, when);
        }

        public void CheckNothingOldIsLost()
        {
            band.Flash.FailCall(-1);
            band.PowerCut();
            band.RestorePower();
            Store = StoredRun.Opened();
            Assert.True(_oldBytes.AsSpan().SequenceEqual(StoredRun.Bytes(Store, _old)), when);
            Assert.True(StoredRun.WorkoutRevision(Store) == 1, when);
        }

        private void OpenWithinTwo() => Assert.True(TryOpen() || TryOpen(), when);

        private bool TryOpen()
        {
            Store = new BandStore(StoredRun.Root, StoredRun.CapacityBytes);
            Store.PresetIdentity([1, 2, 3, 4, 5, 6, 7, 8]);
            return Store.TryOpen(0);
        }
    }
}
