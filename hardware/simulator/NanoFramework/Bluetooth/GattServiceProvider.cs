using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth.Advertisement;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A service that the band offers.</summary>
public class GattServiceProvider
{
    private readonly VirtualRadio _radio;

    private GattServiceProvider(VirtualRadio radio, Guid uuid)
    {
        _radio = radio;
        Service = new GattLocalService(radio, uuid);
    }

    /// <summary>Where advertising stands.</summary>
    public GattServiceProviderAdvertisementStatus AdvertisementStatus { get; private set; }

    /// <summary>The service.</summary>
    public GattLocalService Service { get; }

    /// <summary>Makes a service; its characteristics must be there before advertising starts.</summary>
    public static GattServiceProviderResult Create(Guid serviceUuid)
    {
        VirtualRadio radio = VirtualBand.Current.Radio;
        var provider = new GattServiceProvider(radio, serviceUuid);
        if (radio.Add(provider))
        {
            Introduce(radio);
        }

        return new GattServiceProviderResult(provider);
    }

    /// <summary>Starts the stack and advertises.</summary>
    public void StartAdvertising() => StartAdvertising(new GattServiceProviderAdvertisingParameters());

    /// <summary>Starts the stack and advertises; throws while a client runs.</summary>
    public void StartAdvertising(GattServiceProviderAdvertisingParameters parameters)
    {
        _radio.TakeRole(VirtualRadioRole.Server);
        if (!parameters.CustomAdvertisement)
        {
            ushort number = ShortUuid.NumberOf(Service.Uuid);
            byte[] uuid = number != 0 ? [(byte)number, (byte)(number >> 8)] : Service.Uuid.ToByteArray();
            BluetoothLEAdvertisementDataSectionType type = number != 0
                ? BluetoothLEAdvertisementDataSectionType.CompleteList16uuid
                : BluetoothLEAdvertisementDataSectionType.CompleteList128uuid;
            parameters.Advertisement.Set((int)type, uuid);
        }

        AdvertisementStatus = parameters.Advertisement.TryLayOut(out byte[] advertisement)
            ? GattServiceProviderAdvertisementStatus.Started
            : GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData;
        _radio.Advertise(Service.Uuid, parameters.IsConnectable && parameters.IsDiscoverable, advertisement);
    }

    /// <summary>Stops the whole stack: connections end.</summary>
    public void StopAdvertising()
    {
        _radio.Stop();
        AdvertisementStatus = GattServiceProviderAdvertisementStatus.Stopped;
    }

    /// <summary>With the first service the library makes a device information of its own.</summary>
    private static void Introduce(VirtualRadio radio)
    {
        var device = new GattServiceProvider(radio, GattServiceUuids.DeviceInformation);
        radio.Add(device);
        device.Service.CreateCharacteristic(GattCharacteristicUuids.ManufacturerNameString, new GattLocalCharacteristicParameters
        {
            CharacteristicProperties = GattCharacteristicProperties.Read,
            StaticValue = new Buffer("nanoFramework"u8.ToArray()),
        });
    }
}

/// <summary>How to advertise.</summary>
public class GattServiceProviderAdvertisingParameters
{
    private bool _isCustom;

    /// <summary>Flags and the device's name, until it is custom.</summary>
    public GattServiceProviderAdvertisingParameters() => CustomAdvertisement = false;

    /// <summary>What is said.</summary>
    public BluetoothLEAdvertisement Advertisement { get; } = new();

    /// <summary>True takes the flags and the name out: who sets it says everything.</summary>
    public bool CustomAdvertisement
    {
        get => _isCustom;
        set
        {
            _isCustom = value;
            if (value)
            {
                Advertisement.Remove((int)BluetoothLEAdvertisementDataSectionType.Flags);
                Advertisement.Remove((int)BluetoothLEAdvertisementDataSectionType.CompleteLocalName);
            }
            else
            {
                Advertisement.Flags =
                    BluetoothLEAdvertisementFlags.ClassicNotSupported | BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;
                Advertisement.LocalName = BluetoothLEServer.Instance.DeviceName;
            }
        }
    }

    /// <summary>Listed by whoever scans.</summary>
    public bool IsDiscoverable { get; set; } = true;

    /// <summary>May be connected to.</summary>
    public bool IsConnectable { get; set; } = true;
}

/// <summary>Outcome of making a service.</summary>
public class GattServiceProviderResult
{
    internal GattServiceProviderResult(GattServiceProvider provider) => ServiceProvider = provider;

    /// <summary>Success.</summary>
    public BluetoothError Error => BluetoothError.Success;

    /// <summary>The service's provider.</summary>
    public GattServiceProvider ServiceProvider { get; }
}

/// <summary>A service.</summary>
public class GattLocalService
{
    private readonly VirtualRadio _radio;
    private readonly List<GattLocalCharacteristic> _characteristics = [];

    internal GattLocalService(VirtualRadio radio, Guid uuid)
    {
        _radio = radio;
        Uuid = uuid;
    }

    /// <summary>Its characteristics.</summary>
    public GattLocalCharacteristic[] Characteristics => [.. _characteristics];

    /// <summary>Which.</summary>
    public Guid Uuid { get; }

    /// <summary>Makes a characteristic; what it demands raises what pairing must give.</summary>
    public GattLocalCharacteristicResult CreateCharacteristic(Guid characteristicUuid, GattLocalCharacteristicParameters parameters)
    {
        var characteristic = new GattLocalCharacteristic(_radio, characteristicUuid, parameters);
        _characteristics.Add(characteristic);
        _radio.Demand(parameters.ReadProtectionLevel);
        _radio.Demand(parameters.WriteProtectionLevel);
        return new GattLocalCharacteristicResult(characteristic);
    }
}
