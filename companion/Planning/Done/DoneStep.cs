using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A step of a workout as it was run.</summary>
/// <param name="Intensity">What the step is for.</param>
/// <param name="PlannedSeconds">Its length as planned, seconds; 0 where it has none in time.</param>
/// <param name="DoneSeconds">Seconds of it that were run.</param>
/// <param name="IsBegun">False for a step that was left out.</param>
/// <param name="IsCutShort">True for a step that ended early.</param>
/// <param name="InTargetShare">Share of the judged time inside its targets, 0 to 1; null where nothing could be judged.</param>
public sealed record DoneStep(
    StepIntensity Intensity, int PlannedSeconds, int DoneSeconds, bool IsBegun, bool IsCutShort, double? InTargetShare);
