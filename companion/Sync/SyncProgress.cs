namespace TrainingPlan.Companion.Sync;

/// <summary>Where a sync stands.</summary>
/// <param name="SessionNumber">The session that is being read.</param>
/// <param name="BytesDone">Bytes that have come of all sessions to read.</param>
/// <param name="BytesTotal">Bytes of all sessions to read.</param>
public sealed record SyncProgress(int SessionNumber, long BytesDone, long BytesTotal);
