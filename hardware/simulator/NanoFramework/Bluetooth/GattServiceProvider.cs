using System;
using System.Collections.Generic;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A service that the band offers.</summary>
public class GattServiceProvider
{
    private const int AdvertisementBytesMax = 31;
    private const int FlagsBytes = 3;
    private const int Uuid128Bytes = 18;
    private const int NameHeadBytes = 2;

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
        radio.Add(provider);
        return new GattServiceProviderResult(provider);
    }

    /// <summary>Starts the stack and advertises.</summary>
    public void StartAdvertising() => StartAdvertising(new GattServiceProviderAdvertisingParameters());

    /// <summary>Starts the stack and advertises; throws while a client runs.</summary>
    public void StartAdvertising(GattServiceProviderAdvertisingParameters parameters)
    {
        _radio.TakeRole(VirtualRadioRole.Server);
        int bytes = FlagsBytes + Uuid128Bytes + NameHeadBytes + _radio.Server.DeviceName.Length;
        AdvertisementStatus = bytes <= AdvertisementBytesMax
            ? GattServiceProviderAdvertisementStatus.Started
            : GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData;
        _radio.Advertise(Service.Uuid, parameters.IsConnectable, parameters.IsDiscoverable);
    }

    /// <summary>Stops the whole stack: connections end.</summary>
    public void StopAdvertising()
    {
        _radio.Stop();
        AdvertisementStatus = GattServiceProviderAdvertisementStatus.Stopped;
    }
}

/// <summary>How to advertise.</summary>
public class GattServiceProviderAdvertisingParameters
{
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
