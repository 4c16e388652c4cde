namespace TrainingPlan.Companion.Planning;

/// <summary>One day of a plan, changed.</summary>
/// <param name="Before">The day as it stood.</param>
/// <param name="After">The day as it would stand.</param>
/// <param name="Code">Why, as a stable code.</param>
/// <param name="Sentence">Why, in words.</param>
public sealed record DayChange(PlannedDay Before, PlannedDay After, string Code, string Sentence);
