using System.Text;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>A field to be written: a whole number, a text or bare bytes.</summary>
/// <param name="Number">Number of the field.</param>
/// <param name="Type">How it is written.</param>
/// <param name="Value">The number; of a text nothing.</param>
/// <param name="Text">The text; of a number null.</param>
/// <param name="Developer">Whose field it is; null for one of the profile.</param>
/// <param name="Raw">The bytes of several values, lowest byte first; of anything else null.</param>
public readonly record struct FitValue(
    byte Number, FitBaseType Type, long Value, string? Text = null, byte? Developer = null, byte[]? Raw = null)
{
    private const int MostTextBytes = 254;

    /// <summary>Bytes that it takes; a text has its zero.</summary>
    public int Size => Raw?.Length ?? (Text is null ? FitBaseTypes.SizeOf(Type) : Encoding.UTF8.GetByteCount(Text) + 1);

    /// <summary>A text, at most 254 bytes of UTF-8: what is longer ends at a whole letter before.</summary>
    public static FitValue OfText(byte number, string text) => new(number, FitBaseType.Text, 0, Fitting(text));

    /// <summary>Several values of a type as bytes, lowest byte first.</summary>
    public static FitValue OfRaw(byte number, FitBaseType type, byte[] raw) => new(number, type, 0, Raw: raw);

    private static string Fitting(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MostTextBytes)
        {
            return text;
        }

        int bytes = 0;
        int length = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > MostTextBytes)
            {
                break;
            }

            length += letter.Utf16SequenceLength;
        }

        return text[..length];
    }
}
