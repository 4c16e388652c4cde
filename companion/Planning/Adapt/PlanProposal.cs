namespace TrainingPlan.Companion.Planning;

/// <summary>A change of the plan that the runner may accept, decline or undo.</summary>
/// <param name="Code">The reason that weighs most, a stable code.</param>
/// <param name="Sentence">The whole in a sentence or two.</param>
/// <param name="RuleVersion">Version of the rules that made it.</param>
/// <param name="Changes">Every day that changes, in rising time; the past is never among them.</param>
public sealed record PlanProposal(string Code, string Sentence, int RuleVersion, IReadOnlyList<DayChange> Changes);
