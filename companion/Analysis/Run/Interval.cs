namespace TrainingPlan.Companion.Analysis;

/// <summary>A work bout or the recovery after it, as found in the speed of a run.</summary>
/// <param name="IsWork">True for work.</param>
/// <param name="StartSecond">First second of the run that belongs to it.</param>
/// <param name="EndSecond">First second that does not.</param>
/// <param name="DistanceMeters">Metres covered; 0 without a distance.</param>
/// <param name="MetersPerSecond">Mean speed.</param>
/// <param name="HeartRateBpm">Mean heart rate; missing without one.</param>
/// <param name="HeartRatePeakBpm">Highest heart rate; missing without one.</param>
/// <param name="CadenceSpm">Mean cadence while running.</param>
public sealed record Interval(
    bool IsWork,
    int StartSecond,
    int EndSecond,
    double DistanceMeters,
    double MetersPerSecond,
    Measured<double> HeartRateBpm,
    Measured<double> HeartRatePeakBpm,
    Measured<double> CadenceSpm)
{
    /// <summary>Length in seconds.</summary>
    public int Seconds => EndSecond - StartSecond;
}
