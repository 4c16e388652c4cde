namespace TrainingPlan.Workouts;

/// <summary>The ranges that a workout may use: what a runner can do, in the units of the fields.</summary>
public static class WorkoutLimits
{
    /// <summary>Longest step in seconds: a day.</summary>
    public const int MaxStepSeconds = 86400;

    /// <summary>Longest step in metres.</summary>
    public const int MaxStepMeters = 400000;

    /// <summary>Lowest heart rate in beats per minute.</summary>
    public const int MinHeartRateBpm = 30;

    /// <summary>Highest heart rate in beats per minute.</summary>
    public const int MaxHeartRateBpm = 240;

    /// <summary>Most passes of a repeated block.</summary>
    public const int MaxRepeatCount = 99;

    /// <summary>Most repeats inside each other.</summary>
    public const int MaxRepeatDepth = 2;

    /// <summary>Lowest value of a target in the unit of its kind.</summary>
    public static int TargetMin(TargetKind kind)
    {
        switch (kind)
        {
            case TargetKind.Cadence: return 6000;
            case TargetKind.Pace: return 120;
            default: return MinHeartRateBpm * 100;
        }
    }

    /// <summary>Highest value of a target in the unit of its kind.</summary>
    public static int TargetMax(TargetKind kind)
    {
        switch (kind)
        {
            case TargetKind.Cadence: return 25000;
            case TargetKind.Pace: return 1800;
            default: return MaxHeartRateBpm * 100;
        }
    }

    /// <summary>Narrowest band of a target in the unit of its kind: 2 steps per minute, 2 s/km, 2 beats per minute.</summary>
    public static int TargetMinWidth(TargetKind kind)
    {
        return kind == TargetKind.Pace ? 2 : 200;
    }
}
