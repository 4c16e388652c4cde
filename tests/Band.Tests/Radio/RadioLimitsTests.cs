using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using TrainingPlan.Hardware.Simulator;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>The stand-ins are as strict as the stack.</summary>
public sealed class RadioLimitsTests : IDisposable
{
    private static readonly Guid s_uuid = new("7b1e0fff-6c4d-4a57-9f2e-5d8f30a1c7e2");
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;
    private readonly VirtualCentral _peer;
    private GattLocalCharacteristic _value = null!;

    public RadioLimitsTests()
    {
        _scope = _band.Enter();
        _peer = new VirtualCentral(_band.Radio, 1);
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_notification_has_20_bytes_before_the_exchange_and_253_after()
    {
        Offer();
        Assert.Equal(20, Notified(new byte[60]).Length);
        _peer.ExchangeMtu(517);
        Assert.Equal(253, Notified(new byte[400]).Length);
        Assert.Equal(256, BluetoothLEServer.Instance.Session.MaxMtuSize);
    }

    [Fact]
    public void An_attribute_has_at_most_512_bytes()
    {
        Offer();
        Assert.Equal(GattCommunicationStatus.Success, _value.NotifyValue(new Buffer(new byte[512]))[0].Status);
        Assert.Equal(GattCommunicationStatus.Unreachable, _value.NotifyValue(new Buffer(new byte[513]))[0].Status);
        Assert.Equal(GattProtocolError.InvalidAttributeValueLength, _peer.Write(s_uuid, new byte[21]).Status);
    }

    [Fact]
    public void A_flooded_stack_refuses_and_one_notification_leaves_in_10_ms()
    {
        Offer();
        var buffer = new Buffer(new byte[20]);
        int taken = 0;
        while (_value.NotifyValue(buffer)[0].Status == GattCommunicationStatus.Success)
        {
            taken++;
        }

        Assert.Equal(8, taken);
        Pass(10);
        Assert.Equal(GattCommunicationStatus.Success, _value.NotifyValue(buffer)[0].Status);
        Assert.Equal(GattCommunicationStatus.Unreachable, _value.NotifyValue(buffer)[0].Status);
    }

    [Fact]
    public void A_handler_that_does_not_answer_in_2_s_fails_the_write_and_holds_everything_up()
    {
        Offer();
        int calls = 0;
        _value.WriteRequested += (_, _) => calls++;
        VirtualTransfer first = _peer.Write(s_uuid, [1]);
        VirtualTransfer second = _peer.Write(s_uuid, [2]);
        Pass(1990);
        Assert.Equal((-1, -1, 1), (first.Status, second.Status, calls));
        Pass(20);
        Assert.Equal((GattProtocolError.UnlikelyError, -1, 2), (first.Status, second.Status, calls));
    }

    [Fact]
    public void A_handler_may_not_do_the_loops_work()
    {
        Offer();
        _value.WriteRequested += (sender, args) =>
        {
            args.GetRequest().Respond();
            sender.NotifyValue(new Buffer(new byte[1]));
        };
        _peer.Write(s_uuid, [1]);
        Assert.Throws<InvalidOperationException>(() => Pass(10));
    }

    [Fact]
    public void What_nobody_handles_is_an_unlikely_error()
    {
        Offer();
        VirtualTransfer write = _peer.Write(s_uuid, [1]);
        VirtualTransfer read = _peer.Read(s_uuid);
        Pass(10);
        Assert.Equal((GattProtocolError.UnlikelyError, GattProtocolError.UnlikelyError), (write.Status, read.Status));
    }

    [Fact]
    public void Two_roles_at_once_are_refused()
    {
        Offer();
        Assert.Throws<InvalidOperationException>(() => _band.Radio.TakeRole(VirtualRadioRole.Client));
        BluetoothLEServer.Instance.Stop();
        _band.Radio.TakeRole(VirtualRadioRole.Client);
        Assert.Throws<InvalidOperationException>(() => BluetoothLEServer.Instance.Start());
    }

    [Fact]
    public void There_is_room_for_three_connections_and_three_keys()
    {
        Offer();
        VirtualCentral[] peers = [.. Enumerable.Range(2, 4).Select(address => new VirtualCentral(_band.Radio, (ulong)address))];
        Assert.Equal([true, true, false, false], peers.Select(peer => peer.TryConnect()));
        peers[0].Disconnect();
        Assert.True(peers[2].TryConnect());
        for (ulong address = 10; address < 15; address++)
        {
            _band.Radio.Bond(address, true);
        }

        Assert.Equal(3, nanoFramework.Device.Bluetooth.Security.DeviceBonding.Count());
        Assert.False(nanoFramework.Device.Bluetooth.Security.DeviceBonding.IsBonded(10));
    }

    [Fact]
    public void A_name_that_is_too_long_for_the_answer_of_31_bytes_is_told()
    {
        BluetoothLEServer.Instance.DeviceName = "TrainingPlan with a very long name";
        GattServiceProvider provider = GattServiceProvider.Create(s_uuid).ServiceProvider;
        provider.StartAdvertising();
        Assert.Equal(GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData, provider.AdvertisementStatus);
        provider.StopAdvertising();
        BluetoothLEServer.Instance.DeviceName = "TP-0708";
        provider.StartAdvertising();
        Assert.Equal(GattServiceProviderAdvertisementStatus.Started, provider.AdvertisementStatus);
    }

    [Fact]
    public void A_buffer_keeps_the_array_that_it_was_made_of()
    {
        byte[] array = [1, 2, 3];
        var buffer = new Buffer(array) { Length = 2 };
        array[0] = 9;
        DataReader reader = DataReader.FromBuffer(buffer);
        Assert.Equal((9, 2), (reader.ReadByte(), reader.ReadByte()));
        Assert.Equal(0u, reader.UnconsumedBufferLength);
        Assert.Throws<ArgumentException>(() => buffer.Length = 4);
        var writer = new DataWriter();
        writer.WriteBytes([4, 5]);
        writer.WriteByte(6);
        Assert.Equal([4, 5, 6], writer.DetachBuffer().Bytes.ToArray());
    }

    private void Offer()
    {
        GattServiceProvider provider = GattServiceProvider.Create(s_uuid).ServiceProvider;
        var parameters = new GattLocalCharacteristicParameters
        {
            CharacteristicProperties =
                GattCharacteristicProperties.Notify | GattCharacteristicProperties.Write | GattCharacteristicProperties.Read,
        };
        _value = provider.Service.CreateCharacteristic(s_uuid, parameters).Characteristic;
        provider.StartAdvertising();
        Assert.True(_peer.TryConnect());
        _peer.Subscribe(s_uuid);
        Pass(10);
    }

    private byte[] Notified(byte[] value)
    {
        Pass(10);
        Assert.Equal(GattCommunicationStatus.Success, _value.NotifyValue(new Buffer(value))[0].Status);
        Pass(50);
        Assert.True(_peer.TryTake(out byte[] got));
        return got;
    }

    private void Pass(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 10)
        {
            _band.LetPass(10);
            _band.Radio.Dispatch();
        }
    }
}
