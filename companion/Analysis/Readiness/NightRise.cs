namespace TrainingPlan.Companion.Analysis;

/// <summary>Two nights against the runner's usual one.</summary>
/// <param name="UsualBpm">Median resting heart rate of the nights before, bpm.</param>
/// <param name="FirstBpm">First of the two nights minus the usual one, bpm.</param>
/// <param name="SecondBpm">Second of the two nights minus the usual one, bpm.</param>
/// <param name="Count">Nights that made the usual one.</param>
internal readonly record struct NightRise(double UsualBpm, double FirstBpm, double SecondBpm, int Count);
