namespace TrainingPlan.Companion.Analysis;

/// <summary>What injury flags are raised from.</summary>
/// <param name="Today">The day in the runner's calendar.</param>
/// <param name="Runs">Runs that were done, in any order.</param>
/// <param name="PlannedMeters">Distance of today's planned run, metres; null when none is planned or it has no distance.</param>
/// <param name="Days">Days with what the runner said of pain.</param>
/// <param name="Injuries">Injuries that the runner reported.</param>
public sealed record InjuryInput(
    DateOnly Today,
    IReadOnlyList<RunOnDay> Runs,
    double? PlannedMeters,
    IReadOnlyList<DailyRecord> Days,
    IReadOnlyList<PastInjury> Injuries);
