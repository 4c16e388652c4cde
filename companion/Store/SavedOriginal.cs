namespace TrainingPlan.Companion.Store;

/// <summary>What taking a file in changed.</summary>
/// <param name="OriginalId">Number of the kept file.</param>
/// <param name="IsNew">False when these very bytes were here already; then nothing changed.</param>
/// <param name="New">Numbers of the activities that are new.</param>
/// <param name="Merged">Numbers of the activities that were known from another source and are now told by both.</param>
/// <param name="KnownCount">Items that were here already, to the last figure.</param>
/// <param name="DeletedCount">Items that belong to activities that the runner deleted; they stay deleted.</param>
/// <param name="DayCount">Days.</param>
public sealed record SavedOriginal(
    long OriginalId, bool IsNew, IReadOnlyList<long> New, IReadOnlyList<long> Merged, int KnownCount, int DeletedCount, int DayCount);
