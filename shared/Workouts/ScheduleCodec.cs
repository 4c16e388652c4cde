namespace TrainingPlan.Workouts;

/// <summary>
/// The workouts of the next days as one form (layout in README.md): each with the civil day that it is for, as whoever wrote it knows the
/// runner's days, so that a band needs neither calendar nor time zone. It is read in place: a band never holds more than one workout.
/// </summary>
public static class ScheduleCodec
{
    /// <summary>No form is longer: a band gives it no more memory. A usual week takes 400 to 900 bytes.</summary>
    public const int MaxBytes = 1280;

    /// <summary>Most days in one.</summary>
    public const int MaxDays = 7;

    /// <summary>The version that this code reads and writes.</summary>
    public const byte Version = 1;

    /// <summary>Longest day in minutes; the clock is set back by an hour once a year.</summary>
    public const int MaxDayMinutes = 25 * 60;

    internal const byte Mark = 0x44;
    internal const int OwnAboveAt = CodecFrame.HeadBytes + 4;
    internal const int CountAt = OwnAboveAt + 4;
    internal const int FixedBytes = CountAt + 1;
    internal const int DayHeadBytes = 8;

    private const int MinDayMinutes = 23 * 60;
    private const long MsPerMinute = 60_000;

    /// <summary>The reason to refuse the bytes, or none: every workout in them is one that a band takes.</summary>
    public static WorkoutError Check(byte[] buffer, int offset, int length)
    {
        WorkoutError error = CodecFrame.Check(buffer, offset, length, Mark, Version, MaxBytes);
        if (error != WorkoutError.None)
        {
            return error;
        }

        int end = offset + length - CodecFrame.TailBytes;
        if (offset + FixedBytes > end)
        {
            return WorkoutError.Truncated;
        }

        if (RevisionOf(buffer, offset) < 0 || OwnAbove(buffer, offset) < 0)
        {
            return WorkoutError.RevisionNegative;
        }

        return Count(buffer, offset) > MaxDays ? WorkoutError.TooManyDays : CheckDays(buffer, offset, end);
    }

    /// <summary>Days in a form that <see cref="Check"/> has taken; 0 = nothing is planned.</summary>
    public static int Count(byte[] buffer, int offset)
    {
        return buffer[offset + CountAt];
    }

    /// <summary>Revision of such a form.</summary>
    public static int RevisionOf(byte[] buffer, int offset)
    {
        return CodecNumbers.Get32(buffer, offset + CodecFrame.HeadBytes);
    }

    /// <summary>
    /// A single workout on the band goes before the schedule when its revision is above this: the runner put it there since.
    /// </summary>
    public static int OwnAbove(byte[] buffer, int offset)
    {
        return CodecNumbers.Get32(buffer, offset + OwnAboveAt);
    }

    /// <summary>Offset of the entry of the first day of such a form.</summary>
    public static int FirstDay(int offset)
    {
        return offset + FixedBytes;
    }

    /// <summary>Offset of the entry behind one.</summary>
    public static int NextDay(byte[] buffer, int dayAt)
    {
        return FormOf(dayAt) + FormLength(buffer, dayAt);
    }

    /// <summary>Minutes since 1970 UTC at which an entry's day begins where the runner is.</summary>
    public static int StartMinutes(byte[] buffer, int dayAt)
    {
        return CodecNumbers.Get32(buffer, dayAt);
    }

    /// <summary>Minutes that the day lasts, 23 to 25 hours.</summary>
    public static int DayMinutes(byte[] buffer, int dayAt)
    {
        return CodecNumbers.Get16(buffer, dayAt + 4);
    }

    /// <summary>Offset of an entry's workout, for <see cref="WorkoutCodec"/>.</summary>
    public static int FormOf(int dayAt)
    {
        return dayAt + DayHeadBytes;
    }

    /// <summary>Bytes of an entry's workout.</summary>
    public static int FormLength(byte[] buffer, int dayAt)
    {
        return CodecNumbers.Get16(buffer, dayAt + 6);
    }

    /// <summary>
    /// The entry for a moment: the first whose day is not over, which is today's or else the next one ahead. With no clock it is the first,
    /// that of the day on which the schedule came. -1 when all days are over.
    /// </summary>
    /// <param name="buffer">Holds a form that <see cref="Check"/> has taken.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="utcMs">Milliseconds since 1970 UTC; 0 unknown.</param>
    public static int Pick(byte[] buffer, int offset, long utcMs)
    {
        int at = FirstDay(offset);
        for (int i = Count(buffer, offset); i > 0; i--)
        {
            long endMinutes = (long)StartMinutes(buffer, at) + DayMinutes(buffer, at);
            if (utcMs <= 0 || utcMs < endMinutes * MsPerMinute)
            {
                return at;
            }

            at = NextDay(buffer, at);
        }

        return -1;
    }

    private static WorkoutError CheckDays(byte[] buffer, int offset, int end)
    {
        int at = offset + FixedBytes;
        long free = 0;
        for (int i = Count(buffer, offset); i > 0; i--)
        {
            if (end - at < DayHeadBytes || FormLength(buffer, at) > end - at - DayHeadBytes)
            {
                return WorkoutError.Truncated;
            }

            int minutes = DayMinutes(buffer, at);
            if (StartMinutes(buffer, at) < free || minutes < MinDayMinutes || minutes > MaxDayMinutes)
            {
                return WorkoutError.DaysInconsistent;
            }

            WorkoutError error = WorkoutCodec.Check(buffer, FormOf(at), FormLength(buffer, at));
            if (error != WorkoutError.None)
            {
                return error;
            }

            free = (long)StartMinutes(buffer, at) + minutes;
            at = NextDay(buffer, at);
        }

        return at == end ? WorkoutError.None : WorkoutError.Malformed;
    }
}
