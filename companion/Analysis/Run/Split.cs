namespace TrainingPlan.Companion.Analysis;

/// <summary>One part of a run of a given length.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="LengthMeters">Length in whole metres; the last may be shorter.</param>
/// <param name="DurationSeconds">Time without pauses, in seconds.</param>
/// <param name="PaceSecondsPerKm">Pace in seconds per kilometre, as trustworthy as the distance.</param>
/// <param name="CadenceSpm">Mean trusted cadence while running, in steps per minute.</param>
/// <param name="HeartRateBpm">Mean trusted heart rate in bpm.</param>
/// <param name="GradeAdjustedPaceSecondsPerKm">Pace on the flat of the same effort, in seconds per kilometre.</param>
/// <param name="ClimbMeters">Altitude at its end less altitude at its start, in metres.</param>
public sealed record Split(
    int Number,
    int LengthMeters,
    int DurationSeconds,
    Measured<double> PaceSecondsPerKm,
    Measured<double> CadenceSpm,
    Measured<double> HeartRateBpm,
    Measured<double> GradeAdjustedPaceSecondsPerKm,
    Measured<double> ClimbMeters);
