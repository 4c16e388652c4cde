namespace TrainingPlan.Companion.Planning;

/// <summary>At least one day of rest in any seven.</summary>
internal static class RestDayRule
{
    public static PlanRule Rule { get; } = new(
        "rest-day", "Any seven days hold a day of rest (coaching practice).",
        plan => plan.Days
            .Where(day => day.DurationSeconds > 0 && Enumerable.Range(0, 7).All(back => plan.HasRun(day.Date.AddDays(-back))))
            .Select(day => new PlanViolation(
                day.Date, "rest-day", FormattableString.Invariant($"No rest day in the 7 days to {day.Date:d MMMM}."),
                "A day of rest among them.", 0)));
}
