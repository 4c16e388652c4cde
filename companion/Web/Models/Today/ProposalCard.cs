namespace TrainingPlan.Companion.Web.Models;

/// <summary>A change of the plan that waits for the runner.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sentence">What changes and why.</param>
/// <param name="Days">Each day that changes, in words.</param>
public sealed record ProposalCard(long Id, string Sentence, IReadOnlyList<string> Days);
