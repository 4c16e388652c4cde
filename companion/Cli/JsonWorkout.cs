using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>A stored workout as JSON.</summary>
internal sealed record JsonWorkout(
    long Id, string Name, int Revision, string Digest, string Source, DateTimeOffset SavedUtc, string Text, IReadOnlyList<JsonStep> Steps)
{
    public static JsonWorkout Of(StoredWorkout stored) => new(
        stored.Id, stored.Name, stored.Revision, stored.Digest, stored.Source, stored.SavedUtc, WorkoutText.Print(stored.Workout),
        [.. stored.Workout.Steps.Take(stored.Workout.StepCount).Select(JsonStep.Of)]);
}
