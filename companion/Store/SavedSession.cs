namespace TrainingPlan.Companion.Store;

/// <summary>What became of a session that was given to the store.</summary>
/// <param name="Id">Its number here.</param>
/// <param name="IsNew">False when it was here before.</param>
/// <param name="SetAsideReason">Why it makes no run; null for a run.</param>
public sealed record SavedSession(long Id, bool IsNew, string? SetAsideReason);
