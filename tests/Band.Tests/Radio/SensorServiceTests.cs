using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using TrainingPlan.Band.Tests.Loop;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Signals;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>The band as a sensor, as a phone's app meets it.</summary>
public sealed class SensorServiceTests : IDisposable
{
    private static readonly Guid s_heartRate = ShortUuid.Of(0x2A37);
    private static readonly Guid s_running = ShortUuid.Of(0x2A53);
    private static readonly Guid s_battery = ShortUuid.Of(0x2A19);

    private readonly BandRig _rig = new(new BandSettings { Revision = 1, RadioUse = RadioUse.Share });
    private readonly VirtualCentral _phone;
    private readonly List<(Guid Uuid, byte[] Value)> _heard = [];

    public SensorServiceTests()
    {
        _rig.Run(2);
        _phone = new VirtualCentral(_rig.World.Radio, 7);
    }

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Its_advertisement_names_heart_rate_running_battery_and_the_band()
    {
        string name = _rig.World.Radio.Name;
        Assert.Matches("^TP-[0-9a-f]{4}$", name);
        byte[] wanted = [2, 1, 6, 8, 9, .. System.Text.Encoding.ASCII.GetBytes(name), 7, 3, 0x0D, 0x18, 0x14, 0x18, 0x0F, 0x18];
        Assert.Equal(wanted, _rig.World.Radio.Advertisement);
        Assert.True(_rig.World.Radio.Advertisement.Length <= 31);
    }

    [Fact]
    public void What_never_changes_reads_as_the_specifications_lay_it_out()
    {
        Assert.True(_phone.TryConnect());
        Assert.Equal([2], Read(0x2A38));
        Assert.Equal([4, 0], Read(0x2A54));
        Assert.Equal([0], Read(0x2A5D));
        Assert.Equal("TrainingPlan"u8.ToArray(), Read(0x2A29));
        Assert.Equal("M5StickC Plus2"u8.ToArray(), Read(0x2A24));
        Assert.Equal("0.1.0"u8.ToArray(), Read(0x2A26));
    }

    [Fact]
    public void A_charge_is_read_and_told_once_it_is_known()
    {
        Join();
        VirtualTransfer unknown = _phone.Read(s_battery);
        Listen(1);
        Assert.Equal(GattProtocolError.UnlikelyError, unknown.Status);
        _rig.World.Pins.SetAnalog(2, 1950);
        Listen(130);
        Assert.Equal(Read(0x2A19), Of(s_battery)[^1]);
        Assert.InRange((int)Of(s_battery)[^1][0], 50, 95);
    }

    [Fact]
    public void A_phone_follows_a_run_live_second_by_second()
    {
        Join();
        _rig.Press();
        Listen(40);
        _heard.Clear();
        Listen(10);
        byte[][] beats = Of(s_heartRate);
        byte[][] steps = Of(s_running);
        Assert.InRange(beats.Length, 9, 11);
        Assert.InRange(steps.Length, 9, 11);
        var heart = new HeartRateMeasurement();
        Assert.All(beats, value => Assert.True(heart.TryParse(value, 0, value.Length) && value.Length == 2 && value[0] == 6));
        Assert.InRange(heart.HeartRateBpm, 148, 152);
        var rsc = new RscMeasurement();
        Assert.All(steps, value => Assert.True(rsc.TryParse(value, 0, value.Length) && value.Length == 4 && value[0] == 4));
        Assert.Equal((172, 0, false), (rsc.SentCadence, rsc.SpeedPer256, rsc.IsLikelyStrides));
        Assert.True(_rig.Loop.IsRecording);
    }

    [Fact]
    public void A_pulse_that_is_not_trusted_is_no_contact_and_0_and_steps_that_are_not_trusted_are_not_sent()
    {
        _rig.PulseShare = 0;
        _rig.MotionBus.Detach(0x68);
        Join();
        Listen(12);
        _heard.Clear();
        Listen(5);
        Assert.All(Of(s_heartRate), value => Assert.Equal([4, 0], value));
        Assert.NotEmpty(Of(s_heartRate));
        Assert.Empty(Of(s_running));
    }

    [Fact]
    public void Who_stands_has_a_cadence_of_0()
    {
        _rig.CadenceSpm = 0;
        Join();
        Listen(12);
        Assert.Equal([0, 0, 0, 0], Of(s_running)[^1]);
    }

    [Fact]
    public void The_belts_speed_goes_out_in_256ths_of_a_metre_a_second()
    {
        using var rig = new BandRig(new BandSettings { Revision = 1, RadioUse = RadioUse.Share, BeltSecondsPerKm = 300 });
        var phone = new VirtualCentral(rig.World.Radio, 7);
        rig.Run(2);
        Assert.True(phone.TryConnect());
        phone.Subscribe(s_running);
        rig.Press();
        rig.Run(30);
        byte[] last = [];
        while (phone.TryTake(out byte[] value))
        {
            last = value;
        }

        Assert.Equal([4, 0x55, 3, 172], last);
    }

