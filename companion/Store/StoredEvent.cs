using TrainingPlan.SessionLog;

namespace TrainingPlan.Companion.Store;

/// <summary>An event of a run as it stands in the log; the arguments' meaning is <see cref="LogEventKind"/>'s.</summary>
public sealed record StoredEvent(int ElapsedSeconds, LogEventKind Kind, int A, int B, int C, int D);
