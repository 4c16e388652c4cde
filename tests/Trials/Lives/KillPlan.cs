namespace TrainingPlan.Trials.Lives;

/// <summary>At which moment of a visit the companion is killed.</summary>
internal enum KillPlan
{
    /// <summary>Never.</summary>
    None,

    /// <summary>At some read or write of the cable.</summary>
    AtTransfer,

    /// <summary>Inside the transaction that stores a session.</summary>
    BeforeCommit,

    /// <summary>At the first transfer after a session was stored.</summary>
    BeforeConfirm,

    /// <summary>A few transfers after that.</summary>
    InConfirm,
}
