namespace TrainingPlan.Workouts;

/// <summary>What a target is about. The values stand in stored workouts and in the log.</summary>
public enum TargetKind : byte
{
    /// <summary>No target.</summary>
    None = 0,

    /// <summary>Cadence in 1/100 steps per minute.</summary>
    Cadence = 1,

    /// <summary>Pace in seconds per kilometre; the low end is the fast end.</summary>
    Pace = 2,

    /// <summary>Heart rate in 1/100 beats per minute.</summary>
    HeartRate = 3,
}
