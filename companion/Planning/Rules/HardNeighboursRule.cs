namespace TrainingPlan.Companion.Planning;

/// <summary>Hard days are never neighbours.</summary>
internal static class HardNeighboursRule
{
    public static PlanRule Rule { get; } = new(
        "hard-neighbours", "A hard day has an easier one before and after it (coaching practice).",
        plan => plan.Days
            .Where(day => JudgedPlan.IsHard(day) && plan.IsHardOn(day.Date.AddDays(-1)))
            .Select(day => new PlanViolation(
                day.Date, "hard-neighbours", FormattableString.Invariant($"{day.Date:d MMMM} and the day before are both hard."),
                "An easy run or rest on one of them.")));
}
