namespace TrainingPlan.Companion.Store;

/// <summary>A run whose distance is known from elsewhere: a track, a treadmill, a measured course.</summary>
/// <param name="RunId">Number of the run.</param>
/// <param name="DistanceMeters">Its distance in metres.</param>
public sealed record KnownDistance(long RunId, double DistanceMeters);
