namespace TrainingPlan.Companion.Web.Models;

/// <summary>One block of a workout's picture.</summary>
/// <param name="Seconds">Its length in seconds, as stated or as estimated.</param>
/// <param name="IsLengthEstimated">True when the step ends at a distance, a heart rate or a press.</param>
/// <param name="Height">How hard it is, 0 to 1.</param>
/// <param name="Kind">What it asks of the runner.</param>
/// <param name="Text">The step in words.</param>
public sealed record ProfileBlock(int Seconds, bool IsLengthEstimated, double Height, StepKind Kind, string Text);
