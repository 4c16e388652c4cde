using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>A workout out of a file, and in sentences all that the file says and the workout does not.</summary>
/// <param name="Workout">The workout; valid.</param>
/// <param name="Notes">What was left out, rounded or read by assumption.</param>
public sealed record WorkoutImport(Workout Workout, IReadOnlyList<string> Notes);
