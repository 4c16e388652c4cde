using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth;

/// <summary>The band's only server. It can't run beside a client: one has to be stopped before the other starts.</summary>
public class BluetoothLEServer : IDisposable
{
    private readonly VirtualRadio _radio;

    internal BluetoothLEServer(VirtualRadio radio)
    {
        _radio = radio;
        Session = new GattSession(new BluetoothDeviceId(0));
        Pairing = new DevicePairing(radio);
    }

    /// <summary>The server of the virtual band that is current.</summary>
    public static BluetoothLEServer Instance => VirtualBand.Current.Radio.Server;

    /// <summary>Name in the advertisement.</summary>
    public string DeviceName { get; set; } = "nanoFramework";

    /// <summary>Kind of device in the advertisement.</summary>
    public ushort Appearance { get; set; }

    /// <summary>Events of all connections together, and the MTU that was exchanged last: it is not reset.</summary>
    public GattSession Session { get; }

    /// <summary>How it pairs.</summary>
    public DevicePairing Pairing { get; }

    /// <summary>All services.</summary>
    public GattServiceProvider[] Services => _radio.Services;

    /// <summary>Starts the stack; throws while a client runs.</summary>
    public void Start() => _radio.TakeRole(VirtualRadioRole.Server);

    /// <summary>Stops the stack: connections end, the services stay.</summary>
    public void Stop() => _radio.Stop();

    /// <summary>Stops and forgets the services.</summary>
    public void Dispose()
    {
        _radio.Stop();
        _radio.ForgetServer();
        GC.SuppressFinalize(this);
    }
}
