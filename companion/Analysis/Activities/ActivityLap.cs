namespace TrainingPlan.Companion.Analysis;

/// <summary>A lap as its source recorded it.</summary>
/// <param name="StartSeconds">Seconds since the activity's start, pauses included.</param>
/// <param name="EndSeconds">The lap's end on the same clock.</param>
/// <param name="DistanceMeters">Distance of the lap in metres; null when the source has none.</param>
/// <param name="TimerSeconds">Time of the lap without pauses in seconds; null when the source has none.</param>
/// <param name="Intensity">The source's word for the lap: "active", "rest", "warmup", …; null when it has none.</param>
public sealed record ActivityLap(
    double StartSeconds, double EndSeconds, double? DistanceMeters, double? TimerSeconds, string? Intensity);
