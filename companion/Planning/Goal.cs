namespace TrainingPlan.Companion.Planning;

/// <summary>What the runner trains for.</summary>
public enum Goal
{
    /// <summary>Keep running as often and as much as now, a little better.</summary>
    KeepGoing = 0,
}
