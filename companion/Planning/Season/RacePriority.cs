namespace TrainingPlan.Companion.Planning;

/// <summary>How much a race counts.</summary>
public enum RacePriority
{
    /// <summary>The season is built towards it, with a taper of two weeks.</summary>
    A = 0,

    /// <summary>The days before it are easy.</summary>
    B = 1,

    /// <summary>It takes the place of a hard session; nothing else changes.</summary>
    C = 2,
}
