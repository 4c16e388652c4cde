using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Bluetooth's own numbers of 16 bits, as identifiers of 128.</summary>
public static class ShortUuid
{
    /// <summary>The identifier of a number.</summary>
    public static Guid Of(ushort number) => new(number, 0, 0x1000, 0x80, 0, 0, 0x80, 0x5F, 0x9B, 0x34, 0xFB);

    /// <summary>The number of an identifier; 0 when it has none.</summary>
    public static ushort NumberOf(Guid uuid)
    {
        ushort number = BitConverter.ToUInt16(uuid.ToByteArray(), 0);
        return Of(number) == uuid ? number : (ushort)0;
    }
}
