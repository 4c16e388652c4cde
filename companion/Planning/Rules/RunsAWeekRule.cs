namespace TrainingPlan.Companion.Planning;

/// <summary>No more runs a week than the runner asked for.</summary>
internal static class RunsAWeekRule
{
    public static PlanRule Rule { get; } = new(
        "runs-a-week", "A week from Monday to Sunday holds no more runs than the runner asked for.",
        plan => plan.Limits.Availability?.RunsAWeek is int most ? Check(plan, most) : []);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan, int most)
    {
        foreach (IGrouping<DateOnly, PlannedDay> week in plan.Sessions.GroupBy(day => JudgedPlan.MondayOf(day.Date)))
        {
            int runs = plan.RunsBetween(week.Key, week.Key.AddDays(6));
            if (runs > most)
            {
                yield return new PlanViolation(
                    week.Last().Date, "runs-a-week",
                    FormattableString.Invariant($"The week of {week.Key:d MMMM} holds {runs} runs; you asked for {most}."),
                    "Rest on one of its days.", 0, IsWish: true);
            }
        }
    }
}
