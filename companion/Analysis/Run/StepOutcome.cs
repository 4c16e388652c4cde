namespace TrainingPlan.Companion.Analysis;

/// <summary>What became of a step of a workout.</summary>
public enum StepOutcome
{
    /// <summary>It was run as long as planned, within a twentieth, 5 s or 30 m.</summary>
    Done,

    /// <summary>It ended early.</summary>
    Short,

    /// <summary>It went on longer.</summary>
    Long,

    /// <summary>It never began.</summary>
    Skipped,

    /// <summary>It had no planned length: the runner's press or a heart rate ended it.</summary>
    Open,

    /// <summary>It was planned over a distance and none was recorded.</summary>
    Unknown,
}
