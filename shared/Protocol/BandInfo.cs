using System;
using System.Text;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>What the band says of itself.</summary>
public sealed class BandInfo
{
    /// <summary>Flag: the volume came up without an identity (new or formatted) and no host has taken note yet.</summary>
    public const int FreshVolumeFlag = 0x01;

    /// <summary>Flag: a session is being recorded.</summary>
    public const int RecordingFlag = 0x02;

    /// <summary>Flag: the identity was lost and taken from a recorded session.</summary>
    public const int IdentityRestoredFlag = 0x04;

    /// <summary>Sensor bit: motion.</summary>
    public const int MotionSensor = 0x01;

    /// <summary>Sensor bit: heart, at the wrist.</summary>
    public const int HeartSensor = 0x02;

    /// <summary>Sensor bit: chest strap.</summary>
    public const int StrapSensor = 0x04;

    /// <summary>Sensor bit: foot pod.</summary>
    public const int FootPodSensor = 0x08;

    /// <summary>Sensor bit: GNSS module, with a fix.</summary>
    public const int GnssSensor = 0x10;

    /// <summary>Longest board name in bytes.</summary>
    public const int BoardNameBytesMax = 24;

    private const int FixedBytes = 61;
    private const int ScheduleBytes = 8;

    /// <summary>Version of the dialogue that the band will speak in this connection.</summary>
    public int Version = Dialogue.Version;

    /// <summary>Flags.</summary>
    public int Flags;

    /// <summary>Sensors found.</summary>
    public int Sensors;

    /// <summary>Battery in percent; 255 unknown.</summary>
    public int BatteryPercent = 255;

    /// <summary>Firmware version: major × 65536 + minor × 256 + patch.</summary>
    public int FirmwareVersion;

    /// <summary>The band's identity, 8 bytes.</summary>
    public readonly byte[] BandId = new byte[8];

    /// <summary>How often the band started.</summary>
    public int BootCount;

    /// <summary>Milliseconds since it started.</summary>
    public long UptimeMs;

    /// <summary>Its clock in milliseconds since 1970 UTC; 0 when it was not set since the start.</summary>
    public long UtcMs;

    /// <summary>Revision of the workout that the next run gets; meaningless while the digest is 0.</summary>
    public int WorkoutRevision;

    /// <summary>CRC-32C of that workout's bytes (ContentDigest); 0 none.</summary>
    public uint WorkoutDigest;

    /// <summary>Revision of the settings on the band.</summary>
    public int SettingsRevision;

    /// <summary>CRC-32C of the settings' bytes (ContentDigest); 0 none.</summary>
    public uint SettingsDigest;

    /// <summary>Revision of the schedule on the band.</summary>
    public int ScheduleRevision;

    /// <summary>CRC-32C of the schedule's bytes (ContentDigest); 0 none, or a band of an older version.</summary>
    public uint ScheduleDigest;

    /// <summary>Sessions on the band.</summary>
    public int SessionCount;

    /// <summary>Bytes still free for sessions, as the band reckons.</summary>
    public int FreeBytes;

    /// <summary>Name of the board.</summary>
    public string BoardName = "";

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        into[offset] = (byte)Version;
        into[offset + 1] = (byte)Flags;
        into[offset + 2] = (byte)Sensors;
        into[offset + 3] = (byte)BatteryPercent;
        LittleEndian.PutUInt32(into, offset + 4, (uint)FirmwareVersion);
        Array.Copy(BandId, 0, into, offset + 8, 8);
        LittleEndian.PutUInt32(into, offset + 16, (uint)BootCount);
        LittleEndian.PutInt64(into, offset + 20, UptimeMs);
        LittleEndian.PutInt64(into, offset + 28, UtcMs);
        LittleEndian.PutUInt32(into, offset + 36, (uint)WorkoutRevision);
        LittleEndian.PutUInt32(into, offset + 40, WorkoutDigest);
        LittleEndian.PutUInt32(into, offset + 44, (uint)SettingsRevision);
        LittleEndian.PutUInt32(into, offset + 48, SettingsDigest);
        LittleEndian.PutUInt32(into, offset + 52, (uint)SessionCount);
        LittleEndian.PutUInt32(into, offset + 56, (uint)FreeBytes);
        byte[] name = Encoding.UTF8.GetBytes(BoardName);
        int nameBytes = name.Length < BoardNameBytesMax ? name.Length : BoardNameBytesMax;
        into[offset + 60] = (byte)nameBytes;
        Array.Copy(name, 0, into, offset + FixedBytes, nameBytes);
        int at = offset + FixedBytes + nameBytes;
        LittleEndian.PutUInt32(into, at, (uint)ScheduleRevision);
        LittleEndian.PutUInt32(into, at + 4, ScheduleDigest);
        return FixedBytes + nameBytes + ScheduleBytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < FixedBytes || data[offset + 60] > BoardNameBytesMax || length < FixedBytes + data[offset + 60])
        {
            return false;
        }

        Version = data[offset];
        Flags = data[offset + 1];
        Sensors = data[offset + 2];
        BatteryPercent = data[offset + 3];
        FirmwareVersion = (int)LittleEndian.GetUInt32(data, offset + 4);
        Array.Copy(data, offset + 8, BandId, 0, 8);
        BootCount = (int)LittleEndian.GetUInt32(data, offset + 16);
        UptimeMs = LittleEndian.GetInt64(data, offset + 20);
        UtcMs = LittleEndian.GetInt64(data, offset + 28);
        WorkoutRevision = (int)LittleEndian.GetUInt32(data, offset + 36);
        WorkoutDigest = LittleEndian.GetUInt32(data, offset + 40);
        SettingsRevision = (int)LittleEndian.GetUInt32(data, offset + 44);
        SettingsDigest = LittleEndian.GetUInt32(data, offset + 48);
        SessionCount = (int)LittleEndian.GetUInt32(data, offset + 52);
        FreeBytes = (int)LittleEndian.GetUInt32(data, offset + 56);
        BoardName = Encoding.UTF8.GetString(data, offset + FixedBytes, data[offset + 60]);
        int at = offset + FixedBytes + data[offset + 60];
        bool hasSchedule = length - (at - offset) >= ScheduleBytes;
        ScheduleRevision = hasSchedule ? (int)LittleEndian.GetUInt32(data, at) : 0;
        ScheduleDigest = hasSchedule ? LittleEndian.GetUInt32(data, at + 4) : 0;
        return true;
    }
}
