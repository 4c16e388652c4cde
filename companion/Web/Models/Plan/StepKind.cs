namespace TrainingPlan.Companion.Web.Models;

/// <summary>What a step asks of the runner; decides the colour of its block.</summary>
public enum StepKind
{
    /// <summary>Warming up.</summary>
    WarmUp,

    /// <summary>Work.</summary>
    Active,

    /// <summary>Easy running or walking between pieces of work.</summary>
    Recovery,

    /// <summary>Standing or walking.</summary>
    Rest,

    /// <summary>Cooling down.</summary>
    CoolDown,
}
