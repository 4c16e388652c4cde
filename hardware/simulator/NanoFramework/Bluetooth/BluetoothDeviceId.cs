namespace nanoFramework.Device.Bluetooth;

/// <summary>Number of a connection: the next one that comes gets the lowest free number again.</summary>
public class BluetoothDeviceId
{
    internal BluetoothDeviceId(int id) => Id = id;

    /// <summary>The number.</summary>
    public int Id { get; }

    /// <summary>False.</summary>
    public bool IsClassicDevice => false;

    /// <summary>True.</summary>
    public bool IsLowEnergyDevice => true;

    /// <summary>By number.</summary>
    public static BluetoothDeviceId FromId(int deviceId) => new(deviceId);
}
