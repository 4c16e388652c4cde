namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The checksum of FIT files: CRC-16 of polynomial 0x8005, reflected, from 0; four bits at a time.</summary>
public static class FitCrc
{
    private static readonly ushort[] Table =
    [
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
        0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
    ];

    /// <summary>The checksum of bytes.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        int crc = 0;
        foreach (byte value in bytes)
        {
            crc = (crc >> 4) ^ Table[crc & 0xF] ^ Table[value & 0xF];
            crc = (crc >> 4) ^ Table[crc & 0xF] ^ Table[value >> 4];
        }

        return (ushort)crc;
    }
}
