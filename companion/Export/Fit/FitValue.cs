using System.Text;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>A field to be written: a whole number or a text.</summary>
/// <param name="Number">Number of the field.</param>
/// <param name="Type">How it is written.</param>
/// <param name="Value">The number; of a text nothing.</param>
/// <param name="Text">The text; of a number null.</param>
public readonly record struct FitValue(byte Number, FitBaseType Type, long Value, string? Text = null)
{
    /// <summary>Bytes that it takes; a text has its zero.</summary>
    public int Size => Text is null ? FitBaseTypes.SizeOf(Type) : Encoding.UTF8.GetByteCount(Text) + 1;

    /// <summary>A text, at most 254 bytes of UTF-8.</summary>
    public static FitValue OfText(byte number, string text) => new(number, FitBaseType.Text, 0, text);
}
