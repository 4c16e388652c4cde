namespace TrainingPlan.Companion.Analysis;

/// <summary>A stretch in which the timer stood.</summary>
/// <param name="StartSeconds">Seconds since the activity's start, pauses included.</param>
/// <param name="EndSeconds">The end on the same clock.</param>
public readonly record struct ActivityPause(double StartSeconds, double EndSeconds);
