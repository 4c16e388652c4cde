namespace TrainingPlan.Companion.Planning;

/// <summary>A part of a season.</summary>
public enum Phase
{
    /// <summary>Easy volume; one faster session a week at most.</summary>
    Base = 0,

    /// <summary>Two faster sessions: threshold and intervals.</summary>
    Build = 1,

    /// <summary>What the race asks for.</summary>
    Specific = 2,

    /// <summary>Two weeks of less volume at the same intensity, up to the race.</summary>
    Taper = 3,

    /// <summary>After a race: easy and short.</summary>
    Recovery = 4,
}
