using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>What followed on one correction: enough to compare heard with withheld ones over years without reading a run again.</summary>
/// <param name="Target">What was corrected; the unit is spm, bpm or s/km.</param>
/// <param name="IsWithheld">True when it was kept silent on purpose.</param>
/// <param name="AfterSeconds">How long after the cue.</param>
/// <param name="Response">How far the value came back towards its band.</param>
public readonly record struct CueSample(TargetKind Target, bool IsWithheld, int AfterSeconds, double Response);
