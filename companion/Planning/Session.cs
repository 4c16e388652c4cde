using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A session as it was built: name, sentence and workout come from the same numbers.</summary>
internal sealed record Session(
    SessionKind Kind, string Name, string Purpose, int DurationSeconds, int HardSeconds, Workout? Workout);
