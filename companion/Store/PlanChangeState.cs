namespace TrainingPlan.Companion.Store;

/// <summary>What became of a change of the plan. The numbers are stored: they never change their meaning.</summary>
public enum PlanChangeState
{
    /// <summary>It waits for the runner.</summary>
    Proposed = 0,

    /// <summary>It stands in the plan.</summary>
    Accepted = 1,

    /// <summary>The runner did not want it.</summary>
    Declined = 2,

    /// <summary>It stood in the plan and was taken back.</summary>
    Undone = 3,

    /// <summary>The plan changed before the runner decided.</summary>
    Stale = 4,
}
