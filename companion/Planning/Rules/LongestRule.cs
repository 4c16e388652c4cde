namespace TrainingPlan.Companion.Planning;

/// <summary>
/// No session over 110 % of the longest of the last 30 days. A race is as long as it is: the weeks before it are judged instead.
/// </summary>
internal static class LongestRule
{
    private const int Percent = 110;
    private const int WindowDays = 30;
    private const int WithoutHistorySeconds = 30 * 60;

    public static PlanRule Rule { get; } = new(
        "longest",
        "No session is longer than 110 % of the longest run of the 30 days before it (Frandsen 2025, an association), or than 30 minutes "
        + "without one.",
        Check);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan)
    {
        foreach (PlannedDay day in plan.Sessions)
        {
            int longest = plan.LongestBetween(day.Date.AddDays(-WindowDays), day.Date.AddDays(-1));
            int limit = longest == 0 ? WithoutHistorySeconds : (int)(longest * (long)Percent / 100);
            if (day.DurationSeconds > limit)
            {
                string sentence = longest == 0
                    ? $"{day.DurationSeconds / 60} minutes without a run in the 30 days before."
                    : $"{day.DurationSeconds / 60} minutes are over 110 % of the longest run of 30 days ({longest / 60} minutes).";
                yield return new PlanViolation(day.Date, "longest", sentence, $"{limit / 60} minutes.", limit);
            }
        }
    }
}
