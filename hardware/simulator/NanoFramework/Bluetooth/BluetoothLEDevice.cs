using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth;

/// <summary>
/// A peer that the band connects to. As in the library: calls block the thread that makes them, a connection that nobody answers has no
/// services instead of an error, and one that is refused calls itself connected all the same.
/// </summary>
public class BluetoothLEDevice : IDisposable
{
    private const int NobodyMs = 10_000;

    private readonly VirtualRadio _radio;
    private readonly ulong _address;
    private readonly BluetoothAddressType _type;
    private bool _isDisposed;

    private BluetoothLEDevice(VirtualRadio radio, ulong address, BluetoothAddressType type)
    {
        _radio = radio;
        _address = address;
        _type = type;
    }

    /// <summary>Connected or not, as the library believes.</summary>
    public BluetoothConnectionStatus ConnectionStatus { get; private set; }

    /// <summary>Who it is.</summary>
    public ulong BluetoothAddress => _address;

    internal VirtualSensor? Sensor { get; private set; }

    internal VirtualRadio Radio => _radio;

    /// <summary>A peer by its address; nothing is sent yet.</summary>
    public static BluetoothLEDevice FromBluetoothAddress(ulong bluetoothAddress, BluetoothAddressType bluetoothAddressType) =>
        new(VirtualBand.Current.Radio, bluetoothAddress, bluetoothAddressType);

    /// <summary>Connects where need be and asks for services; always "success".</summary>
    public GattDeviceServicesResult GetGattServicesForUuid(Guid serviceUuid)
    {
        if (ConnectionStatus == BluetoothConnectionStatus.Disconnected)
        {
            Connect();
        }

        bool has = Sensor is { IsConnected: true } sensor && sensor.Service == serviceUuid;
        return new GattDeviceServicesResult(has ? [new GattDeviceService(this)] : []);
    }

    /// <summary>Disconnects and forgets; the radio is off then when nobody else is connected.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Sensor?.Leave();
            Sensor = null;
            ConnectionStatus = BluetoothConnectionStatus.Disconnected;
            _radio.Forget(this);
        }

        GC.SuppressFinalize(this);
    }

    internal void Lose()
    {
        Sensor = null;
        ConnectionStatus = BluetoothConnectionStatus.Disconnected;
        _radio.Forget(this);
    }

    private void Connect()
    {
        _radio.BeginConnect(this);
        VirtualSensor? found = _radio.FindAround(_address, _type);
        if (found is not { IsOnAir: true })
        {
            _radio.Block(NobodyMs);
            return;
        }

        _radio.Block(found.ConnectMs);
        ConnectionStatus = BluetoothConnectionStatus.Connected;
        if (!found.RefusesConnections)
        {
            Sensor = found;
            found.Join(this);
        }
    }
}
