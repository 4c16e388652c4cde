namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the validator says of a session on another day, before it is put there.</summary>
/// <param name="Date">The other day.</param>
/// <param name="IsAllowed">True when it may go there.</param>
/// <param name="Sentence">What would happen, or why it may not.</param>
public sealed record MoveVerdict(DateOnly Date, bool IsAllowed, string Sentence);
