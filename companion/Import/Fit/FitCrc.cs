using System.Buffers.Binary;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The checksum of FIT files: CRC-16 of polynomial 0x8005, reflected, from 0; eight bytes at a time.</summary>
public static class FitCrc
{
    private const int Polynomial = 0xA001;
    private const int Slices = 8;
    private const int Bytes = 256;
    private static readonly ushort[] Table = MakeTable();

    /// <summary>The checksum of bytes.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        ushort[] table = Table;
        int crc = 0;
        while (bytes.Length >= Slices)
        {
            ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ (uint)crc;
            crc = table[(7 * Bytes) + (int)(eight & 0xFF)]
                ^ table[(6 * Bytes) + (int)((eight >> 8) & 0xFF)]
                ^ table[(5 * Bytes) + (int)((eight >> 16) & 0xFF)]
                ^ table[(4 * Bytes) + (int)((eight >> 24) & 0xFF)]
                ^ table[(3 * Bytes) + (int)((eight >> 32) & 0xFF)]
                ^ table[(2 * Bytes) + (int)((eight >> 40) & 0xFF)]
                ^ table[Bytes + (int)((eight >> 48) & 0xFF)]
                ^ table[(int)(eight >> 56)];
            bytes = bytes[Slices..];
        }

        foreach (byte value in bytes)
        {
            crc = (crc >> 8) ^ table[(crc ^ value) & 0xFF];
        }

        return (ushort)crc;
    }

    /// <summary>Row k holds what a byte does to the checksum when k bytes follow it.</summary>
    private static ushort[] MakeTable()
    {
        var table = new ushort[Slices * Bytes];
        for (int value = 0; value < Bytes; value++)
        {
            int crc = value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            }

            table[value] = (ushort)crc;
        }

        for (int i = Bytes; i < table.Length; i++)
        {
            int before = table[i - Bytes];
            table[i] = (ushort)((before >> 8) ^ table[before & 0xFF]);
        }

        return table;
    }
}
