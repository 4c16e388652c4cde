using System.Text;

namespace TrainingPlan.Workouts;

/// <summary>
/// The stored form of a workout (layout in README.md): one workout has exactly one form, and only valid workouts have one, so equal
/// bytes mean equal workouts.
/// </summary>
public static class WorkoutCodec
{
    /// <summary>No form is longer; a reader may refuse more unread. Today's longest is 891 bytes.</summary>
    public const int MaxBytes = 1024;

    /// <summary>The version that this code reads and writes.</summary>
    public const byte Version = 1;

    private const byte Mark = 0x57;
    private const int FixedBytes = CodecFrame.HeadBytes + 11;
    private const byte RepeatMark = 0x80;

    /// <summary>Writes the workout from index 0 and returns the length, or -1 when it is not valid or the buffer is too short.</summary>
    public static int Encode(Workout workout, byte[] buffer)
    {
        if (WorkoutValidator.Check(workout) != WorkoutError.None)
        {
            return -1;
        }

        byte[] name = Encoding.UTF8.GetBytes(workout.Name);
        if (buffer.Length < Length(workout, name.Length))
        {
            return -1;
        }

        CodecNumbers.Put32(buffer, CodecFrame.HeadBytes, workout.Revision);
        for (int i = 0; i < Workout.ZoneCount; i++)
        {
            buffer[CodecFrame.HeadBytes + 4 + i] = (byte)workout.HeartRateZoneUpperBpm[i];
        }

        buffer[FixedBytes - 2] = (byte)workout.StepCount;
        buffer[FixedBytes - 1] = (byte)name.Length;
        int at = FixedBytes;
        for (int i = 0; i < name.Length; i++)
        {
            buffer[at++] = name[i];
        }

        for (int i = 0; i < workout.StepCount; i++)
        {
            at = PutStep(workout.Steps[i], buffer, at);
        }

        return CodecFrame.Close(buffer, at, Mark, Version);
    }

    /// <summary>
    /// Reads a workout, or gives the reason to refuse it and leaves <paramref name="into"/> as it was. Allocates the name and a
    /// little working space.
    /// </summary>
    public static WorkoutError TryDecode(byte[] buffer, int offset, int length, Workout into)
    {
        WorkoutError error = Check(buffer, offset, length);
        if (error == WorkoutError.None)
        {
            Fill(buffer, offset, into);
        }

        return error;
    }

    /// <summary>The reason to refuse the bytes, or none: nothing is kept of them.</summary>
    public static WorkoutError Check(byte[] buffer, int offset, int length)
    {
        WorkoutError error = CodecFrame.Check(buffer, offset, length, Mark, Version, MaxBytes);
        return error != WorkoutError.None ? error : CheckContent(buffer, offset, offset + length - CodecFrame.TailBytes);
    }

    /// <summary>Revision of a form that <see cref="Check"/> has taken.</summary>
    public static int RevisionOf(byte[] buffer, int offset)
    {
        return CodecNumbers.Get32(buffer, offset + CodecFrame.HeadBytes);
    }

    private static WorkoutError CheckContent(byte[] buffer, int offset, int end)
    {
        int at = offset + FixedBytes;
        if (at > end)
        {
            return WorkoutError.Truncated;
        }

        int stepCount = buffer[at - 2];
        int nameLength = buffer[at - 1];
        if (CodecNumbers.Get32(buffer, offset + CodecFrame.HeadBytes) < 0)
        {
            return WorkoutError.RevisionNegative;
        }

        int[] zones = new int[Workout.ZoneCount];
        GetZones(buffer, offset, zones);
        WorkoutError error = WorkoutValidator.CheckZones(zones);
        if (error != WorkoutError.None || stepCount == 0 || stepCount > Workout.MaxSteps)
        {
            return error != WorkoutError.None ? error : stepCount == 0 ? WorkoutError.NoSteps : WorkoutError.TooManySteps;
        }

        if (nameLength > end - at)
        {
            return WorkoutError.Truncated;
        }

        error = WorkoutValidator.CheckName(buffer, at, nameLength);
        return error != WorkoutError.None ? error : CheckSteps(buffer, at + nameLength, end, stepCount);
    }

    private static WorkoutError CheckSteps(byte[] buffer, int at, int end, int stepCount)
    {
        WorkoutStep step = new WorkoutStep();
        RepeatBlocks blocks = new RepeatBlocks();
        for (int i = 0; i < stepCount; i++)
        {
            int size = StepBytes(buffer, at, end);
            if (size <= 0)
            {
                return size == 0 ? WorkoutError.Truncated : WorkoutError.Malformed;
            }

            GetStep(buffer, at, step);
            WorkoutError error = WorkoutValidator.CheckStep(step, i, i == stepCount - 1, blocks);
            if (error != WorkoutError.None)
            {
                return error;
            }

            at += size;
        }

        return at == end ? WorkoutError.None : WorkoutError.Malformed;
    }

