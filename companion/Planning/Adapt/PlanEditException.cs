namespace TrainingPlan.Companion.Planning;

/// <summary>An edit of the plan that cannot be: one sentence says why, and nothing was changed.</summary>
/// <param name="sentence">Why.</param>
public sealed class PlanEditException(string sentence) : Exception(sentence);
