namespace TrainingPlan.Protocol;

/// <summary>CRC-16/CCITT (polynomial 0x1021, highest bit first): 0x29B1 over "123456789" from 0xFFFF.</summary>
public static class Crc16
{
    /// <summary>The state before the first byte.</summary>
    public const int Start = 0xFFFF;

    private static readonly ushort[] s_table = BuildTable();

    /// <summary>Takes one byte into the state and returns the new state.</summary>
    public static int Append(int crc, int value)
    {
        return ((crc << 8) & 0xFFFF) ^ s_table[((crc >> 8) ^ value) & 0xFF];
    }

    /// <summary>Takes <paramref name="length"/> bytes into the state and returns the new state.</summary>
    public static int Append(int crc, byte[] data, int offset, int length)
    {
        ushort[] table = s_table;
        int end = offset + length;
        for (int i = offset; i < end; i++)
        {
            crc = ((crc << 8) & 0xFFFF) ^ table[((crc >> 8) ^ data[i]) & 0xFF];
        }

        return crc;
    }

    private static ushort[] BuildTable()
    {
        ushort[] table = new ushort[256];
        for (int i = 0; i < 256; i++)
        {
            int entry = i << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                entry = (entry & 0x8000) != 0 ? (entry << 1) ^ 0x1021 : entry << 1;
            }

            table[i] = (ushort)entry;
        }

        return table;
    }
}
