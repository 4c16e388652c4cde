namespace TrainingPlan.Companion.Analysis;

/// <summary>How a session's distance stands against the longest of the 30 days before (Frandsen 2025).</summary>
public enum SpikeClass
{
    /// <summary>There is no session in the 30 days before: the study has nothing to say.</summary>
    Unknown = 0,

    /// <summary>Up to 10 % longer: the study's reference.</summary>
    Reference = 1,

    /// <summary>More than 10 and up to 30 % longer.</summary>
    Small = 2,

    /// <summary>More than 30 and up to 100 % longer.</summary>
    Moderate = 3,

    /// <summary>More than twice as long.</summary>
    Large = 4,
}
