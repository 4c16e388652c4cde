using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>Numbers as the format holds them.</summary>
internal static class FitNumber
{
    /// <summary>A value as a whole number of a type; the mark for "no value" when it is missing or does not fit.</summary>
    public static long Of(double? value, FitBaseType type, double scale = 1, double offset = 0)
    {
        (long low, long high) = type switch
        {
            FitBaseType.SInt8 => ((long)sbyte.MinValue, (long)sbyte.MaxValue),
            FitBaseType.UInt8 or FitBaseType.Enum => (byte.MinValue, byte.MaxValue),
            FitBaseType.UInt16 => (ushort.MinValue, ushort.MaxValue),
            FitBaseType.SInt32 => (int.MinValue, int.MaxValue),
            _ => (uint.MinValue, (long)uint.MaxValue),
        };
        double scaled = Math.Round(((value ?? double.NaN) + offset) * scale);
        return scaled >= low && scaled < high ? (long)scaled : high;
    }
}
