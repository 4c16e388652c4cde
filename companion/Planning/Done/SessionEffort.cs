namespace TrainingPlan.Companion.Planning;

/// <summary>How hard a session was beside what was planned.</summary>
public enum SessionEffort
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>About as hard.</summary>
    AsPlanned,

    /// <summary>Harder, or a third longer.</summary>
    Harder,

    /// <summary>Easier.</summary>
    Easier,
}
