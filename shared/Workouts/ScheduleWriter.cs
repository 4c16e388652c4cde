using System;

namespace TrainingPlan.Workouts;

/// <summary>Writes a schedule day by day: as many as find room.</summary>
public sealed class ScheduleWriter
{
    private readonly byte[] _form = new byte[WorkoutCodec.MaxBytes];
    private readonly byte[] _buffer;
    private int _at;

    /// <summary>Begins one in a buffer of <see cref="ScheduleCodec.MaxBytes"/>.</summary>
    /// <param name="buffer">Where it goes, from index 0.</param>
    /// <param name="revision">Its revision, 0 or more.</param>
    /// <param name="ownAbove">Single workouts of a higher revision go before it.</param>
    public ScheduleWriter(byte[] buffer, int revision, int ownAbove)
    {
        _buffer = buffer;
        CodecNumbers.Put32(buffer, CodecFrame.HeadBytes, revision);
        CodecNumbers.Put32(buffer, ScheduleCodec.OwnAboveAt, ownAbove);
        buffer[ScheduleCodec.CountAt] = 0;
        _at = ScheduleCodec.FixedBytes;
    }

    /// <summary>Adds the workout of a day behind the days so far; false when it finds no room or is no valid workout.</summary>
    /// <param name="startMinutes">Minutes since 1970 UTC at which the day begins where the runner is.</param>
    /// <param name="dayMinutes">Minutes that it lasts.</param>
    /// <param name="workout">Its workout.</param>
    public bool TryAdd(int startMinutes, int dayMinutes, Workout workout)
    {
        int length = WorkoutCodec.Encode(workout, _form);
        int end = _at + ScheduleCodec.DayHeadBytes + length;
        if (length < 0 || _buffer[ScheduleCodec.CountAt] == ScheduleCodec.MaxDays
            || end + CodecFrame.TailBytes > ScheduleCodec.MaxBytes || end + CodecFrame.TailBytes > _buffer.Length)
        {
            return false;
        }

        CodecNumbers.Put32(_buffer, _at, startMinutes);
        CodecNumbers.Put16(_buffer, _at + 4, dayMinutes);
        CodecNumbers.Put16(_buffer, _at + 6, length);
        Array.Copy(_form, 0, _buffer, ScheduleCodec.FormOf(_at), length);
        _at = end;
        _buffer[ScheduleCodec.CountAt]++;
        return true;
    }

    /// <summary>Ends it and returns its length; -1 when a band would refuse it.</summary>
    public int Close()
    {
        int length = CodecFrame.Close(_buffer, _at, ScheduleCodec.Mark, ScheduleCodec.Version);
        return ScheduleCodec.Check(_buffer, 0, length) == WorkoutError.None ? length : -1;
    }
}
