namespace TrainingPlan.Companion.Planning;

/// <summary>After two weeks and more without a run, the way back goes in steps.</summary>
internal static class ReturnRule
{
    private const int GapDays = 14;
    private const int LongGapDays = 28;
    private const int StepDays = 7;
    private const int LookedBackDays = 30;
    private const int LeastSeconds = 20 * 60;

    public static PlanRule Rule { get; } = new(
        "return",
        "After 14 days without a run, a week holds half of the longest run from before at most and nothing hard, the next three quarters; "
        + "after 28 days two weeks hold nothing hard (coaching practice).",
        plan => plan.Sessions.SelectMany(day => Check(plan, day)));

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan, PlannedDay day)
    {
        (DateOnly start, DateOnly? last) = ReturnBefore(plan, day.Date);
        int since = day.Date.DayNumber - start.DayNumber;
        int gap = last is DateOnly before ? start.DayNumber - before.DayNumber : LongGapDays;
        if (gap < GapDays || since >= 2 * StepDays)
        {
            yield break;
        }

        int easyDays = gap >= LongGapDays ? 2 * StepDays : StepDays;
        if (since < easyDays && day.HardSeconds > 0)
        {
            string off = last is null ? "Without a run in the weeks before" : $"After {gap} days without a run";
            yield return new PlanViolation(
                day.Date, "return", $"{off} nothing hard comes in the first {easyDays} days.", "An easy run.");
        }

        if (gap < LongGapDays)
        {
            int longest = plan.LongestBetween(last!.Value.AddDays(-LookedBackDays), last.Value);
            int most = Math.Max(LeastSeconds, since < StepDays ? longest / 2 : longest * 3 / 4);
            if (day.DurationSeconds > most)
            {
                yield return new PlanViolation(
                    day.Date, "return",
                    $"{day.DurationSeconds / 60} minutes in week {since / StepDays + 1} after {gap} days without a run.",
                    $"{most / 60} minutes: {(since < StepDays ? "half" : "three quarters")} of the longest from before.", most);
            }
        }
    }

    /// <summary>The first run after the last gap of two weeks, and the run before that gap; null without one.</summary>
    private static (DateOnly Start, DateOnly? Last) ReturnBefore(JudgedPlan plan, DateOnly date)
    {
        DateOnly start = date;
        while (plan.LastRunBefore(start) is DateOnly before)
        {
            if (start.DayNumber - before.DayNumber >= GapDays || date.DayNumber - start.DayNumber >= 2 * StepDays)
            {
                return (start, before);
            }

            start = before;
        }

        return (start, null);
    }
}
