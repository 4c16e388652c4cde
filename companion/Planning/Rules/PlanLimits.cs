namespace TrainingPlan.Companion.Planning;

/// <summary>What the runner has told that a plan has to keep.</summary>
/// <param name="Availability">When the runner can run; null when nothing was told.</param>
/// <param name="LongestRunSeconds">Longest run that the runner wants, seconds; null for none.</param>
/// <param name="LongestRaceMeters">The longest race that is aimed at, metres; 0 for none.</param>
/// <param name="ThresholdSecondsPerKm">The runner's pace at the threshold, s/km; null when it is not known.</param>
public sealed record PlanLimits(
    Availability? Availability, int? LongestRunSeconds, double LongestRaceMeters, int? ThresholdSecondsPerKm)
{
    /// <summary>Nothing told.</summary>
    public static PlanLimits None { get; } = new(null, null, 0, null);

    /// <summary>What a wish asks for.</summary>
    public static PlanLimits Of(SeasonWish? wish, RunnerNumbers? numbers = null) => wish is null
        ? None with { ThresholdSecondsPerKm = numbers?.Paces?.Threshold }
        : new(wish.Availability, wish.LongestRunSeconds, Longest(wish.Goal), numbers?.Paces?.Threshold);

    /// <summary>What a season is made from.</summary>
    public static PlanLimits Of(SeasonInput input) =>
        new(input.Availability, input.LongestRunSeconds, Longest(input.Goal), input.Numbers.Paces?.Threshold);

    private static double Longest(TrainingGoal goal) => goal.Races.Select(race => race.DistanceMeters).DefaultIfEmpty(0).Max();
}
