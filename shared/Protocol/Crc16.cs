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
        crc = ((crc << 4) & 0xFFFF) ^ s_table[((crc >> 12) ^ (value >> 4)) & 15];
        return ((crc << 4) & 0xFFFF) ^ s_table[((crc >> 12) ^ value) & 15];
    }

    /// <summary>Takes <paramref name="length"/> bytes into the state and returns the new state.</summary>
    public static int Append(int crc, byte[] data, int offset, int length)
    {
        ushort[] table = s_table;
        int end = offset + length;
        for (int i = offset; i < end; i++)
        {
            int value = data[i];
            crc = ((crc << 4) & 0xFFFF) ^ table[((crc >> 12) ^ (value >> 4)) & 15];
            crc = ((crc << 4) & 0xFFFF) ^ table[((crc >> 12) ^ value) & 15];
        }

        return crc;
    }

    private static ushort[] BuildTable()
    {
        ushort[] table = new ushort[16];
        for (int i = 0; i < 16; i++)
        {
            int entry = i << 12;
            for (int bit = 0; bit < 4; bit++)
            {
                entry = (entry & 0x8000) != 0 ? (entry << 1) ^ 0x1021 : entry << 1;
            }

            table[i] = (ushort)entry;
        }

        return table;
    }
}
