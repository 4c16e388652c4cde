using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>The time that a host gives the band, and the time that the band has.</summary>
public sealed class ClockSetting
{
    /// <summary>Flag: the host has taken note of <see cref="BandInfo.FreshVolumeFlag"/>; the band need not say it again.</summary>
    public const int NotedFreshVolumeFlag = 0x01;

    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 17;

    /// <summary>Milliseconds since 1970 UTC; 0 unknown.</summary>
    public long UtcMs;

    /// <summary>
    /// Milliseconds since the band's start at the same moment; 0 in a request is the moment in which it arrives. A request that names
    /// the moment is right however long it is on its way.
    /// </summary>
    public long UptimeMs;

    /// <summary>Request only: <see cref="NotedFreshVolumeFlag"/>.</summary>
    public int Flags;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        LittleEndian.PutInt64(into, offset, UtcMs);
        LittleEndian.PutInt64(into, offset + 8, UptimeMs);
        into[offset + 16] = (byte)Flags;
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        UtcMs = LittleEndian.GetInt64(data, offset);
        UptimeMs = LittleEndian.GetInt64(data, offset + 8);
        Flags = data[offset + 16];
        return true;
    }
}
