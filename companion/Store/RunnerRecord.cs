using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>What the runner has told; null for what was never told.</summary>
/// <param name="HeartRateMaxBpm">Maximal heart rate in bpm, 100 to 240.</param>
/// <param name="HeartRateRestBpm">Resting heart rate in bpm, 25 to 110.</param>
/// <param name="Weighting">Which TRIMP weighting applies.</param>
/// <param name="CadenceSpm">Own easy cadence in steps per minute, 120 to 220.</param>
/// <param name="StepLengthMillimeters">Calibrated step length of easy running in millimetres, 400 to 2000.</param>
/// <param name="WalkStepLengthMillimeters">Step length of walking in millimetres, from calibration.</param>
public sealed record RunnerRecord(
    int? HeartRateMaxBpm,
    int? HeartRateRestBpm,
    Weighting Weighting,
    double? CadenceSpm,
    int? StepLengthMillimeters,
    int? WalkStepLengthMillimeters = null)
{
    /// <summary>Nothing told.</summary>
    public static RunnerRecord Nothing { get; } = new(null, null, Weighting.Unstated, null, null);
}
