namespace TrainingPlan.Companion.Analysis;

/// <summary>What the signs of recovery say of today.</summary>
public enum ReadinessAdvice
{
    /// <summary>Nothing was measured or said: the plan stands, and no sign supports it.</summary>
    Unknown = 0,

    /// <summary>No running today.</summary>
    Rest = 1,

    /// <summary>No hard running today; how much depends on <see cref="Readiness.IsVolumeCut"/>.</summary>
    Easier = 2,

    /// <summary>The plan stands.</summary>
    AsPlanned = 3,

    /// <summary>A good day for the hard session.</summary>
    GoHard = 4,
}
