namespace TrainingPlan.Companion.Planning;

/// <summary>Why a goal cannot be planned, and what could.</summary>
/// <param name="Rule">Name of the rule, stable.</param>
/// <param name="Sentence">Why, one sentence.</param>
/// <param name="Feasible">What would be feasible, a sentence each.</param>
public sealed record PlanRefusal(string Rule, string Sentence, IReadOnlyList<string> Feasible);
