namespace TrainingPlan.Companion.Analysis;

/// <summary>A run's distance and its day.</summary>
/// <param name="Date">The day in the runner's calendar.</param>
/// <param name="DistanceMeters">Distance in metres.</param>
public readonly record struct RunOnDay(DateOnly Date, double DistanceMeters);
