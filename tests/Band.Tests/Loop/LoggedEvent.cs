using TrainingPlan.SessionLog;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>One event of a recorded session.</summary>
public sealed record LoggedEvent(int Second, LogEventKind Kind, int A, int B, int C, int D);
