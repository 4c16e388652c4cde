namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Facts about the base types.</summary>
public static class FitBaseTypes
{
    private const int NumberMask = 0x1F;
    private const int LastNumber = 0x10;
    private const int MultiByteFlag = 0x80;

    /// <summary>The type that a byte of a definition names: its lowest five bits tell; what does not exist is bytes.</summary>
    public static FitBaseType Of(byte value)
    {
        int number = value & NumberMask;
        bool isMultiByte = number is (>= 3 and <= 6) or (>= 8 and <= 9) or (>= 11 and <= 12) or >= 14;
        return number > LastNumber ? FitBaseType.Bytes : (FitBaseType)(isMultiByte ? number | MultiByteFlag : number);
    }

    /// <summary>Bytes of one value; 1 for text, bytes and types that don't exist.</summary>
    public static int SizeOf(FitBaseType type) => type switch
    {
        FitBaseType.SInt16 or FitBaseType.UInt16 or FitBaseType.UInt16z => 2,
        FitBaseType.SInt32 or FitBaseType.UInt32 or FitBaseType.UInt32z or FitBaseType.Float32 => 4,
        FitBaseType.SInt64 or FitBaseType.UInt64 or FitBaseType.UInt64z or FitBaseType.Float64 => 8,
        _ => 1,
    };

    /// <summary>True for a whole number's bits that mean "no value". Bits of types with sign are not yet extended.</summary>
    public static bool IsMissing(FitBaseType type, ulong bits) => type switch
    {
        FitBaseType.Enum or FitBaseType.UInt8 => bits == byte.MaxValue,
        FitBaseType.SInt8 => bits == (ulong)sbyte.MaxValue,
        FitBaseType.UInt16 => bits == ushort.MaxValue,
        FitBaseType.SInt16 => bits == (ulong)short.MaxValue,
        FitBaseType.UInt32 => bits == uint.MaxValue,
        FitBaseType.SInt32 => bits == int.MaxValue,
        FitBaseType.UInt64 => bits == ulong.MaxValue,
        FitBaseType.SInt64 => bits == long.MaxValue,
        FitBaseType.UInt8z or FitBaseType.UInt16z or FitBaseType.UInt32z or FitBaseType.UInt64z => bits == 0,
        FitBaseType.Float32 => bits == uint.MaxValue,
        FitBaseType.Float64 => bits == ulong.MaxValue,
        _ => false,
    };
}
