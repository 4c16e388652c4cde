namespace TrainingPlan.Workouts;

/// <summary>The stored form of the settings (layout in README.md), always 38 bytes.</summary>
public static class BandSettingsCodec
{
    /// <summary>No form is longer; a reader may refuse more unread.</summary>
    public const int MaxBytes = 128;

    /// <summary>The version that this code reads and writes.</summary>
    public const byte Version = 1;

    private const byte Mark = 0x53;
    private const int ContentBytes = 30;
    private const int ImperialFlag = 1;
    private const int JustRunFlag = 2;

    /// <summary>Writes the settings from index 0 and returns the length, or -1 when not valid or the buffer is too short.</summary>
    public static int Encode(BandSettings settings, byte[] buffer)
    {
        int length = CodecFrame.HeadBytes + ContentBytes + CodecFrame.TailBytes;
        if (buffer.Length < length || BandSettingsValidator.Check(settings) != WorkoutError.None)
        {
            return -1;
        }

        int at = CodecFrame.HeadBytes;
        CodecNumbers.Put32(buffer, at, settings.Revision);
        CodecNumbers.Put32(buffer, at + 4, settings.CueWithholdSeed);
        buffer[at + 8] = (byte)((settings.IsImperial ? ImperialFlag : 0) | (settings.CueMode == CueMode.JustRun ? JustRunFlag : 0));
        buffer[at + 9] = (byte)settings.CueWeek;
        CodecNumbers.Put16(buffer, at + 10, settings.CadenceLowCentispm);
        CodecNumbers.Put16(buffer, at + 12, settings.CadenceHighCentispm);
        CodecNumbers.Put16(buffer, at + 14, settings.WalkStepLengthMillimeters);
        CodecNumbers.Put16(buffer, at + 16, settings.RunStepLengthMillimeters);
        CodecNumbers.Put16(buffer, at + 18, settings.BeltSecondsPerKm);
        CodecNumbers.Put16(buffer, at + 20, settings.DistanceMarkMeters);
        CodecNumbers.Put16(buffer, at + 22, settings.TimeMarkSeconds);
        buffer[at + 24] = (byte)settings.HeartRateMaxBpm;
        for (int i = 0; i < Workout.ZoneCount; i++)
        {
            buffer[at + 25 + i] = (byte)settings.ZoneUpperBpm[i];
        }

        return CodecFrame.Close(buffer, at + ContentBytes, Mark, Version);
    }

    /// <summary>Reads settings, or gives the reason to refuse them and leaves <paramref name="into"/> as it was.</summary>
    public static WorkoutError TryDecode(byte[] buffer, int offset, int length, BandSettings into)
    {
        WorkoutError error = CodecFrame.Check(buffer, offset, length, Mark, Version, MaxBytes);
        if (error != WorkoutError.None)
        {
            return error;
        }

        int at = offset + CodecFrame.HeadBytes;
        if (length != CodecFrame.HeadBytes + ContentBytes + CodecFrame.TailBytes)
        {
            return WorkoutError.Malformed;
        }

        if (buffer[at + 8] > (ImperialFlag | JustRunFlag))
        {
            return WorkoutError.Malformed;
        }

        BandSettings read = new BandSettings();
        Get(buffer, at, read);
        error = BandSettingsValidator.Check(read);
        if (error == WorkoutError.None)
        {
            into.CopyFrom(read);
        }

        return error;
    }

    private static void Get(byte[] buffer, int at, BandSettings into)
    {
        into.Revision = CodecNumbers.Get32(buffer, at);
        into.CueWithholdSeed = CodecNumbers.Get32(buffer, at + 4);
        into.IsImperial = (buffer[at + 8] & ImperialFlag) != 0;
        into.CueMode = (buffer[at + 8] & JustRunFlag) != 0 ? CueMode.JustRun : CueMode.Coached;
        into.CueWeek = buffer[at + 9];
        into.CadenceLowCentispm = CodecNumbers.Get16(buffer, at + 10);
        into.CadenceHighCentispm = CodecNumbers.Get16(buffer, at + 12);
        into.WalkStepLengthMillimeters = CodecNumbers.Get16(buffer, at + 14);
        into.RunStepLengthMillimeters = CodecNumbers.Get16(buffer, at + 16);
        into.BeltSecondsPerKm = CodecNumbers.Get16(buffer, at + 18);
        into.DistanceMarkMeters = CodecNumbers.Get16(buffer, at + 20);
        into.TimeMarkSeconds = CodecNumbers.Get16(buffer, at + 22);
        into.HeartRateMaxBpm = buffer[at + 24];
        for (int i = 0; i < Workout.ZoneCount; i++)
        {
            into.ZoneUpperBpm[i] = buffer[at + 25 + i];
        }
    }
}
