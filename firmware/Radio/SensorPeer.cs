using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace TrainingPlan.Firmware.Radio;

/// <summary>
/// A chest strap or a foot pod that the band listens to. The library answers "success" where there was none and calls a refused
/// connection connected, so a peer counts as connected only once it took the subscription, and as lost when it falls silent.
/// </summary>
public sealed class SensorPeer
{
    /// <summary>Milliseconds without a packet after which a peer counts as lost; they send one a second.</summary>
    public const int SilenceMs = 6000;

    private readonly Guid _service;
    private readonly Guid _characteristic;
    private BluetoothLEDevice _device;
    private GattCharacteristic _source;
    private BluetoothAddressType _addressType;
    private ulong _foundAddress;
    private ulong _connectedAddress;
    private int _foundDbm;
    private int _seenPackets;
    private long _heardMs;

    /// <summary>Names the service that it has, and the characteristic that it notifies.</summary>
    public SensorPeer(ushort serviceId, Guid service, Guid characteristic)
    {
        ServiceId = serviceId;
        _service = service;
        _characteristic = characteristic;
    }

    /// <summary>The service's number of 16 bits, as it stands in advertisements.</summary>
    public ushort ServiceId { get; private set; }

    /// <summary>What it has sent.</summary>
    public PacketBox Box { get; private set; } = new PacketBox();

    /// <summary>True when it is listened to.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Its address; 0 takes the nearest one, and then keeps that.</summary>
    public ulong Address { get; set; }

    /// <summary>Times that it was connected to.</summary>
    public int Connections { get; private set; }

    /// <summary>True while it is connected.</summary>
    public bool IsConnected
    {
        get { return _source != null; }
    }

    /// <summary>True when the one that was asked for was seen, or any where the nearest is asked for.</summary>
    public bool IsFound
    {
        get { return _foundAddress != 0; }
    }

    /// <summary>Forgets what was seen before.</summary>
    public void BeginScan()
    {
        _foundAddress = 0;
    }

    /// <summary>An advertisement was heard; called on the radio's thread.</summary>
    /// <param name="address">Whose.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="strengthDbm">Its strength in dBm.</param>
    /// <param name="hasService">Whether it names the service.</param>
    public void Hear(ulong address, BluetoothAddressType type, int strengthDbm, bool hasService)
    {
        bool isFit = Address == 0 ? hasService && (_foundAddress == 0 || strengthDbm > _foundDbm) : address == Address;
        if (isFit)
        {
            _addressType = type;
            _foundDbm = strengthDbm;
            _foundAddress = address;
        }
    }

    /// <summary>Connects to the one that was found and subscribes; takes up to some seconds.</summary>
    public bool TryConnect(long nowMs)
    {
        _device = BluetoothLEDevice.FromBluetoothAddress(_foundAddress, _addressType);
        try
        {
            GattDeviceServicesResult services = _device.GetGattServicesForUuid(_service);
            if (services.Services.Length == 0)
            {
                Release();
                return false;
            }

            GattCharacteristicsResult sources = services.Services[0].GetCharacteristicsForUuid(_characteristic);
            if (sources.Status != GattCommunicationStatus.Success || sources.Characteristics.Length == 0)
            {
                Release();
                return false;
            }

            GattCharacteristic source = sources.Characteristics[0];
            source.ValueChanged += OnValue;
            GattWriteResult subscribed = source.WriteClientCharacteristicConfigurationDescriptorWithResult(
                GattClientCharacteristicConfigurationDescriptorValue.Notify, GattWriteOption.WriteWithResponse);
            if (subscribed.Status != GattCommunicationStatus.Success)
            {
                source.ValueChanged -= OnValue;
                Release();
                return false;
            }

            _source = source;
            Address = _foundAddress;
            _connectedAddress = _foundAddress;
            _heardMs = nowMs;
            Connections++;
            return true;
        }
        catch (Exception)
        {
            // A peer that leaves in the middle has the library throw what it likes; the next scan finds it again.
            Release();
            return false;
        }
    }

    /// <summary>True when it is gone, silent for too long, or no longer the one that is asked for.</summary>
    public bool IsLost(long nowMs)
    {
        if (Box.Written != _seenPackets)
        {
            _seenPackets = Box.Written;
            _heardMs = nowMs;
        }

        bool isAnother = Address != 0 && Address != _connectedAddress;
        return IsConnected
            && (isAnother || _device.ConnectionStatus == BluetoothConnectionStatus.Disconnected || nowMs - _heardMs > SilenceMs);
    }

    /// <summary>Ends the connection, or what was left of a try.</summary>
    public void Release()
    {
        if (_source != null)
        {
            _source.ValueChanged -= OnValue;
            _source = null;
        }

        if (_device != null)
        {
            _device.Dispose();
            _device = null;
        }
    }

    private void OnValue(GattCharacteristic sender, GattValueChangedEventArgs args)
    {
        Buffer value = args.CharacteristicValue;
        byte[] place = Box.Place((int)value.Length);
        if (place == null)
        {
            return;
        }

        DataReader reader = DataReader.FromBuffer(value);
        for (int i = 0; i < (int)value.Length; i++)
        {
            place[i] = reader.ReadByte();
        }

        Box.Put((int)value.Length);
    }
}
