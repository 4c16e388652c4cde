namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// Names on the volume: s0000012.003 = segment 3 of session 12, journal.0007, and two slots for each item such as id.a and id.b.
/// </summary>
internal static class FlashNames
{
    private const int NumberDigits = 7;
    private const int SegmentDigits = 3;
    private const string JournalPrefix = "journal.";
    private const int JournalDigits = 4;

    /// <summary>Path of a session's segment.</summary>
    public static string Segment(string root, int sessionNumber, int segment)
    {
        return root + "s" + Digits(sessionNumber, NumberDigits) + "." + Digits(segment, SegmentDigits);
    }

    /// <summary>Path of a journal.</summary>
    public static string Journal(string root, int number)
    {
        return root + JournalPrefix + Digits(number, JournalDigits);
    }

    /// <summary>Session number of a segment's path, -1 when it is none.</summary>
    public static int SessionOf(string path)
    {
        int start = NameStart(path);
        bool isSegment = path.Length - start == 1 + NumberDigits + 1 + SegmentDigits
            && path[start] == 's' && path[start + 1 + NumberDigits] == '.';
        return isSegment ? Parse(path, start + 1, NumberDigits) : -1;
    }

    /// <summary>Segment number of a segment's path, -1 when it is none.</summary>
    public static int SegmentOf(string path)
    {
        return SessionOf(path) < 0 ? -1 : Parse(path, path.Length - SegmentDigits, SegmentDigits);
    }

    /// <summary>Number of a journal's path, -1 when it is none.</summary>
    public static int JournalOf(string path)
    {
        int start = NameStart(path);
        if (path.Length - start != JournalPrefix.Length + JournalDigits)
        {
            return -1;
        }

        for (int i = 0; i < JournalPrefix.Length; i++)
        {
            if (path[start + i] != JournalPrefix[i])
            {
                return -1;
            }
        }

        return Parse(path, path.Length - JournalDigits, JournalDigits);
    }

    private static int NameStart(string path)
    {
        int start = path.Length;
        while (start > 0 && path[start - 1] != '\\' && path[start - 1] != '/')
        {
            start--;
        }

        return start;
    }

    private static string Digits(int value, int count)
    {
        char[] text = new char[count];
        for (int i = count - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (value % 10));
            value /= 10;
        }

        return new string(text);
    }

    private static int Parse(string text, int start, int count)
    {
        int value = 0;
        for (int i = start; i < start + count; i++)
        {
            if (text[i] < '0' || text[i] > '9')
            {
                return -1;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
