namespace TrainingPlan.Companion.Analysis;

/// <summary>A run of which mean speed and mean heart rate are both known and may be believed.</summary>
/// <param name="Date">The day in the runner's calendar.</param>
/// <param name="SpeedKmh">Mean speed while moving, km/h; grade-adjusted where there is grade.</param>
/// <param name="HeartRateBpm">Mean heart rate, bpm.</param>
public readonly record struct PacedRun(DateOnly Date, double SpeedKmh, double HeartRateBpm);
