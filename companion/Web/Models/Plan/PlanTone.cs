namespace TrainingPlan.Companion.Web.Models;

/// <summary>How a day of the plan is coloured.</summary>
public enum PlanTone
{
    /// <summary>Outside of the plan.</summary>
    None,

    /// <summary>No running.</summary>
    Rest,

    /// <summary>Easy running.</summary>
    Easy,

    /// <summary>The long run.</summary>
    Long,

    /// <summary>Faster running.</summary>
    Hard,

    /// <summary>A race.</summary>
    Race,
}
