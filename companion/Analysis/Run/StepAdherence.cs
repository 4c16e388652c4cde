using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>A step of the workout as it was run.</summary>
/// <param name="StepIndex">Index of the step in the workout.</param>
/// <param name="Round">1 for the first time through a repeat.</param>
/// <param name="Intensity">What the step is for.</param>
/// <param name="PlannedKind">What was to end it.</param>
/// <param name="PlannedValue">Seconds, metres or bpm by the kind.</param>
/// <param name="StartSecond">Second of the session in which it began; -1 when it never did.</param>
/// <param name="DoneSeconds">Recorded seconds of it, without pauses.</param>
/// <param name="DoneMeters">Metres of it, where there is a distance.</param>
/// <param name="Outcome">Done, short, long or skipped.</param>
/// <param name="InTarget">Time in each of its targets; empty for a step without.</param>
public sealed record StepAdherence(
    int StepIndex,
    int Round,
    StepIntensity Intensity,
    StepDurationKind PlannedKind,
    int PlannedValue,
    int StartSecond,
    int DoneSeconds,
    Measured<double> DoneMeters,
    StepOutcome Outcome,
    IReadOnlyList<TimeInTarget> InTarget);
