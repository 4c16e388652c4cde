namespace TrainingPlan.Companion.Import.Fit;

/// <summary>How a field's bytes are to be read. The numbers are those of the file.</summary>
public enum FitBaseType : byte
{
    /// <summary>A choice of a list, 1 byte, 0xFF is none.</summary>
    Enum = 0x00,

    /// <summary>1 byte with sign.</summary>
    SInt8 = 0x01,

    /// <summary>1 byte.</summary>
    UInt8 = 0x02,

    /// <summary>Text in UTF-8 that ends with a zero.</summary>
    Text = 0x07,

    /// <summary>1 byte, 0 is none.</summary>
    UInt8z = 0x0A,

    /// <summary>Bytes without further meaning.</summary>
    Bytes = 0x0D,

    /// <summary>2 bytes with sign.</summary>
    SInt16 = 0x83,

    /// <summary>2 bytes.</summary>
    UInt16 = 0x84,

    /// <summary>4 bytes with sign.</summary>
    SInt32 = 0x85,

    /// <summary>4 bytes.</summary>
    UInt32 = 0x86,

    /// <summary>A number with a point, 4 bytes.</summary>
    Float32 = 0x88,

    /// <summary>A number with a point, 8 bytes.</summary>
    Float64 = 0x89,

    /// <summary>2 bytes, 0 is none.</summary>
    UInt16z = 0x8B,

    /// <summary>4 bytes, 0 is none.</summary>
    UInt32z = 0x8C,

    /// <summary>8 bytes with sign.</summary>
    SInt64 = 0x8E,

    /// <summary>8 bytes.</summary>
    UInt64 = 0x8F,

    /// <summary>8 bytes, 0 is none.</summary>
    UInt64z = 0x90,
}
