using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Reads values out of a field's bytes. What the format marks as no value is none.</summary>
internal static class FitScalar
{
    /// <summary>A number, whole or with a point, at the beginning of bytes; not a number when there is none.</summary>
    /// <param name="bytes">At least the size of the type.</param>
    /// <param name="type">The type; not text.</param>
    /// <param name="isBigEndian">True when the highest byte comes first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Real(ReadOnlySpan<byte> bytes, FitBaseType type, bool isBigEndian)
    {
        switch (type)
        {
            case FitBaseType.UInt8 or FitBaseType.Enum:
                return bytes[0] == byte.MaxValue ? double.NaN : bytes[0];
            case FitBaseType.UInt16:
                ushort u16 = UInt16(bytes, isBigEndian);
                return u16 == ushort.MaxValue ? double.NaN : u16;
            case FitBaseType.UInt32:
                uint u32 = UInt32(bytes, isBigEndian);
                return u32 == uint.MaxValue ? double.NaN : u32;
            case FitBaseType.SInt32:
                int s32 = (int)UInt32(bytes, isBigEndian);
                return s32 == int.MaxValue ? double.NaN : s32;
            case FitBaseType.SInt8:
                return bytes[0] == (byte)sbyte.MaxValue ? double.NaN : (sbyte)bytes[0];
            case FitBaseType.SInt16:
                short s16 = (short)UInt16(bytes, isBigEndian);
                return s16 == short.MaxValue ? double.NaN : s16;
            default:
                return RareReal(bytes, type, isBigEndian);
        }
    }

    /// <summary>A whole number at the beginning of bytes; null when there is none or the type has a point.</summary>
    public static long? Whole(ReadOnlySpan<byte> bytes, FitBaseType type, bool isBigEndian)
    {
        if (type is FitBaseType.Text or FitBaseType.Bytes or FitBaseType.Float32 or FitBaseType.Float64)
        {
            return null;
        }

        ulong bits = Bits(bytes, FitBaseTypes.SizeOf(type), isBigEndian);
        if (FitBaseTypes.IsMissing(type, bits))
        {
            return null;
        }

        return type switch
        {
            FitBaseType.SInt8 => (sbyte)bits,
            FitBaseType.SInt16 => (short)bits,
            FitBaseType.SInt32 => (int)bits,
            _ => (long)bits,
        };
    }

    /// <summary>A text, up to its first zero; null when empty.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        string text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        return text.Length == 0 ? null : text;
    }

    private static double RareReal(ReadOnlySpan<byte> bytes, FitBaseType type, bool isBigEndian)
    {
        ulong bits = Bits(bytes, FitBaseTypes.SizeOf(type), isBigEndian);
        if (FitBaseTypes.IsMissing(type, bits))
        {
            return double.NaN;
        }

        return type switch
        {
            FitBaseType.Float32 => BitConverter.UInt32BitsToSingle((uint)bits),
            FitBaseType.Float64 => BitConverter.UInt64BitsToDouble(bits),
            FitBaseType.SInt64 => (long)bits,
            FitBaseType.Text => double.NaN,
            _ => bits,
        };
    }

    private static ulong Bits(ReadOnlySpan<byte> bytes, int size, bool isBigEndian) => size switch
    {
        1 => bytes[0],
        2 => UInt16(bytes, isBigEndian),
        4 => UInt32(bytes, isBigEndian),
        _ => isBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes),
    };

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
