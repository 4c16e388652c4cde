namespace TrainingPlan.Units;

/// <summary>How far a measured value may be believed. Only <see cref="Trusted"/> values reach cues, zones and load.</summary>
public enum Trust : byte
{
    /// <summary>There is no value.</summary>
    None = 0,

    /// <summary>There is a value, but it may be wrong: shown greyed, never acted upon.</summary>
    Doubtful = 1,

    /// <summary>The value may be acted upon.</summary>
    Trusted = 2,
}
