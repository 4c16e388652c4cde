namespace TrainingPlan.Workouts;

/// <summary>What a step is for. The values stand in stored workouts.</summary>
public enum StepIntensity : byte
{
    /// <summary>Easy running before the work.</summary>
    WarmUp = 0,

    /// <summary>The work itself.</summary>
    Active = 1,

    /// <summary>Easy running or walking between two pieces of work; heart-rate targets do not count here.</summary>
    Recovery = 2,

    /// <summary>Standing or walking; heart-rate targets do not count here.</summary>
    Rest = 3,

    /// <summary>Easy running after the work.</summary>
    CoolDown = 4,
}
