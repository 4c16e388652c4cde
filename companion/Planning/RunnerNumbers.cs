namespace TrainingPlan.Companion.Planning;

/// <summary>The runner's own numbers, as far as they are known: targets are made of these and of no table.</summary>
/// <param name="EasyCadenceSpm">Cadence of easy running in steps per minute; null when no run has shown it yet.</param>
/// <param name="HeartRateZoneUpperBpm">Upper bounds of the five zones in bpm, rising; empty when unknown.</param>
public sealed record RunnerNumbers(double? EasyCadenceSpm, IReadOnlyList<int> HeartRateZoneUpperBpm)
{
    /// <summary>Nothing known.</summary>
    public static RunnerNumbers Unknown { get; } = new(null, []);
}
