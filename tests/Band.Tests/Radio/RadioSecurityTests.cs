using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>Who may read runs and write workouts over the air: only a computer that the band's button let in.</summary>
public sealed class RadioSecurityTests : IDisposable
{
    private readonly AirBand _band = new();

    public void Dispose() => _band.Dispose();

    [Fact]
    public void Without_sync_mode_there_is_no_band_on_the_air()
    {
        _band.Run(2000);
        Assert.False(_band.Radio.IsAdvertising);
        Assert.False(new AirHost(_band).Central.TryConnect());
        Assert.Equal(VirtualRadioRole.Off, _band.Radio.Role);
    }

    [Fact]
    public void A_stranger_reads_nothing()
    {
        _band.Hold();
        var stranger = new AirHost(_band);
        stranger.Join();
        Assert.Equal(GattProtocolError.ReadNotPermitted, stranger.Central.Read(BleLink.ToHostUuid).Status);
        Assert.Equal(GattProtocolError.ReadNotPermitted, stranger.Central.Read(BleLink.ToBandUuid).Status);
        Assert.False(stranger.TryOpen());
        Assert.Equal(0, stranger.FramesHeard);
        Assert.Equal(GattProtocolError.InsufficientAuthentication, stranger.LastError);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stranger_writes_nothing(bool waitsForAnswer)
    {
        _band.Hold();
        var stranger = new AirHost(_band);
        stranger.Join();
        VirtualTransfer transfer = stranger.Central.Write(BleLink.ToBandUuid, [0x80, 1, 2, 3], waitsForAnswer);
        Assert.Equal(GattProtocolError.InsufficientAuthentication, transfer.Status);
        _band.Run(1000);
        Assert.Equal(0, _band.Radio.Notifications);
    }

    [Fact]
    public void A_pairing_that_just_works_opens_nothing()
    {
        _band.Hold();
        _band.Press();
        var stranger = new AirHost(_band, hasScreen: false);
        stranger.Join();
        stranger.Central.Pair();
        _band.Run(100);
        Assert.True(stranger.Central.IsEncrypted);
        Assert.False(stranger.TryOpen());
        Assert.Equal(GattProtocolError.InsufficientAuthentication, stranger.LastError);
        Assert.Equal(0, stranger.FramesHeard);
    }

    [Fact]
    public void A_pairing_without_the_button_is_not_accepted_and_leaves_no_key()
    {
        _band.Hold();
        var stranger = new AirHost(_band);
        stranger.Join();
        stranger.Central.Pair();
        _band.Run(31_000);
        Assert.False(stranger.Central.IsPairing);
        Assert.False(stranger.Central.IsEncrypted);
        Assert.Equal(0, _band.Radio.BondCount);
        Assert.False(stranger.TryOpen());
    }

    [Fact]
    public void A_pairing_that_comes_31_seconds_after_the_press_is_not_accepted()
    {
        _band.Hold();
        _band.Press();
        var late = new AirHost(_band);
        late.Join();
        _band.Run(SyncMode.PairingMs + 100);
        late.Central.Pair();
        _band.Run(1000);
        Assert.False(late.Central.IsAuthenticated);
        Assert.False(late.TryOpen());
    }

    [Fact]
    public void A_pairing_with_the_button_may_read_runs_and_write_workouts()
    {
        _band.Hold();
        var host = new AirHost(_band);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        Assert.Equal(MessageType.HelloAnswer, host.Ask(MessageType.Hello, 1, 1));
        var bytes = new List<byte>();
        Assert.True(host.TryRead(_band.RunNumber, bytes));
        Assert.Equal(StoredRun.Bytes(_band.Store, _band.RunNumber), bytes);

        byte[] workout = StoredRun.WorkoutBytes(7);
        byte[] item = new byte[ItemInfo.Bytes];
        new ItemInfo
        {
            Kind = ItemKind.Workout, Length = workout.Length, Revision = 7, Digest = Units.ContentDigest.Of(workout, 0, workout.Length),
        }.Encode(item, 0);
        Assert.True(host.Channel.TrySend(MessageType.PutBegin, item, 0, item.Length));
        byte[] piece = [0, 0, .. workout];
        Assert.True(host.Channel.TrySend(MessageType.PutChunk, piece, 0, piece.Length));
        Assert.Equal(MessageType.PutDone, host.Ask(MessageType.PutCommit));
        Assert.Equal(7, StoredRun.WorkoutRevision(_band.Store));
    }

    [Fact]
    public void One_press_lets_one_computer_in()
    {
        _band.Hold();
        var first = new AirHost(_band);
        first.JoinAndPair();
        var second = new AirHost(_band, address: 2);
        second.Join();
        second.Central.Pair();
        _band.Run(1000);
        Assert.True(first.Central.IsAuthenticated);
        Assert.False(second.Central.IsAuthenticated);
    }

    [Fact]
    public void A_second_computer_waits_until_the_first_has_left()
    {
        _band.Hold();
        var first = new AirHost(_band);
        first.JoinAndPair();
        var second = new AirHost(_band, address: 2);
        second.JoinAndPair();
        Assert.True(first.TryOpen());
        first.Ask(MessageType.Hello, 1, 1);

        Assert.False(second.TryOpen());
        Assert.Equal(GattProtocolError.InsufficientResources, second.LastError);
        Assert.Equal(0, second.FramesHeard);
        Assert.Equal(LinkState.Open, first.Link.State);

        first.Central.Disconnect();
        Assert.True(second.TryOpen());
        Assert.Equal(MessageType.HelloAnswer, second.Ask(MessageType.Hello, 1, 1));
    }

    [Fact]
    public void A_stranger_who_takes_the_place_of_one_who_left_hears_nothing_of_what_was_under_way()
    {
        _band.Hold();
        var host = new AirHost(_band, mtu: VirtualRadio.DefaultMtu);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        Assert.False(host.TryRead(_band.RunNumber, [], 1));
        host.Central.Disconnect();

        // The same turn: it gets the same number of a connection, and subscribes.
        var stranger = new AirHost(_band, address: 2);
        stranger.Join();
        stranger.Run(8000);
        Assert.Equal(0, stranger.FramesHeard);
    }

    [Fact]
    public void Whoever_listens_beside_a_paired_computer_hears_nothing()
    {
        _band.Hold();
        var stranger = new AirHost(_band, address: 2);
        stranger.Join();
        var host = new AirHost(_band);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        Assert.True(host.TryRead(_band.RunNumber, []));
        stranger.Step();
        Assert.Equal(0, stranger.FramesHeard);
        Assert.True(host.FramesHeard > 3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_restart_keeps_the_pairing_where_the_board_keeps_keys_and_asks_for_the_button_elsewhere(bool keepsBonds)
    {
        _band.Radio.KeepsBonds = keepsBonds;
        _band.Hold();
        var host = new AirHost(_band);
        host.JoinAndPair();
        _band.Restart();
        _band.Hold();
        host.Join();
        Assert.Equal(keepsBonds, host.Central.TryEncrypt());
        Assert.Equal(keepsBonds, host.TryOpen());
        if (!keepsBonds)
        {
            Assert.Equal(GattProtocolError.InsufficientEncryption, host.LastError);
            host.Central.Disconnect();
            host.Central.ForgetBond();
            _band.Run(20);
            host.JoinAndPair();
            Assert.True(host.TryOpen());
        }
    }

    [Fact]
    public void Strangers_cannot_push_a_kept_key_out()
    {
        _band.Hold();
        var host = new AirHost(_band);
        host.JoinAndPair();
        for (ulong address = 10; address < 16; address++)
        {
            var stranger = new AirHost(_band, address, hasScreen: false);
            stranger.Join();
            stranger.Central.Pair();
            _band.Run(100);
            stranger.Central.Disconnect();
            _band.Run(20);
        }

        host.Central.Disconnect();
        _band.Run(20);
        host.Join();
        Assert.True(host.Central.TryEncrypt());
        Assert.True(host.TryOpen());
    }

    [Fact]
    public void Sync_mode_ends_by_a_hold_by_goodbye_or_when_nobody_comes()
    {
        _band.Hold();
        Assert.True(_band.Radio.IsAdvertising);
        Assert.Equal(BleLink.ServiceUuid, _band.Radio.AdvertisedService);
        Assert.Equal("TP-0708", _band.Radio.Name);
        _band.Hold();
        Assert.Equal(VirtualRadioRole.Off, _band.Radio.Role);

        _band.Hold();
        _band.Run(SyncMode.AloneMs - 100);
        Assert.True(_band.Link.IsSyncing);
        _band.Run(200);
        Assert.False(_band.Link.IsSyncing);

        _band.Hold();
        var host = new AirHost(_band);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Run(SyncMode.AloneMs + 1000);
        Assert.True(_band.Link.IsSyncing);
        host.Link.Close();
        host.Run(SyncMode.GoodbyeMs + 500);
        Assert.False(_band.Link.IsSyncing);
        Assert.False(host.Central.IsConnected);
        Assert.False(_band.Press());
    }
}
