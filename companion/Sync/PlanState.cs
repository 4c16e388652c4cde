namespace TrainingPlan.Companion.Sync;

/// <summary>How the workout on a band stands to what this computer has put there.</summary>
public enum PlanState
{
    /// <summary>The band has what was last put there from here, or neither knows one.</summary>
    Agrees,

    /// <summary>The band has no workout, though one was put there.</summary>
    BandHasNone,

    /// <summary>The band has one that was replaced from here later.</summary>
    BandHasOlder,

    /// <summary>The band has one that was never put there from here.</summary>
    BandHasUnknown,
}
