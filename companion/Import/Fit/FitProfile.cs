namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The numbers of the FIT profile (Garmin FIT SDK 21) that we use.</summary>
public static class FitProfile
{
    /// <summary>Message that says what the file is.</summary>
    public const int FileId = 0;

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
        4 => "an activity",
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
