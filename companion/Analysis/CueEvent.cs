using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>A decision of the coach on the wrist, as analysis needs it.</summary>
/// <param name="ElapsedSeconds">Second of the session in which it was made.</param>
/// <param name="IsCorrection">True for a cue that asks for a change (faster, slower, quicker steps, effort); false for the rest.</param>
/// <param name="IsWithheld">True when the coach stayed silent on purpose, so that the benefit of speaking can be measured.</param>
/// <param name="Target">What was out of its band.</param>
/// <param name="TargetLow">Low end of the band, in the target's own unit (see <see cref="TargetKind"/>).</param>
/// <param name="TargetHigh">High end of the band.</param>
public sealed record CueEvent(
    int ElapsedSeconds, bool IsCorrection, bool IsWithheld, TargetKind Target, int TargetLow, int TargetHigh);
