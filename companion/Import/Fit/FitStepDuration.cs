namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What ends a step or a repeat in a FIT file; those that we know by name.</summary>
public enum FitStepDuration
{
    /// <summary>Milliseconds.</summary>
    Time = 0,

    /// <summary>Centimetres.</summary>
    Distance = 1,

    /// <summary>A heart rate fallen below.</summary>
    HeartRateBelow = 2,

    /// <summary>A heart rate risen above.</summary>
    HeartRateAbove = 3,

    /// <summary>Calories.</summary>
    Calories = 4,

    /// <summary>The lap button.</summary>
    Open = 5,

    /// <summary>A repeat of a number of times.</summary>
    RepeatTimes = 6,

    /// <summary>The first repeat of another kind: until a time.</summary>
    RepeatUntilTime = 7,

    /// <summary>The last repeat of another kind: until a power.</summary>
    RepeatUntilPowerAbove = 13,

    /// <summary>Milliseconds of one repetition.</summary>
    RepetitionTime = 28,
}
