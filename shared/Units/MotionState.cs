namespace TrainingPlan.Units;

/// <summary>What the wrist says the runner is doing.</summary>
public enum MotionState : byte
{
    /// <summary>Neither walking nor running.</summary>
    Still = 0,

    /// <summary>Walking.</summary>
    Walk = 1,

    /// <summary>Running.</summary>
    Run = 2,
}
