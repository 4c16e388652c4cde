namespace TrainingPlan.Companion.Planning;

/// <summary>A race that the runner wants to run.</summary>
/// <param name="Name">Its name; empty without one.</param>
/// <param name="Date">Its day.</param>
/// <param name="DistanceMeters">Its distance in metres.</param>
/// <param name="Priority">How much it counts.</param>
/// <param name="TargetSeconds">The time that the runner aims at, seconds; null to finish.</param>
/// <param name="ExpectedSeconds">The time that the runner's fitness says, seconds, as far as it is known; null when it is not.</param>
public sealed record GoalRace(
    string Name, DateOnly Date, double DistanceMeters, RacePriority Priority, int? TargetSeconds = null, int? ExpectedSeconds = null);
