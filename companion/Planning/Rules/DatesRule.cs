namespace TrainingPlan.Companion.Planning;

/// <summary>The days of a plan follow each other without a gap.</summary>
internal static class DatesRule
{
    public static PlanRule Rule { get; } = new(
        "dates", "The days of a plan follow each other without a gap, days of rest among them.",
        plan => FirstFault(plan.Days) is PlanViolation fault ? [fault] : []);

    /// <summary>The first day that does not follow the one before it; null for none.</summary>
    public static PlanViolation? FirstFault(IReadOnlyList<PlannedDay> days)
    {
        for (int i = 1; i < days.Count; i++)
        {
            DateOnly next = days[i - 1].Date.AddDays(1);
            if (days[i].Date != next)
            {
                return new PlanViolation(
                    days[i].Date, "dates",
                    FormattableString.Invariant($"{days[i].Date:yyyy-MM-dd} follows {days[i - 1].Date:yyyy-MM-dd} in the plan."),
                    FormattableString.Invariant($"{next:yyyy-MM-dd} comes next, if only as a day of rest."));
            }
        }

        return null;
    }
}
