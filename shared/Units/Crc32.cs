namespace TrainingPlan.Units;

/// <summary>
/// CRC-32 as Ethernet, ZIP and PNG use it (polynomial 0xEDB88320 reflected): "123456789" gives 0xCBF43926. One checksum for
/// workouts, settings, the session log and the link.
/// </summary>
/// <remarks>A table of 256 entries would halve the instructions a byte, and cost 1 KB of the band's memory.</remarks>
public static class Crc32
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFFFFFF;

    private static readonly uint[] s_table = BuildTable();

    /// <summary>Takes <paramref name="length"/> bytes into the state <paramref name="crc"/> and returns the new state.</summary>
    public static uint Append(uint crc, byte[] data, int offset, int length)
    {
        uint[] table = s_table;
        int end = offset + length;
        for (int i = offset; i < end; i++)
        {
            crc ^= data[i];
            crc = (crc >> 4) ^ table[crc & 15];
            crc = (crc >> 4) ^ table[crc & 15];
        }

        return crc;
    }

    /// <summary>Turns a state into the checksum.</summary>
    public static uint Finish(uint crc)
    {
        return crc ^ 0xFFFFFFFF;
    }

    /// <summary>The checksum of <paramref name="length"/> bytes from <paramref name="offset"/>.</summary>
    public static uint Of(byte[] data, int offset, int length)
    {
        return Finish(Append(Start, data, offset, length));
    }

    private static uint[] BuildTable()
    {
        uint[] table = new uint[16];
        for (uint i = 0; i < 16; i++)
        {
            uint entry = i;
            for (int bit = 0; bit < 4; bit++)
            {
                entry = (entry & 1) != 0 ? (entry >> 1) ^ 0xEDB88320 : entry >> 1;
            }

            table[i] = entry;
        }

        return table;
    }
}
