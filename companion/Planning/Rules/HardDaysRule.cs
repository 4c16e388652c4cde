namespace TrainingPlan.Companion.Planning;

/// <summary>At most three hard days in any seven.</summary>
internal static class HardDaysRule
{
    private const int Most = 3;

    public static PlanRule Rule { get; } = new(
        "hard-days", "Any seven days hold three hard ones at most (coaching practice).",
        plan => plan.Days
            .Where(JudgedPlan.IsHard)
            .Select(day => (day.Date, Count: Enumerable.Range(0, 7).Count(back => plan.IsHardOn(day.Date.AddDays(-back)))))
            .Where(found => found.Count > Most)
            .Select(found => new PlanViolation(
                found.Date, "hard-days",
                FormattableString.Invariant($"{found.Count} hard days in the 7 days to {found.Date:d MMMM}; three are the limit."),
                "An easy run instead.")));
}
