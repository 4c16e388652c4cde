namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What a step asks for in a FIT file; those that we know by name.</summary>
public enum FitTarget
{
    /// <summary>Millimetres a second.</summary>
    Speed = 0,

    /// <summary>Percent of the highest heart rate, or beats per minute + 100.</summary>
    HeartRate = 1,

    /// <summary>Nothing.</summary>
    Open = 2,

    /// <summary>Revolutions per minute: of a runner strides, two steps each.</summary>
    Cadence = 3,

    /// <summary>Speed as a mean of the lap.</summary>
    SpeedOfLap = 12,

    /// <summary>Heart rate as a mean of the lap.</summary>
    HeartRateOfLap = 13,
}
