namespace TrainingPlan.Workouts;

/// <summary>What ends a step. A press of the lap button ends every step but an open one. The values stand in stored workouts.</summary>
public enum StepDurationKind : byte
{
    /// <summary>After a number of seconds, pauses not counted.</summary>
    Time = 0,

    /// <summary>After a number of metres.</summary>
    Distance = 1,

    /// <summary>When the trusted heart rate has risen above a number of beats per minute.</summary>
    HeartRateAbove = 2,

    /// <summary>When the trusted heart rate has fallen below a number of beats per minute.</summary>
    HeartRateBelow = 3,

    /// <summary>When the runner presses the lap button.</summary>
    LapPress = 4,

    /// <summary>Never: the last step, until the runner stops.</summary>
    Open = 5,
}
