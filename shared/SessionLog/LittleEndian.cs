namespace TrainingPlan.SessionLog;

/// <summary>Whole numbers in bytes, lowest byte first. The caller has checked the range.</summary>
public static class LittleEndian
{
    /// <summary>Writes 16 bits.</summary>
    public static void PutUInt16(byte[] data, int offset, int value)
    {
        data[offset] = (byte)value;
        data[offset + 1] = (byte)(value >> 8);
    }

    /// <summary>Writes 32 bits.</summary>
    public static void PutUInt32(byte[] data, int offset, uint value)
    {
        data[offset] = (byte)value;
        data[offset + 1] = (byte)(value >> 8);
        data[offset + 2] = (byte)(value >> 16);
        data[offset + 3] = (byte)(value >> 24);
    }

    /// <summary>Writes 64 bits.</summary>
    public static void PutInt64(byte[] data, int offset, long value)
    {
        PutUInt32(data, offset, (uint)value);
        PutUInt32(data, offset + 4, (uint)(value >> 32));
    }

    /// <summary>Reads 16 bits, 0..65535.</summary>
    public static int GetUInt16(byte[] data, int offset)
    {
        return data[offset] | (data[offset + 1] << 8);
    }

    /// <summary>Reads 32 bits.</summary>
    public static uint GetUInt32(byte[] data, int offset)
    {
        return data[offset] | ((uint)data[offset + 1] << 8) | ((uint)data[offset + 2] << 16) | ((uint)data[offset + 3] << 24);
    }

    /// <summary>Reads 64 bits.</summary>
    public static long GetInt64(byte[] data, int offset)
    {
        return (long)(GetUInt32(data, offset) | ((ulong)GetUInt32(data, offset + 4) << 32));
    }
}
