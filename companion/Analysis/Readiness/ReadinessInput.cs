namespace TrainingPlan.Companion.Analysis;

/// <summary>All that the morning's judgement depends on.</summary>
/// <param name="Today">The day in the runner's calendar.</param>
/// <param name="Days">Days and nights, in any order; older than 36 days are not looked at.</param>
/// <param name="Runs">Runs with pace and heart rate, in any order.</param>
/// <param name="Runner">The runner's own numbers.</param>
public sealed record ReadinessInput(
    DateOnly Today, IReadOnlyList<DailyRecord> Days, IReadOnlyList<PacedRun> Runs, RunnerProfile Runner);
