using TrainingPlan.Units;

namespace TrainingPlan.Workouts;

/// <summary>
/// What every stored form shares: one byte that names it, its version, its whole length in two bytes, and a CRC-32 of everything
/// before it in the last four.
/// </summary>
internal static class CodecFrame
{
    /// <summary>Bytes before the content.</summary>
    internal const int HeadBytes = 4;

    /// <summary>Bytes after the content.</summary>
    internal const int TailBytes = 4;

    /// <summary>Writes head and tail around content that ends before <paramref name="end"/>; returns the whole length.</summary>
    internal static int Close(byte[] buffer, int end, byte mark, byte version)
    {
        int length = end + TailBytes;
        buffer[0] = mark;
        buffer[1] = version;
        CodecNumbers.Put16(buffer, 2, length);
        CodecNumbers.Put32(buffer, end, (int)Crc32.Of(buffer, 0, end));
        return length;
    }

    /// <summary>Says whether head, length and checksum are in order.</summary>
    internal static WorkoutError Check(byte[] buffer, int offset, int length, byte mark, byte version, int maxBytes)
    {
        if (buffer == null || length <= 0)
        {
            return WorkoutError.NoData;
        }

        if (length > maxBytes)
        {
            return WorkoutError.TooLong;
        }

        if (offset < 0 || offset > buffer.Length - length)
        {
            return WorkoutError.Truncated;
        }

        if (buffer[offset] != mark)
        {
            return WorkoutError.NotRecognised;
        }

        if (length < 2)
        {
            return WorkoutError.Truncated;
        }

        if (buffer[offset + 1] != version)
        {
            return WorkoutError.WrongVersion;
        }

        return CheckLength(buffer, offset, length);
    }

    private static WorkoutError CheckLength(byte[] buffer, int offset, int length)
    {
        if (length < HeadBytes + TailBytes)
        {
            return WorkoutError.Truncated;
        }

        int announced = CodecNumbers.Get16(buffer, offset + 2);
        if (announced != length)
        {
            return announced > length ? WorkoutError.Truncated : WorkoutError.TooLong;
        }

        uint crc = Crc32.Of(buffer, offset, length - TailBytes);
        return (uint)CodecNumbers.Get32(buffer, offset + length - TailBytes) == crc ? WorkoutError.None : WorkoutError.Corrupt;
    }
}
