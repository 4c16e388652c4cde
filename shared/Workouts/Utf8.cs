namespace TrainingPlan.Workouts;

/// <summary>Looks at bytes before they become a string: the band's own conversion does not refuse what is not UTF-8.</summary>
internal static class Utf8
{
    /// <summary>True when the bytes are well-formed UTF-8 (no overlong forms, no surrogates) without control characters.</summary>
    internal static bool IsText(byte[] bytes, int offset, int length)
    {
        int end = offset + length;
        int i = offset;
        while (i < end)
        {
            int size = SizeOf(bytes[i]);
            if (size == 0 || i + size > end || !IsWhole(bytes, i, size))
            {
                return false;
            }

            i += size;
        }

        return true;
    }

    private static int SizeOf(byte first)
    {
        if (first < 0x80)
        {
            return first < 0x20 || first == 0x7F ? 0 : 1;
        }

        if (first < 0xC2 || first > 0xF4)
        {
            return 0;
        }

        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static bool IsWhole(byte[] bytes, int index, int size)
    {
        for (int i = 1; i < size; i++)
        {
            if ((bytes[index + i] & 0xC0) != 0x80)
            {
                return false;
            }
        }

        if (size == 1)
        {
            return true;
        }

        byte first = bytes[index];
        byte second = bytes[index + 1];
        bool isControl = first == 0xC2 && second < 0xA0;
        bool isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        bool isSurrogate = first == 0xED && second >= 0xA0;
        bool isTooHigh = first == 0xF4 && second >= 0x90;
        return !(isControl || isOverlong || isSurrogate || isTooHigh);
    }
}