    private static void Fill(byte[] buffer, int offset, Workout into)
    {
        into.Clear();
        int at = offset + FixedBytes;
        into.Revision = CodecNumbers.Get32(buffer, offset + CodecFrame.HeadBytes);
        GetZones(buffer, offset, into.HeartRateZoneUpperBpm);
        into.StepCount = buffer[at - 2];
        int nameLength = buffer[at - 1];
        into.Name = nameLength == 0 ? "" : Encoding.UTF8.GetString(buffer, at, nameLength);
        at += nameLength;
        WorkoutStep step = new WorkoutStep(into.Packed, 0);
        for (int i = 0; i < into.StepCount; i++)
        {
            step.MoveTo(i);
            GetStep(buffer, at, step);
            at += StepBytes(buffer, at, buffer.Length);
        }
    }

    private static void GetZones(byte[] buffer, int offset, int[] zones)
    {
        for (int i = 0; i < Workout.ZoneCount; i++)
        {
            zones[i] = buffer[offset + CodecFrame.HeadBytes + 4 + i];
        }
    }

    private static int Length(Workout workout, int nameLength)
    {
        int length = FixedBytes + nameLength + CodecFrame.TailBytes;
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            length += step.IsRepeat ? 3 : 2 + DurationBytes(step.DurationKind)
                + (step.Target1Kind == TargetKind.None ? 0 : 4) + (step.Target2Kind == TargetKind.None ? 0 : 4);
        }

        return length;
    }

    private static int DurationBytes(StepDurationKind kind)
    {
        switch (kind)
        {
            case StepDurationKind.Time:
            case StepDurationKind.Distance: return 3;
            case StepDurationKind.HeartRateAbove:
            case StepDurationKind.HeartRateBelow: return 1;
            default: return 0;
        }
    }

    private static int PutStep(WorkoutStep step, byte[] buffer, int at)
    {
        if (step.IsRepeat)
        {
            buffer[at] = RepeatMark;
            buffer[at + 1] = (byte)step.RepeatFromIndex;
            buffer[at + 2] = (byte)step.RepeatCount;
            return at + 3;
        }

        buffer[at] = (byte)((int)step.Intensity | ((int)step.DurationKind << 3));
        buffer[at + 1] = (byte)((int)step.Target1Kind | ((int)step.Target2Kind << 3));
        at += 2;
        int durationBytes = DurationBytes(step.DurationKind);
        if (durationBytes == 3)
        {
            CodecNumbers.Put24(buffer, at, step.DurationValue);
        }
        else if (durationBytes == 1)
        {
            buffer[at] = (byte)step.DurationValue;
        }

        at = PutTarget(buffer, at + durationBytes, step.Target1Kind, step.Target1Low, step.Target1High);
        return PutTarget(buffer, at, step.Target2Kind, step.Target2Low, step.Target2High);
    }

    private static int PutTarget(byte[] buffer, int at, TargetKind kind, int low, int high)
    {
        if (kind == TargetKind.None)
        {
            return at;
        }

        CodecNumbers.Put16(buffer, at, low);
        CodecNumbers.Put16(buffer, at + 2, high);
        return at + 4;
    }

    /// <summary>Bytes of the step at an index: 0 when it does not fit before the end, -1 when its head has no meaning.</summary>
    private static int StepBytes(byte[] buffer, int at, int end)
    {
        if (end - at < 2)
        {
            return 0;
        }

        int head = buffer[at];
        int targets = buffer[at + 1];
        if (head == RepeatMark)
        {
            return end - at < 3 ? 0 : 3;
        }

        if (head >= 0x40 || targets >= 0x40)
        {
            return -1;
        }

        int size = 2 + DurationBytes((StepDurationKind)(head >> 3)) + ((targets & 7) == 0 ? 0 : 4) + (targets >> 3 == 0 ? 0 : 4);
        return size > end - at ? 0 : size;
    }

    private static void GetStep(byte[] buffer, int at, WorkoutStep step)
    {
        step.Clear();
        int head = buffer[at];
        if (head == RepeatMark)
        {
            step.IsRepeat = true;
            step.RepeatFromIndex = buffer[at + 1];
            step.RepeatCount = buffer[at + 2];
            return;
        }

        int targets = buffer[at + 1];
        at += 2;
        step.Intensity = (StepIntensity)(head & 7);
        step.DurationKind = (StepDurationKind)(head >> 3);
        int durationBytes = DurationBytes(step.DurationKind);
        step.DurationValue = durationBytes == 3 ? CodecNumbers.Get24(buffer, at) : durationBytes == 1 ? buffer[at] : 0;
        at += durationBytes;
        if ((targets & 7) != 0)
        {
            step.SetTarget1((TargetKind)(targets & 7), CodecNumbers.Get16(buffer, at), CodecNumbers.Get16(buffer, at + 2));
            at += 4;
        }

        if (targets >> 3 != 0)
        {
            step.SetTarget2((TargetKind)(targets >> 3), CodecNumbers.Get16(buffer, at), CodecNumbers.Get16(buffer, at + 2));
        }
    }
}
