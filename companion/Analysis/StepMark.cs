namespace TrainingPlan.Companion.Analysis;

/// <summary>The second in which a step of the workout began.</summary>
/// <param name="ElapsedSeconds">Second of the session.</param>
/// <param name="StepIndex">Index of the step in the workout; -1 when no step runs any more.</param>
/// <param name="RepeatIndex">0 for the first time through a repeat.</param>
public sealed record StepMark(int ElapsedSeconds, int StepIndex, int RepeatIndex);
