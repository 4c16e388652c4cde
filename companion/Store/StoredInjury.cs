using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>An injury that the runner reported.</summary>
/// <param name="Id">Its number in this store.</param>
/// <param name="Injury">Where and when.</param>
public sealed record StoredInjury(long Id, PastInjury Injury);
