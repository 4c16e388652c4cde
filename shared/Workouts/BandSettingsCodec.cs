namespace TrainingPlan.Workouts;

/// <summary>
/// The stored form of the settings (layout in README.md): 38 bytes, or 39 in the newer version, which is written only when it has something
/// to say, so that a band of the first version takes all that it understands.
/// </summary>
public static class BandSettingsCodec
{
    /// <summary>No form is longer; a reader may refuse more unread.</summary>
    public const int MaxBytes = 128;

    /// <summary>The first version: everything but the automatic pause.</summary>
    public const byte Version = 1;

    /// <summary>The version that has the automatic pause, and is refused without one: settings have one form.</summary>
    public const byte AutoPauseVersion = 2;

    private const byte Mark = 0x53;
    private const int ContentBytes = 30;
    private const int AutoPauseBytes = 1;
    private const int ImperialFlag = 1;
    private const int JustRunFlag = 2;

    /// <summary>Writes the settings from index 0 and returns the length, or -1 when not valid or the buffer is too short.</summary>
    public static int Encode(BandSettings settings, byte[] buffer)
    {
        bool hasAutoPause = settings.AutoPauseSeconds != 0;
        int contentBytes = ContentBytes + (hasAutoPause ? AutoPauseBytes : 0);
        int length = CodecFrame.HeadBytes + contentBytes + CodecFrame.TailBytes;
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

        if (hasAutoPause)
        {
            buffer[at + ContentBytes] = (byte)settings.AutoPauseSeconds;
        }

        return CodecFrame.Close(buffer, at + contentBytes, Mark, hasAutoPause ? AutoPauseVersion : Version);
    }

    /// <summary>Reads settings, or gives the reason to refuse them and leaves <paramref name="into"/> as it was.</summary>
    public static WorkoutError TryDecode(byte[] buffer, int offset, int length, BandSettings into)
    {
        bool hasAutoPause = IsVersion(buffer, offset, length, AutoPauseVersion);
        WorkoutError error = CodecFrame.Check(buffer, offset, length, Mark, hasAutoPause ? AutoPauseVersion : Version, MaxBytes);
        if (error != WorkoutError.None)
        {
            return error;
        }

        int at = offset + CodecFrame.HeadBytes;
        if (length != CodecFrame.HeadBytes + ContentBytes + (hasAutoPause ? AutoPauseBytes : 0) + CodecFrame.TailBytes)
        {
            return WorkoutError.Malformed;
        }

        if (buffer[at + 8] > (ImperialFlag | JustRunFlag) || (hasAutoPause && buffer[at + ContentBytes] == 0))
        {
            return WorkoutError.Malformed;
        }

        BandSettings read = new BandSettings();
        Get(buffer, at, read);
        read.AutoPauseSeconds = hasAutoPause ? buffer[at + ContentBytes] : 0;
        error = BandSettingsValidator.Check(read);
        if (error == WorkoutError.None)
        {
            into.CopyFrom(read);
        }

        return error;
    }

    private static bool IsVersion(byte[] buffer, int offset, int length, byte version)
    {
        return buffer != null && length > 1 && offset >= 0 && offset < buffer.Length - 1 && buffer[offset + 1] == version;
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
