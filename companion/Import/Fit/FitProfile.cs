namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The numbers of the FIT profile (Garmin FIT SDK 21) that we use.</summary>
public static class FitProfile
{
    /// <summary>Message that says what the file is.</summary>
    public const int FileId = 0;

    /// <summary>Message with what is known of the runner.</summary>
    public const int UserProfile = 3;

    /// <summary>Message that names the sport.</summary>
    public const int SportMessage = 12;

    /// <summary>Message with the totals of an activity of one sport.</summary>
    public const int Session = 18;

    /// <summary>Message with the totals of a lap.</summary>
    public const int Lap = 19;

    /// <summary>Message with a sample.</summary>
    public const int Record = 20;

    /// <summary>Message that says that something happened.</summary>
    public const int Event = 21;

    /// <summary>Message that describes a device that took part.</summary>
    public const int DeviceInfo = 23;

    /// <summary>Message that closes an activity.</summary>
    public const int Activity = 34;

    /// <summary>Message with beat intervals.</summary>
    public const int BeatIntervals = 78;

    /// <summary>Message with the times of beats that a strap kept.</summary>
    public const int HeartBeats = 132;

    /// <summary>Message that describes a developer's field.</summary>
    public const int FieldDescription = 206;

    /// <summary>Message that names a developer.</summary>
    public const int DeveloperId = 207;

    /// <summary>Kind of file: an activity.</summary>
    public const int ActivityFile = 4;

    /// <summary>Message with the head of a workout.</summary>
    public const int Workout = 26;

    /// <summary>Message with a step of a workout.</summary>
    public const int WorkoutStep = 27;

    /// <summary>Kind of file: a workout.</summary>
    public const int WorkoutFile = 5;

    /// <summary>The sport running.</summary>
    public const int Running = 1;

    /// <summary>Manufacturer without a number of its own.</summary>
    public const int Development = 255;

    /// <summary>Field of most messages: their time.</summary>
    public const byte Timestamp = 253;

    /// <summary>Times below it count from when the device was switched on.</summary>
    public const uint FirstUtcSeconds = 0x1000_0000;

    /// <summary>Field of several messages: the number of the message among its like.</summary>
    public const byte MessageIndex = 254;

    /// <summary>The bits of a message index that are its number.</summary>
    public const int MessageIndexMask = 0x0FFF;

    /// <summary>Added to beats per minute; numbers up to it are percent of the highest heart rate.</summary>
    public const int BpmOffset = 100;

    /// <summary>Seconds from 1970-01-01 to 1989-12-31, when FIT's time begins.</summary>
    public const long EpochUnixSeconds = 631_065_600;

    /// <summary>What kind of file it is, in words.</summary>
    public static string FileKind(long? type) => type switch
    {
        1 => "a device's description",
        2 => "settings",
        3 => "a sport's settings",
        ActivityFile => "an activity",
        WorkoutFile => "a workout",
        6 => "a course",
        7 => "a schedule",
        9 => "weights",
        10 => "totals",
        11 => "goals",
        14 => "blood pressure",
        15 or 28 or 32 => "a day's monitoring",
        20 => "an activity's summary",
        34 => "segments",
        35 => "a list of segments",
        null => "a file of no stated kind",
        _ => $"a file of kind {type}",
    };
}
