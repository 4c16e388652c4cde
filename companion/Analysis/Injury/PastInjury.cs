namespace TrainingPlan.Companion.Analysis;

/// <summary>An injury that the runner reported.</summary>
/// <param name="Place">Where, in the runner's words.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">The day on which it was over; null while it lasts.</param>
public sealed record PastInjury(string Place, DateOnly From, DateOnly? To);
