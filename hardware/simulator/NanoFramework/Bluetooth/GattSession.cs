using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A connection, or for the server all of them together.</summary>
public class GattSession
{
    internal GattSession(BluetoothDeviceId deviceId) => DeviceId = deviceId;

    /// <summary>Begun or ended.</summary>
    public delegate void GattSessionStatusChangedEventHandler(object sender, GattSessionStatusChangedEventArgs args);

    /// <summary>A connection began or ended; which one is not told.</summary>
    public event GattSessionStatusChangedEventHandler? SessionStatusChanged;

    /// <summary>The MTU was exchanged.</summary>
    public event EventHandler? MaxPduSizeChanged;

    /// <summary>Which connection.</summary>
    public BluetoothDeviceId DeviceId { get; }

    /// <summary>The MTU that was exchanged last; 0 before any exchange.</summary>
    public ushort MaxMtuSize { get; private set; }

    /// <summary>By id.</summary>
    public static GattSession FromDeviceId(BluetoothDeviceId deviceId) => new(deviceId);

    internal void TellStatus(GattSessionStatus status) =>
        SessionStatusChanged?.Invoke(this, new GattSessionStatusChangedEventArgs(status));

    internal void TellMtu(int mtu)
    {
        MaxMtuSize = (ushort)mtu;
        MaxPduSizeChanged?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>A connection's change.</summary>
public class GattSessionStatusChangedEventArgs
{
    internal GattSessionStatusChangedEventArgs(GattSessionStatus status) => Status = status;

    /// <summary>Begun or ended.</summary>
    public GattSessionStatus Status { get; }

    /// <summary>Success.</summary>
    public BluetoothError Error => BluetoothError.Success;
}
