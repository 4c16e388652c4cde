using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A chest strap or a foot pod within reach of the band's radio, or out of it.</summary>
public sealed class VirtualSensor
{
    private const long SupervisionNanoseconds = 4_000_000_000;
    private const long AdvertiseNanoseconds = 500_000_000;

    private readonly VirtualRadio _radio;
    private BluetoothLEDevice? _peer;
    private GattCharacteristic? _subscriber;
    private long _leftAt;
    private long _nextAdvertisement;
    private bool _isInReach = true;

    private VirtualSensor(VirtualRadio radio, ulong address, ushort service, ushort characteristic)
    {
        _radio = radio;
        Address = address;
        Service = ShortUuid.Of(service);
        Characteristic = ShortUuid.Of(characteristic);
        var air = new AdvertisementBytes();
        air.TryAdd(1, [6]);
        air.TryAdd(3, [(byte)service, (byte)(service >> 8)]);
        Advertisement = air.ToArray();
        radio.Around.Add(this);
    }

    /// <summary>Its address.</summary>
    public ulong Address { get; }

    /// <summary>Kind of its address; straps make theirs up.</summary>
    public BluetoothAddressType AddressType { get; init; } = BluetoothAddressType.Random;

    /// <summary>What it measures.</summary>
    public Guid Service { get; }

    /// <summary>What it notifies.</summary>
    public Guid Characteristic { get; }

    /// <summary>What its advertisement says.</summary>
    public byte[] Advertisement { get; init; }

    /// <summary>How strong it is heard, in dBm.</summary>
    public short SignalDbm { get; init; } = -60;

    /// <summary>True when it answers connections with a no.</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>Milliseconds that a connection takes.</summary>
    public int ConnectMs { get; set; } = 300;

    /// <summary>Times that somebody connected.</summary>
    public int Connections { get; private set; }

    /// <summary>True while somebody is connected.</summary>
    public bool IsConnected => _peer != null;

    /// <summary>True while notifications are wanted.</summary>
    public bool IsSubscribed => _subscriber != null;

    /// <summary>False out of reach, or switched off; a connection is then noticed as lost after 4 s.</summary>
    public bool IsInReach
    {
        get => _isInReach;
        set
        {
            _leftAt = _radio.NowNanoseconds;
            _isInReach = value;
        }
    }

    /// <summary>True while it can be found: nobody has it already.</summary>
    internal bool IsOnAir => _isInReach && _peer == null;

    /// <summary>A chest strap.</summary>
    public static VirtualSensor Strap(VirtualRadio radio, ulong address, short signalDbm = -60) =>
        new(radio, address, 0x180D, 0x2A37) { SignalDbm = signalDbm };

    /// <summary>A foot pod.</summary>
    public static VirtualSensor Pod(VirtualRadio radio, ulong address, short signalDbm = -60) =>
        new(radio, address, 0x1814, 0x2A53) { SignalDbm = signalDbm };

    /// <summary>Notifies; nobody hears it unless subscribed and in reach.</summary>
    public void Notify(params byte[] value)
    {
        if (_isInReach && _subscriber is { } subscriber)
        {
            _radio.Raise(() => subscriber.Tell(value));
        }
    }

    /// <summary>Ends the connection, as a strap that is switched off and on again.</summary>
    public void Drop()
    {
        BluetoothLEDevice? peer = _peer;
        Leave();
        peer?.Lose();
    }

    internal void Join(BluetoothLEDevice peer)
    {
        Connections++;
        _peer = peer;
    }

    internal void Leave()
    {
        _peer = null;
        _subscriber = null;
    }

    internal void Subscribe(GattCharacteristic? subscriber) => _subscriber = subscriber;

    /// <summary>Time has passed; true when it advertises now.</summary>
    internal bool Pass()
    {
        if (!_isInReach && _peer != null && _radio.NowNanoseconds - _leftAt >= SupervisionNanoseconds)
        {
            Drop();
        }

        if (!IsOnAir || _radio.NowNanoseconds < _nextAdvertisement)
        {
            return false;
        }

        _nextAdvertisement = _radio.NowNanoseconds + AdvertiseNanoseconds;
        return true;
    }
}
