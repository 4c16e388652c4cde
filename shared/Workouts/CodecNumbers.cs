namespace TrainingPlan.Workouts;

/// <summary>Numbers in byte arrays, lowest byte first.</summary>
internal static class CodecNumbers
{
    internal static void Put16(byte[] buffer, int offset, int value)
    {
        buffer[offset] = (byte)value;
        buffer[offset + 1] = (byte)(value >> 8);
    }

    internal static void Put24(byte[] buffer, int offset, int value)
    {
        Put16(buffer, offset, value);
        buffer[offset + 2] = (byte)(value >> 16);
    }

    internal static void Put32(byte[] buffer, int offset, int value)
    {
        Put16(buffer, offset, value);
        Put16(buffer, offset + 2, value >> 16);
    }

    internal static int Get16(byte[] buffer, int offset)
    {
        return buffer[offset] | (buffer[offset + 1] << 8);
    }

    internal static int Get24(byte[] buffer, int offset)
    {
        return Get16(buffer, offset) | (buffer[offset + 2] << 16);
    }

    internal static int Get32(byte[] buffer, int offset)
    {
        return Get16(buffer, offset) | (Get16(buffer, offset + 2) << 16);
    }
}
