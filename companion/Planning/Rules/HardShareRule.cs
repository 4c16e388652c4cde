namespace TrainingPlan.Companion.Planning;

/// <summary>Most of the time is easy.</summary>
internal static class HardShareRule
{
    private const double Most = 0.25;
    private const int ShortestDays = 7;

    public static PlanRule Rule { get; } = new(
        "hard-share", "A quarter of the time is hard at most; a fifth is meant (about 80 % easy in every model of training).", Check);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan)
    {
        double total = plan.Sessions.Sum(day => (double)day.DurationSeconds);
        double hard = plan.Sessions.Sum(day => (double)day.HardSeconds);
        if (plan.Days.Count >= ShortestDays && hard > total * Most)
        {
            yield return new PlanViolation(
                plan.Days[0].Date, "hard-share", FormattableString.Invariant($"{hard / total * 100:0} % of the time is hard."),
                "A quarter at most; a fifth is meant.");
        }
    }
}
