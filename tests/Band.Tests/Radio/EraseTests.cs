using TrainingPlan.Band.Tests.Link;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>What can't be taken back: asked by a host, confirmed at the band, all or nothing.</summary>
public sealed class EraseTests : IDisposable
{
    private readonly AirBand _band = new();
    private readonly CableHost _host;

    public EraseTests()
    {
        StoredRun.Record(_band.Store, 30);
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(_band.Store, 5));
        _host = new CableHost(_band.World, _band.Link);
        Assert.True(_host.TryConnect(77));
        _host.Hello();
    }

    public void Dispose() => _band.Dispose();

    [Theory]
    [InlineData(MessageType.Erase)]
    [InlineData(MessageType.FactoryReset)]
    public void Nothing_is_erased_until_the_button_is_held(MessageType request)
    {
        Assert.Equal(DialogueError.NeedsButton, _host.AskRefused(request, 1));
        Assert.Equal(CueKind.HoldToErase, _band.Link.TakeCue());
        Steps(2000);
        Assert.Equal(2, _band.Store.Sessions.Table.Count);

        Assert.True(_band.Hold());
        Assert.True(_host.TryReceive());
        Assert.Equal(MessageType.Erased, _host.Type);
        Assert.Equal([(byte)request, 0, 0], _host.Payload.ToArray());
        Assert.Equal(CueKind.Erased, _band.Link.TakeCue());
        Assert.Empty(_host.List());
        Assert.Equal(3, _band.Store.Sessions.NextNumber);
        Assert.Equal(request == MessageType.Erase ? 5 : 0, StoredRun.WorkoutRevision(_band.Store));
        Assert.Equal(request == MessageType.FactoryReset, _band.Link.SettingsChanged);
    }

    [Fact]
    public void A_button_that_is_not_held_in_30_seconds_does_nothing()
    {
        Assert.Equal(DialogueError.NeedsButton, _host.AskRefused(MessageType.Erase, 1));
        Steps(30_100);
        Assert.True(_host.TryReceive());
        Assert.Equal(DialogueError.NotConfirmed, (DialogueError)_host.Payload[1]);
        _band.Hold();
        Steps(1000);
        Assert.Equal(2, _band.Store.Sessions.Table.Count);
    }

    [Fact]
    public void A_host_that_left_erases_nothing()
    {
        Assert.Equal(DialogueError.NeedsButton, _host.AskRefused(MessageType.Erase, 1));
        _host.Link.Close();
        Steps(100);
        _band.Hold();
        Steps(1000);
        Assert.Equal(2, _band.Store.Sessions.Table.Count);
    }

    [Fact]
    public void Runs_that_no_computer_has_are_only_erased_when_told_so()
    {
        Assert.Equal(DialogueError.Unsynced, _host.AskRefused(MessageType.Erase));
        Assert.Equal(2, _host.Payload[2]);
        Assert.Equal(DialogueError.Unsynced, _host.AskRefused(MessageType.FactoryReset, 0));
        StoredRun.Confirm(_band.Store, 1);
        StoredRun.Confirm(_band.Store, 2);
        Assert.Equal(DialogueError.NeedsButton, _host.AskRefused(MessageType.Erase, 0));

        // One that was recorded while the band waited for the button counts as well.
        StoredRun.Record(_band.Store, 20);
        _band.Hold();
        Assert.True(_host.TryReceive());
        Assert.Equal(DialogueError.Unsynced, (DialogueError)_host.Payload[1]);
        Assert.Equal(3, _band.Store.Sessions.Table.Count);
    }

    [Fact]
    public void Nothing_is_erased_while_a_run_is_recorded()
    {
        var recorder = new SessionRecorder(_band.Store, "Board", 1);
        Assert.True(recorder.TryStart(0, 0, null));
        Assert.Equal(DialogueError.SessionOpen, _host.AskRefused(MessageType.Erase, 1));
    }

    [Fact]
    public void Over_the_air_it_is_the_same_and_a_reset_forgets_the_computers()
    {
        _band.Hold();
        var host = new AirHost(_band);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        host.Ask(MessageType.FactoryReset, 1);
        Assert.Equal(DialogueError.NeedsButton, host.Refusal());
        Assert.True(_band.Hold());
        Assert.True(_band.Link.IsSyncing);
        Assert.True(host.TryReceive());
        Assert.Equal(MessageType.Erased, host.Channel.Type);
        Assert.Equal(0, _band.Radio.BondCount);
        Assert.Equal(0, _band.Store.Sessions.Table.Count);
        host.Central.Disconnect();
        host.Run(50);
        host.Join();
        Assert.False(host.Central.TryEncrypt());
    }

    [Fact]
    public void Many_sessions_go_one_a_tick_with_word_of_it()
    {
        for (int i = 0; i < 30; i++)
        {
            StoredRun.Record(_band.Store, 5);
        }

        Assert.Equal(DialogueError.NeedsButton, _host.AskRefused(MessageType.Erase, 1));
        _band.Hold();
        var left = new List<int>();
        while (left.Count == 0 || left[^1] > 0)
        {
            Assert.True(_host.TryReceive());
            left.Add(_host.Payload[1]);
        }

        Assert.Equal([24, 16, 8, 0], left);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_cut_after_any_byte_leaves_all_or_nothing_and_never_gives_a_number_again(bool isReset, bool isTorn)
    {
        var seen = new HashSet<string>();
        for (int cut = 0; cut < 70; cut++)
        {
            var world = new VirtualBand();
            world.Flash.IsTorn = isTorn;
            using VirtualBand.Scope scope = world.Enter();
            BandStore store = StoredRun.Opened();
            StoredRun.Record(store, 30);
            StoredRun.Record(store, 2000);
            StoredRun.PutWorkout(store, 5);
            world.Flash.CutAfterBytes(cut);
            bool isDone = TryErase(store, isReset);
            world.PowerCut();
            world.RestorePower();
            seen.Add(Check(isReset, isDone, cut));
        }

        Assert.Equal(["all", "nothing"], seen.Order());
    }

    [Fact]
    public void What_comes_after_an_erasing_survives_restarts_and_journals_written_anew()
    {
        BandStore store = _band.Store;
        TryErase(store, true);
        int number = StoredRun.Record(store, 40);
        Assert.Equal(3, number);
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(store, 6));
        for (int i = 0; i < 230; i++)
        {
            StoredRun.Record(store, 2);
            StoredRun.Confirm(store, store.Sessions.NextNumber - 1);
        }

        for (int start = 0; start < 2; start++)
        {
            store = StoredRun.Opened();
            Assert.False(store.IsResetPending);
            Assert.Equal(40, StoredRun.Seconds(StoredRun.Bytes(store, number)).Count);
            Assert.Equal(6, StoredRun.WorkoutRevision(store));
            Assert.Equal(234, store.Sessions.NextNumber);
        }
    }

    private static bool TryErase(BandStore store, bool isReset)
    {
        try
        {
            if (!store.Sessions.TryBeginErase(isReset))
            {
                return false;
            }

            while (store.Sessions.IsErasing)
            {
                store.Sessions.EraseNext();
            }

            return !isReset || store.TryFinishReset();
        }
        catch (PowerCutException)
        {
            return false;
        }
    }

    private static string Check(bool isReset, bool isDone, int cut)
    {
        BandStore store = StoredRun.Opened();
        if (store.IsResetPending)
        {
            Assert.True(store.TryFinishReset());
        }

        int count = store.Sessions.Table.Count;
        Assert.True(count == 0 || (count == 2 && !isDone), $"cut {cut}: {count} sessions, done {isDone}");
        Assert.Equal(3, store.Sessions.NextNumber);
        Assert.Equal(count == 0 && isReset ? 0 : 5, StoredRun.WorkoutRevision(store));
        if (count == 2)
        {
            Assert.Equal(2000, StoredRun.Seconds(StoredRun.Bytes(store, 2)).Count);
        }

        BandStore again = StoredRun.Opened();
        Assert.Equal(count, again.Sessions.Table.Count);
        Assert.False(again.IsResetPending);
        return count == 0 ? "all" : "nothing";
    }

    private void Steps(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 10)
        {
            _host.Step();
        }
    }
}
