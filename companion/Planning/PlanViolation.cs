namespace TrainingPlan.Companion.Planning;

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Date">The first day that breaks it.</param>
/// <param name="Rule">Name of the rule, stable.</param>
/// <param name="Sentence">What is wrong, one sentence.</param>
public sealed record PlanViolation(DateOnly Date, string Rule, string Sentence);
