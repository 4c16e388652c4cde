using System;
using System.Collections;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth.Advertisement;

/// <summary>What an advertisement says, in sections.</summary>
public class BluetoothLEAdvertisement
{
    private const int FlagsType = (int)BluetoothLEAdvertisementDataSectionType.Flags;
    private const int NameType = (int)BluetoothLEAdvertisementDataSectionType.CompleteLocalName;
    private BluetoothLEAdvertisementFlags _flags;
    private string _localName = "";

    /// <summary>An empty one.</summary>
    public BluetoothLEAdvertisement()
    {
    }

    /// <summary>One as it came: the library takes a broken section as the end.</summary>
    internal BluetoothLEAdvertisement(byte[] raw)
    {
        for (int at = 0; at + 1 < raw.Length && raw[at] > 0 && at + raw[at] < raw.Length; at += raw[at] + 1)
        {
            DataSections.Add(new BluetoothLEAdvertisementDataSection(raw[at + 1], new Buffer(raw[(at + 2)..(at + 1 + raw[at])])));
        }
    }

    /// <summary>Its sections.</summary>
    public ArrayList DataSections { get; } = [];

    /// <summary>Services of 128 bits; the library leaves the short ones out.</summary>
    public Guid[] ServiceUuids => [];

    /// <summary>The name; setting it makes the section.</summary>
    public string LocalName
    {
        get => _localName;
        set
        {
            _localName = value;
            Set(NameType, System.Text.Encoding.UTF8.GetBytes(value));
        }
    }

    /// <summary>The flags; setting them makes the section.</summary>
    public BluetoothLEAdvertisementFlags Flags
    {
        get => _flags;
        set
        {
            _flags = value;
            Set(FlagsType, [(byte)value]);
        }
    }

    /// <summary>Sections of a type, in a new list.</summary>
    public ArrayList GetSectionsByType(byte type)
    {
        var found = new ArrayList();
        foreach (BluetoothLEAdvertisementDataSection section in DataSections)
        {
            if (section.DataType == type)
            {
                found.Add(section);
            }
        }

        return found;
    }

    internal void Remove(int type)
    {
        for (int i = DataSections.Count - 1; i >= 0; i--)
        {
            if (((BluetoothLEAdvertisementDataSection)DataSections[i]!).DataType == type)
            {
                DataSections.RemoveAt(i);
            }
        }
    }

    internal void Set(int type, byte[] data)
    {
        Remove(type);
        DataSections.Add(new BluetoothLEAdvertisementDataSection((byte)type, new Buffer(data)));
    }

    /// <summary>31 bytes go into the advertisement and 31 into the answer to who asks; false when a section fits neither.</summary>
    internal bool TryLayOut(out byte[] both)
    {
        var air = new AdvertisementBytes();
        bool fits = true;
        foreach (BluetoothLEAdvertisementDataSection section in DataSections)
        {
            fits &= air.TryAdd(section.DataType, section.Data.Bytes);
        }

        both = air.ToArray();
        return fits;
    }
}

/// <summary>A section of an advertisement.</summary>
public class BluetoothLEAdvertisementDataSection
{
    /// <summary>Makes one.</summary>
    public BluetoothLEAdvertisementDataSection(byte dataType, Buffer data)
    {
        DataType = dataType;
        Data = data;
    }

    /// <summary>Its type.</summary>
    public byte DataType { get; set; }

    /// <summary>Its bytes.</summary>
    public Buffer Data { get; set; }
}

/// <summary>Types of sections.</summary>
public enum BluetoothLEAdvertisementDataSectionType
{
    /// <summary>Flags.</summary>
    Flags = 1,

    /// <summary>Some services of 16 bits.</summary>
    IncompleteList16uuid = 2,

    /// <summary>All services of 16 bits.</summary>
    CompleteList16uuid = 3,

    /// <summary>All services of 128 bits.</summary>
    CompleteList128uuid = 7,

    /// <summary>Name.</summary>
    CompleteLocalName = 9,
}

/// <summary>Flags of an advertisement.</summary>
[Flags]
public enum BluetoothLEAdvertisementFlags : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Listed by whoever scans.</summary>
    GeneralDiscoverableMode = 2,

    /// <summary>Low energy only.</summary>
    ClassicNotSupported = 4,
}

/// <summary>An advertisement was heard.</summary>
public class BluetoothLEAdvertisementReceivedEventArgs
{
    internal BluetoothLEAdvertisementReceivedEventArgs(VirtualSensor sensor)
    {
        BluetoothAddress = sensor.Address;
        BluetoothAddressType = sensor.AddressType;
        RawSignalStrengthInDBm = sensor.SignalDbm;
        Advertisement = new BluetoothLEAdvertisement(sensor.Advertisement);
    }

    /// <summary>Whose.</summary>
    public ulong BluetoothAddress { get; }

    /// <summary>Kind of that address.</summary>
    public BluetoothAddressType BluetoothAddressType { get; }

    /// <summary>Strength in dBm.</summary>
    public short RawSignalStrengthInDBm { get; }

    /// <summary>What it says.</summary>
    public BluetoothLEAdvertisement Advertisement { get; }
}

/// <summary>Whether who advertises is asked for more.</summary>
public enum BluetoothLEScanningMode
{
    /// <summary>Only heard.</summary>
    Passive = 0,

    /// <summary>Asked.</summary>
    Active = 1,
}
