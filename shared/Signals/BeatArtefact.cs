namespace TrainingPlan.Signals;

/// <summary>What is wrong with a beat interval.</summary>
public enum BeatArtefact : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A beat too early and the pause after it: not the sinus node's rhythm.</summary>
    Ectopic = 1,

    /// <summary>A beat was not seen: the interval is two.</summary>
    Missed = 2,

    /// <summary>Something was taken for a beat: the interval and the next are one.</summary>
    Extra = 3,

    /// <summary>Far too long or too short, for any other reason.</summary>
    LongOrShort = 4,
}
