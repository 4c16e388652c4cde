namespace TrainingPlan.Companion.Planning;

/// <summary>No session is longer than the runner wants any.</summary>
internal static class LongestWishRule
{
    public static PlanRule Rule { get; } = new(
        "longest-wish", "No session is longer than the longest that the runner wants.",
        plan => plan.Limits.LongestRunSeconds is int most
            ? plan.Sessions
                .Where(day => day.DurationSeconds > most)
                .Select(day => new PlanViolation(
                    day.Date, "longest-wish", $"{day.DurationSeconds / 60} minutes; you want {most / 60} at most.",
                    $"{most / 60} minutes.", most, IsWish: true))
            : []);
}
