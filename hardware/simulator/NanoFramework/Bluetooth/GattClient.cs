using System;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Services of a peer.</summary>
public class GattDeviceServicesResult
{
    internal GattDeviceServicesResult(GattDeviceService[] services) => Services = services;

    /// <summary>What was found.</summary>
    public GattDeviceService[] Services { get; }

    /// <summary>Always success.</summary>
    public GattCommunicationStatus Status => GattCommunicationStatus.Success;
}

/// <summary>A service of a peer.</summary>
public class GattDeviceService
{
    private const int AskMs = 60;
    private const int SilenceMs = 20_000;

    private readonly BluetoothLEDevice _device;

    internal GattDeviceService(BluetoothLEDevice device) => _device = device;

    /// <summary>Asks for its characteristics.</summary>
    public GattCharacteristicsResult GetCharacteristicsForUuid(Guid characteristicUuid)
    {
        bool isThere = _device.Sensor is { IsConnected: true, IsInReach: true };
        _device.Radio.Block(isThere ? AskMs : SilenceMs);
        bool has = isThere && _device.Sensor!.Characteristic == characteristicUuid;
        return new GattCharacteristicsResult(has ? [new GattCharacteristic(_device)] : []);
    }
}

/// <summary>Characteristics of a peer.</summary>
public class GattCharacteristicsResult
{
    internal GattCharacteristicsResult(GattCharacteristic[] characteristics) => Characteristics = characteristics;

    /// <summary>What was found.</summary>
    public GattCharacteristic[] Characteristics { get; }

    /// <summary>Success, also where nothing came.</summary>
    public GattCommunicationStatus Status => GattCommunicationStatus.Success;
}

/// <summary>A characteristic of a peer.</summary>
public class GattCharacteristic
{
    private const int WriteMs = 60;
    private const int SilenceMs = 7000;

    private readonly BluetoothLEDevice _device;

    internal GattCharacteristic(BluetoothLEDevice device) => _device = device;

    /// <summary>A value came.</summary>
    public delegate void GattCharacteristicVlaueChangedEventHandler(
        GattCharacteristic sender, GattValueChangedEventArgs valueChangedEventArgs);

    /// <summary>Raised on a thread of the library.</summary>
    public event GattCharacteristicVlaueChangedEventHandler? ValueChanged;

    /// <summary>Wants notifications, or no longer.</summary>
    public GattWriteResult WriteClientCharacteristicConfigurationDescriptorWithResult(
        GattClientCharacteristicConfigurationDescriptorValue clientCharacteristicConfigurationDescriptorValue,
        GattWriteOption gattWriteOption = GattWriteOption.WriteWithoutResponse)
    {
        if (_device.Sensor is not { IsConnected: true, IsInReach: true } sensor)
        {
            _device.Radio.Block(SilenceMs);
            return new GattWriteResult(GattCommunicationStatus.Unreachable);
        }

        _device.Radio.Block(WriteMs);

        // A peer has nothing to say to a descriptor that is written without asking for its answer.
        if (gattWriteOption == GattWriteOption.WriteWithResponse)
        {
            bool wants = clientCharacteristicConfigurationDescriptorValue == GattClientCharacteristicConfigurationDescriptorValue.Notify;
            sensor.Subscribe(wants ? this : null);
        }

        return new GattWriteResult(GattCommunicationStatus.Success);
    }

    internal void Tell(byte[] value) => ValueChanged?.Invoke(this, new GattValueChangedEventArgs(value));
}

/// <summary>A value of a peer.</summary>
public class GattValueChangedEventArgs
{
    internal GattValueChangedEventArgs(byte[] value) => CharacteristicValue = new Buffer(value);

    /// <summary>The bytes.</summary>
    public Buffer CharacteristicValue { get; }
}

/// <summary>Outcome of a write.</summary>
public class GattWriteResult
{
    internal GattWriteResult(GattCommunicationStatus status) => Status = status;

    /// <summary>How it ended.</summary>
    public GattCommunicationStatus Status { get; }
}

/// <summary>What is wanted of a characteristic.</summary>
public enum GattClientCharacteristicConfigurationDescriptorValue
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Notifications.</summary>
    Notify = 1,
}

/// <summary>Numbers of services.</summary>
public static class GattServiceUuids
{
    /// <summary>0x180A.</summary>
    public static Guid DeviceInformation => ShortUuid.Of(0x180A);

    /// <summary>0x180D.</summary>
    public static Guid HeartRate => ShortUuid.Of(0x180D);

    /// <summary>0x180F.</summary>
    public static Guid Battery => ShortUuid.Of(0x180F);

    /// <summary>0x1814.</summary>
    public static Guid RunningSpeedAndCadence => ShortUuid.Of(0x1814);
}

/// <summary>Numbers of characteristics.</summary>
public static class GattCharacteristicUuids
{
    /// <summary>0x2A37.</summary>
    public static Guid HeartRateMeasurement => ShortUuid.Of(0x2A37);

    /// <summary>0x2A38.</summary>
    public static Guid BodySensorLocation => ShortUuid.Of(0x2A38);

    /// <summary>0x2A53.</summary>
    public static Guid RscMeasurement => ShortUuid.Of(0x2A53);

    /// <summary>0x2A54.</summary>
    public static Guid RscFeature => ShortUuid.Of(0x2A54);

    /// <summary>0x2A5D.</summary>
    public static Guid SensorLocation => ShortUuid.Of(0x2A5D);

    /// <summary>0x2A19.</summary>
    public static Guid BatteryLevel => ShortUuid.Of(0x2A19);

    /// <summary>0x2A24.</summary>
    public static Guid ModelNumberString => ShortUuid.Of(0x2A24);

    /// <summary>0x2A26.</summary>
    public static Guid FirmwareRevisionString => ShortUuid.Of(0x2A26);

    /// <summary>0x2A29.</summary>
    public static Guid ManufacturerNameString => ShortUuid.Of(0x2A29);
}
