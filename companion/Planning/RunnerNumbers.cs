namespace TrainingPlan.Companion.Planning;

/// <summary>The runner's own numbers, as far as they are known: targets are made of these and of no table.</summary>
/// <param name="EasyCadenceSpm">Cadence of easy running in steps per minute; null when no run has shown it yet.</param>
/// <param name="HeartRateZoneUpperBpm">Upper bounds of the five zones in bpm, rising; empty when unknown.</param>
/// <param name="Paces">Paces of training; null when no race or test has shown them.</param>
/// <param name="HasPaceSource">True when the band gets a pace that may be acted upon: pod, GNSS or belt.</param>
public sealed record RunnerNumbers(
    double? EasyCadenceSpm, IReadOnlyList<int> HeartRateZoneUpperBpm, TrainingPaces? Paces = null, bool HasPaceSource = false)
{
    /// <summary>Nothing known.</summary>
    public static RunnerNumbers Unknown { get; } = new(null, []);
}
