namespace TrainingPlan.Companion.Store;

/// <summary>A race or a time trial of the runner.</summary>
/// <param name="Id">Its number; 0 before it is kept.</param>
/// <param name="ActivityId">The activity that it is; null for one typed in by hand.</param>
/// <param name="Name">Its name; empty without one.</param>
/// <param name="DistanceMeters">Distance in metres.</param>
/// <param name="Seconds">Time in seconds.</param>
/// <param name="Date">The day.</param>
/// <param name="IsTimeTrial">True for an all-out effort alone.</param>
public sealed record StoredRace(
    long Id, long? ActivityId, string Name, double DistanceMeters, double Seconds, DateOnly Date, bool IsTimeTrial);
