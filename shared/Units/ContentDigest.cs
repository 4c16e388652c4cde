namespace TrainingPlan.Units;

/// <summary>
/// What tells one workout, settings or session from another: CRC-32C (polynomial 0x82F63B78 reflected), "123456789" gives 0xE3069283.
/// Not <see cref="Crc32"/>, with which all of these already end: a CRC-32 over bytes and their own CRC-32 is the same for all.
/// </summary>
public static class ContentDigest
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFFFFFF;

    private static readonly uint[] s_table = BuildTable();

    /// <summary>Takes <paramref name="length"/> bytes into the state <paramref name="state"/> and returns the new state.</summary>
    public static uint Append(uint state, byte[] data, int offset, int length)
    {
        uint[] table = s_table;
        int end = offset + length;
        for (int i = offset; i < end; i++)
        {
            state ^= data[i];
            state = (state >> 4) ^ table[state & 15];
            state = (state >> 4) ^ table[state & 15];
        }

        return state;
    }

    /// <summary>Turns a state into the digest.</summary>
    public static uint Finish(uint state)
    {
        return state ^ 0xFFFFFFFF;
    }

    /// <summary>The digest of <paramref name="length"/> bytes from <paramref name="offset"/>.</summary>
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
                entry = (entry & 1) != 0 ? (entry >> 1) ^ 0x82F63B78 : entry >> 1;
            }

            table[i] = entry;
        }

        return table;
    }
}
