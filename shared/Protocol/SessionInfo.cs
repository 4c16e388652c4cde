using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>One session in the band's list.</summary>
public sealed class SessionInfo
{
    /// <summary>Flag: still being recorded; it can be neither read nor confirmed.</summary>
    public const int OpenFlag = 0x01;

    /// <summary>Flag: a host has confirmed it.</summary>
    public const int ConfirmedFlag = 0x02;

    /// <summary>Flag: some of its bytes are no whole blocks.</summary>
    public const int BrokenFlag = 0x04;

    /// <summary>Flag: it ended without a stop: the power was cut.</summary>
    public const int CutFlag = 0x08;

    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 33;

    /// <summary>Number of the session, from 1.</summary>
    public int Number;

    /// <summary>Bytes that can be read.</summary>
    public int Length;

    /// <summary>CRC-32C of all its bytes (ContentDigest); 0 while it is open.</summary>
    public uint Digest;

    /// <summary>Start in milliseconds since 1970 UTC; 0 when the clock was not set then.</summary>
    public long StartUtcMs;

    /// <summary>Start in milliseconds since the band's start.</summary>
    public long StartUptimeMs;

    /// <summary>The band's start that it belongs to: with the uptime it dates a session begun before the clock was known.</summary>
    public int BootCount;

    /// <summary>Flags.</summary>
    public int Flags;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        LittleEndian.PutUInt32(into, offset, (uint)Number);
        LittleEndian.PutUInt32(into, offset + 4, (uint)Length);
        LittleEndian.PutUInt32(into, offset + 8, Digest);
        LittleEndian.PutInt64(into, offset + 12, StartUtcMs);
        LittleEndian.PutInt64(into, offset + 20, StartUptimeMs);
        LittleEndian.PutUInt32(into, offset + 28, (uint)BootCount);
        into[offset + 32] = (byte)Flags;
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        Number = (int)LittleEndian.GetUInt32(data, offset);
        Length = (int)LittleEndian.GetUInt32(data, offset + 4);
        Digest = LittleEndian.GetUInt32(data, offset + 8);
        StartUtcMs = LittleEndian.GetInt64(data, offset + 12);
        StartUptimeMs = LittleEndian.GetInt64(data, offset + 20);
        BootCount = (int)LittleEndian.GetUInt32(data, offset + 28);
        Flags = data[offset + 32];
        return true;
    }
}
