namespace TrainingPlan.Companion.Analysis;

/// <summary>By what a run is known again when another source tells of it.</summary>
/// <param name="Sport">What it was.</param>
/// <param name="StartMs">Start in milliseconds since 1970, UTC; on the runner's clock when <paramref name="IsLocal"/>.</param>
/// <param name="IsLocal">True when nobody knows the offset of <paramref name="StartMs"/> from UTC.</param>
/// <param name="OffsetMinutes">The runner's offset from UTC; null when the source does not tell it.</param>
/// <param name="ElapsedSeconds">Time with pauses; null when unknown.</param>
/// <param name="DurationSeconds">Time without pauses; null when unknown.</param>
/// <param name="DistanceMeters">Distance in metres, doubtful where it is the wrist's.</param>
public sealed record RunShape(
    Sport Sport,
    long StartMs,
    bool IsLocal,
    int? OffsetMinutes,
    double? ElapsedSeconds,
    double? DurationSeconds,
    Measured<double> DistanceMeters);
