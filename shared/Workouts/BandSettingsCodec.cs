namespace TrainingPlan.Workouts;

/// <summary>
/// The stored form of the settings (layout in README.md): 38 bytes, 39 or 52 in the newer versions, which are written only when they have
/// something to say, so that a band of the first version takes all that it understands.
/// </summary>
public static class BandSettingsCodec
{
    /// <summary>No form is longer; a reader may refuse more unread.</summary>
    public const int MaxBytes = 128;

    /// <summary>The first version: everything but the automatic pause.</summary>
    public const byte Version = 1;

    /// <summary>The version that has the automatic pause, and is refused without one: settings have one form.</summary>
    public const byte AutoPauseVersion = 2;

    /// <summary>The version that has the radio as well, and is refused when that says nothing.</summary>
    public const byte RadioVersion = 3;

    private const byte Mark = 0x53;
    private const int ContentBytes = 30;
    private const int AutoPauseBytes = 1;
    private const int RadioBytes = 13;
    private const int AddressBytes = 6;
    private const int ImperialFlag = 1;
    private const int JustRunFlag = 2;

    /// <summary>Writes the settings from index 0 and returns the length, or -1 when not valid or the buffer is too short.</summary>
    public static int Encode(BandSettings settings, byte[] buffer)
    {
        byte version = VersionOf(settings);
        int contentBytes = ContentBytesOf(version);
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

        if (version >= AutoPauseVersion)
        {
            buffer[at + ContentBytes] = (byte)settings.AutoPauseSeconds;
        }

        if (version >= RadioVersion)
        {
            int radioAt = at + ContentBytes + AutoPauseBytes;
            buffer[radioAt] = (byte)settings.RadioUse;
            PutAddress(buffer, radioAt + 1, settings.StrapAddress);
            PutAddress(buffer, radioAt + 1 + AddressBytes, settings.PodAddress);
        }

        return CodecFrame.Close(buffer, at + contentBytes, Mark, version);
    }

    /// <summary>Reads settings, or gives the reason to refuse them and leaves <paramref name="into"/> as it was.</summary>
    public static WorkoutError TryDecode(byte[] buffer, int offset, int length, BandSettings into)
    {
        byte version = VersionIn(buffer, offset, length);
        WorkoutError error = CodecFrame.Check(buffer, offset, length, Mark, version, MaxBytes);
        if (error != WorkoutError.None)
        {
            return error;
        }

        int at = offset + CodecFrame.HeadBytes;
        int wanted = CodecFrame.HeadBytes + ContentBytesOf(version) + CodecFrame.TailBytes;
        if (length != wanted || buffer[at + 8] > (ImperialFlag | JustRunFlag))
        {
            return WorkoutError.Malformed;
        }

        BandSettings read = new BandSettings();
        Get(buffer, at, read);
        if (version >= AutoPauseVersion)
        {
            read.AutoPauseSeconds = buffer[at + ContentBytes];
        }

        if (version >= RadioVersion)
        {
            int radioAt = at + ContentBytes + AutoPauseBytes;
            read.RadioUse = (RadioUse)buffer[radioAt];
            read.StrapAddress = GetAddress(buffer, radioAt + 1);
            read.PodAddress = GetAddress(buffer, radioAt + 1 + AddressBytes);
        }

        // Settings have one form: the newest version that has something to say.
        if (VersionOf(read) != version)
        {
            return WorkoutError.Malformed;
        }

        error = BandSettingsValidator.Check(read);
        if (error == WorkoutError.None)
        {
            into.CopyFrom(read);
        }

        return error;
    }

    private static byte VersionOf(BandSettings settings)
    {
        if (settings.RadioUse != RadioUse.Off || settings.StrapAddress != 0 || settings.PodAddress != 0)
        {
            return RadioVersion;
        }

        return settings.AutoPauseSeconds != 0 ? AutoPauseVersion : Version;
    }

    private static int ContentBytesOf(byte version)
    {
        return ContentBytes + (version >= AutoPauseVersion ? AutoPauseBytes : 0) + (version >= RadioVersion ? RadioBytes : 0);
    }

    private static byte VersionIn(byte[] buffer, int offset, int length)
    {
        bool isThere = buffer != null && length > 1 && offset >= 0 && offset < buffer.Length - 1;
        byte version = isThere ? buffer[offset + 1] : Version;
        return version == AutoPauseVersion || version == RadioVersion ? version : Version;
    }

    private static void PutAddress(byte[] buffer, int at, ulong address)
    {
        for (int i = 0; i < AddressBytes; i++)
        {
            buffer[at + i] = (byte)(address >> (8 * i));
        }
    }

    private static ulong GetAddress(byte[] buffer, int at)
    {
        ulong address = 0;
        for (int i = AddressBytes - 1; i >= 0; i--)
        {
            address = (address << 8) | buffer[at + i];
        }

        return address;
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
