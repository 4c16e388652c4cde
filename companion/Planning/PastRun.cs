namespace TrainingPlan.Companion.Planning;

/// <summary>A run that was done, as planning needs it.</summary>
/// <param name="Date">The day in the runner's calendar.</param>
/// <param name="DurationSeconds">Length in seconds, pauses left out.</param>
/// <param name="IsHard">True when it was hard: planned as such, or a fifth of it or more in the upper two heart-rate zones.</param>
public sealed record PastRun(DateOnly Date, int DurationSeconds, bool IsHard);
