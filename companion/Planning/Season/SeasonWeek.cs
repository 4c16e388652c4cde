namespace TrainingPlan.Companion.Planning;

/// <summary>A week of a season as intended.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Phase">The part of the season.</param>
/// <param name="IsRecoveryWeek">True for a week of less volume between the loading ones.</param>
/// <param name="TargetSeconds">Running time that is meant, seconds.</param>
/// <param name="LongSeconds">Length of its long run, seconds; 0 for none.</param>
public sealed record SeasonWeek(DateOnly Monday, Phase Phase, bool IsRecoveryWeek, int TargetSeconds, int LongSeconds);