    [Fact]
    public void Beats_of_a_strap_whatever_brings_them_go_out_with_their_second()
    {
        Join();
        Listen(20);
        _heard.Clear();
        for (int i = 0; i < 8; i++)
        {
            _rig.Loop.Sources.Strap.Take([0x16, 160, 0x80, 0x01, 0x81, 0x01], 0, 6, _rig.NowMs);
            Listen(1);
        }

        Listen(1);
        Assert.Contains(Of(s_heartRate), value => value.SequenceEqual(new byte[] { 0x16, 160, 0x80, 1, 0x81, 1 }));
        Assert.Equal(16, Of(s_heartRate).Sum(value => (value.Length - 2) / 2));
    }

    [Fact]
    public void A_flooded_stack_delays_a_second_and_an_old_one_is_never_sent_late()
    {
        Join();
        Listen(20);
        _heard.Clear();
        _rig.World.Radio.BusyNotifications = 30;
        int refused = _rig.World.Radio.RefusedNotifications;
        Listen(5);
        Assert.Equal(30, _rig.World.Radio.RefusedNotifications - refused);
        Assert.InRange(Of(s_heartRate).Length, 4, 6);
        _heard.Clear();
        _rig.World.Radio.BusyNotifications = 250;
        Listen(2);
        Assert.Empty(_heard);
        Listen(3);
        Assert.InRange(Of(s_heartRate).Length, 2, 4);
    }

    [Fact]
    public void Three_phones_all_get_each_second()
    {
        VirtualCentral[] phones = [new(_rig.World.Radio, 1), new(_rig.World.Radio, 2), new(_rig.World.Radio, 3)];
        foreach (VirtualCentral phone in phones)
        {
            Assert.True(phone.TryConnect());
            phone.Subscribe(s_heartRate);
        }

        _rig.Run(10);
        Assert.All(phones, phone => Assert.InRange(Count(phone), 9, 11));
        phones[0].Disconnect();
        _rig.Run(5);
        Assert.Equal(0, Count(phones[0]));
        Assert.All(phones[1..], phone => Assert.InRange(Count(phone), 4, 6));
    }

    [Fact]
    public void Nothing_can_be_written_and_no_key_is_kept()
    {
        Assert.True(_phone.TryConnect());
        Assert.Equal(GattProtocolError.WriteNotPermitted, _phone.Write(s_heartRate, [1]).Status);
        _phone.Pair();
        _rig.Run(1);
        Assert.Equal((0, false), (_rig.World.Radio.BondCount, _phone.HasBond));
    }

    [Fact]
    public void Seconds_are_sent_without_allocating_but_for_the_librarys_own()
    {
        _rig.Run(20);
        long before = _rig.AllocatedBytes;
        _rig.Run(10);
        long silent = _rig.AllocatedBytes - before;
        Join();
        Listen(5);
        before = _rig.AllocatedBytes;
        int notifications = _rig.World.Radio.Notifications;
        Listen(10);
        long sent = _rig.World.Radio.Notifications - notifications;
        Assert.InRange(sent, 18, 22);
        Assert.InRange((_rig.AllocatedBytes - before - silent) / sent, 0, 400);
        Assert.Equal(0, silent);
    }

    [Fact]
    public void Sync_mode_takes_the_radio_and_gives_it_back()
    {
        Join();
        _rig.Press(1600);
        _rig.Run(1);
        Assert.False(_phone.IsConnected);
        Assert.Equal(Firmware.Link.BleLink.ServiceUuid, _rig.World.Radio.AdvertisedService);
        _rig.Press(1600);
        _rig.Run(1);
        Assert.Equal(ShortUuid.Of(0x180D), _rig.World.Radio.AdvertisedService);
        Assert.True(_phone.TryConnect());
    }

    private void Join()
    {
        Assert.True(_phone.TryConnect());
        _phone.Subscribe(s_heartRate);
        _phone.Subscribe(s_running);
        _phone.Subscribe(s_battery);
    }

    private void Listen(int seconds)
    {
        for (int i = 0; i < seconds * 100; i++)
        {
            _rig.Tick();
            while (_phone.TryTake(out Guid uuid, out byte[] value))
            {
                _heard.Add((uuid, value));
            }
        }
    }

    private byte[][] Of(Guid uuid) => [.. _heard.Where(one => one.Uuid == uuid).Select(one => one.Value)];

    private byte[] Read(ushort number)
    {
        VirtualTransfer transfer = _phone.Read(ShortUuid.Of(number));
        _rig.Run(0.1);
        Assert.Equal(0, transfer.Status);
        return transfer.Value;
    }

    private static int Count(VirtualCentral phone)
    {
        int count = 0;
        while (phone.TryTake(out _))
        {
            count++;
        }

        return count;
    }
}
