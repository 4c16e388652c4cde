using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Which of the two published TRIMP weightings applies. Unstated runners get the mean of both, and it is said.</summary>
public enum Weighting
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>Coefficients published for women.</summary>
    Women,

    /// <summary>Coefficients published for men.</summary>
    Men,
}

/// <summary>The runner's own numbers. A missing number stays missing: nothing is derived from an age.</summary>
/// <param name="HeartRateMaxBpm">Highest heart rate known of this runner, in bpm.</param>
/// <param name="HeartRateRestBpm">Resting heart rate in bpm.</param>
/// <param name="Weighting">Which TRIMP weighting applies.</param>
/// <param name="HeartRateZoneUpperBpm">Upper bounds of zones 1 to 5 in bpm, rising; empty when the runner has none.</param>
public sealed record RunnerProfile(
    Measured<double> HeartRateMaxBpm,
    Measured<double> HeartRateRestBpm,
    Weighting Weighting,
    IReadOnlyList<int> HeartRateZoneUpperBpm)
{
    /// <summary>A runner of whom nothing is known yet.</summary>
    public static RunnerProfile Unknown { get; } = new(
        Measured<double>.Missing("no maximal heart rate known"),
        Measured<double>.Missing("no resting heart rate known"),
        Weighting.Unstated,
        []);

    /// <summary>
    /// Five zones at 60, 70, 80, 90 and 100 % of the maximal heart rate: the common convention, used where the runner has no own zones.
    /// </summary>
    public static IReadOnlyList<int> ZonesFromMaximum(int heartRateMaxBpm) =>
        [.. new[] { 60, 70, 80, 90, 100 }.Select(percent => (heartRateMaxBpm * percent + 50) / 100)];

    /// <summary>The same runner with a stated maximal and resting heart rate and the conventional zones.</summary>
    public static RunnerProfile Stated(int heartRateMaxBpm, int heartRateRestBpm, Weighting weighting) => new(
        new Measured<double>(heartRateMaxBpm, Trust.Trusted, "stated by the runner"),
        new Measured<double>(heartRateRestBpm, Trust.Trusted, "stated by the runner"),
        weighting,
        ZonesFromMaximum(heartRateMaxBpm));
}
