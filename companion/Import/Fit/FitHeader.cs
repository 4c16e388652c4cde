using System.Buffers.Binary;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The header of a FIT file.</summary>
/// <param name="HeaderBytes">Its length; the usual one where the header's own word can't be.</param>
/// <param name="IsLengthPossible">False when the length that it gives can't be.</param>
/// <param name="MajorVersion">The version of the format.</param>
/// <param name="DataBytes">Bytes of messages behind it.</param>
/// <param name="IsChecksumRight">False when it has a checksum that does not fit.</param>
internal readonly record struct FitHeader(int HeaderBytes, bool IsLengthPossible, int MajorVersion, uint DataBytes, bool IsChecksumRight)
{
    private const int ShortBytes = 12;
    private const int LongBytes = 14;
    private const int MarkAt = 8;

    private static ReadOnlySpan<byte> Mark => ".FIT"u8;

    /// <summary>True when a header may begin here.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= ShortBytes && bytes.Slice(MarkAt, Mark.Length).SequenceEqual(Mark);

    /// <summary>True when the mark is spoiled but the header's length and the first message's definition stand as they should.</summary>
    public static bool IsDamagedHeader(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < LongBytes + 6 || bytes[0] is not (ShortBytes or LongBytes))
        {
            return false;
        }

        ReadOnlySpan<byte> first = bytes[bytes[0]..];
        return (first[0] & 0xD0) == 0x40 && first[1] == 0 && first[2] <= 1 && first[3] == 0 && first[4] == 0;
    }

    /// <summary>Where the next header begins, at or behind a place; below 0 when there is none.</summary>
    public static int IndexOfNext(ReadOnlySpan<byte> file, int from)
    {
        int at = file.Length - from > MarkAt ? file[(from + MarkAt)..].IndexOf(Mark) : -1;
        return at < 0 ? -1 : from + at;
    }

    /// <summary>Reads a header of at least 12 bytes.</summary>
    public static FitHeader Read(ReadOnlySpan<byte> bytes)
    {
        bool isPossible = bytes[0] >= ShortBytes && bytes[0] <= bytes.Length;
        int length = isPossible ? bytes[0] : Math.Min(LongBytes, bytes.Length);
        int crc = length >= LongBytes ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[ShortBytes..]) : 0;
        bool isRight = crc == 0 || crc == FitCrc.Of(bytes[..ShortBytes]);
        return new FitHeader(length, isPossible, bytes[1] >> 4, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), isRight);
    }
}
