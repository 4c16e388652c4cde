using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>A workout that was pushed to a band.</summary>
/// <param name="BandId">The band.</param>
/// <param name="Name">Name of the workout.</param>
/// <param name="Revision">Its revision; rises with each push.</param>
/// <param name="Digest">CRC-32C of its bytes, 8 hexadecimal digits.</param>
/// <param name="PushedUtc">When.</param>
/// <param name="IsConfirmed">True once the band has given back the same revision and digest.</param>
/// <param name="IsByRunner">True when the runner chose it, false for the plan's.</param>
/// <param name="Workout">The workout itself.</param>
public sealed record PushedWorkout(
    string BandId, string Name, int Revision, string Digest, DateTimeOffset PushedUtc, bool IsConfirmed, bool IsByRunner, Workout Workout);
