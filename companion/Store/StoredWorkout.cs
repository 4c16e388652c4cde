using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>A workout that the runner wrote or imported.</summary>
/// <param name="Id">Number of this revision in this store; never used twice.</param>
/// <param name="Name">Its name.</param>
/// <param name="Revision">From 1, rising with each change under the same name.</param>
/// <param name="Digest">CRC-32C of its bytes, 8 hexadecimal digits.</param>
/// <param name="Source">Where it came from: "written", or the name of the file.</param>
/// <param name="SavedUtc">When it was stored.</param>
/// <param name="Workout">The workout itself.</param>
public sealed record StoredWorkout(
    long Id, string Name, int Revision, string Digest, string Source, DateTimeOffset SavedUtc, Workout Workout);
