namespace TrainingPlan.Workouts;

/// <summary>Why a workout or settings were refused. The values stand in the link's answers; a number is never used again.</summary>
public enum WorkoutError : byte
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>There are no bytes.</summary>
    NoData = 1,

    /// <summary>There are more bytes than the form allows.</summary>
    TooLong = 2,

    /// <summary>The bytes end before what they announce.</summary>
    Truncated = 3,

    /// <summary>The bytes are something else.</summary>
    NotRecognised = 4,

    /// <summary>The bytes have a version that is not known here.</summary>
    WrongVersion = 5,

    /// <summary>The checksum does not fit the bytes.</summary>
    Corrupt = 6,

    /// <summary>The checksum fits, but a field holds what no writer writes.</summary>
    Malformed = 7,

    /// <summary>There is no step to run.</summary>
    NoSteps = 8,

    /// <summary>There are more than 64 steps.</summary>
    TooManySteps = 9,

    /// <summary>The name is longer than 40 bytes of UTF-8.</summary>
    NameTooLong = 10,

    /// <summary>The name holds control characters or is not UTF-8.</summary>
    NameNotText = 11,

    /// <summary>The revision is below zero.</summary>
    RevisionNegative = 12,

    /// <summary>The zones do not rise or leave 30 to 240 beats per minute.</summary>
    ZonesInconsistent = 13,

    /// <summary>A step has an intensity that does not exist.</summary>
    IntensityUnknown = 14,

    /// <summary>A step has a duration kind that does not exist.</summary>
    DurationUnknown = 15,

    /// <summary>A step's duration leaves its range.</summary>
    DurationOutOfRange = 16,

    /// <summary>An open step, which never ends, stands before other steps or inside a repeat.</summary>
    OpenStepNotLast = 17,

    /// <summary>A step has a target kind that does not exist.</summary>
    TargetUnknown = 18,

    /// <summary>A target's lower end is above its upper end.</summary>
    TargetUpsideDown = 19,

    /// <summary>A target's band is too narrow to be met.</summary>
    TargetTooNarrow = 20,

    /// <summary>A target leaves the range of its kind.</summary>
    TargetOutOfRange = 21,

    /// <summary>A step has two targets of one kind.</summary>
    TargetTwice = 22,

    /// <summary>A step has a second target and no first.</summary>
    TargetOrder = 23,

    /// <summary>A repeat names a step that is not before it.</summary>
    RepeatToNowhere = 24,

    /// <summary>A repeat's count is not 1 to 99.</summary>
    RepeatCountOutOfRange = 25,

    /// <summary>Two repeats overlap without one holding the other.</summary>
    RepeatsCross = 26,

    /// <summary>Repeats are nested deeper than two.</summary>
    RepeatsTooDeep = 27,

    /// <summary>A setting leaves its range.</summary>
    SettingOutOfRange = 28,

    /// <summary>The days of a schedule overlap, stand out of order, or are no days.</summary>
    DaysInconsistent = 29,

    /// <summary>A schedule has more than seven days.</summary>
    TooManyDays = 30,
}
