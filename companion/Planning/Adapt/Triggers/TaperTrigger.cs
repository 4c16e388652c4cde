namespace TrainingPlan.Companion.Planning;

/// <summary>
/// The taper comes off what was run: where illness or a gap kept the weeks before it under what the season meant, its weeks become smaller
/// by as much. Intensity stays.
/// </summary>
internal static class TaperTrigger
{
    private const int LookedBackWeeks = 4;
    private const double Slack = 1.1;
    private const int SlackSeconds = 10 * 60;
    private const string Code = "taper";
    private const string Sentence = "The taper comes off what you ran in the weeks before it, and not off what was planned.";

    /// <summary>Looks at the weeks before a taper that has begun.</summary>
    public static void Apply(AdaptCase one)
    {
        IReadOnlyList<SeasonWeek> weeks = one.Input.Weeks;
        int first = weeks.TakeWhile(week => week.Phase != Phase.Taper).Count();
        if (first == 0 || first == weeks.Count || one.Today < weeks[first].Monday)
        {
            return;
        }

        int most = Enumerable.Range(1, Math.Min(LookedBackWeeks, first))
            .Max(back => Done(one, weeks[first].Monday.AddDays(-7 * back)));
        double share = most / (double)weeks.Take(first).Max(week => week.TargetSeconds);
        if (share >= 1)
        {
            return;
        }

        SeasonWeek[] meant = [.. weeks.Select(week => week.Phase == Phase.Taper
            ? week with { TargetSeconds = (int)(week.TargetSeconds * share), LongSeconds = (int)(week.LongSeconds * share) }
            : week)];
        DateOnly[] mondays = [.. meant.Where(week => IsTooMuch(one, week)).Select(week => week.Monday)];
        one.Replan(SeasonPlanner.Rearranged(one.Input.Season with { Today = one.Today }, meant, one.Draft.Days, mondays), Code, Sentence);
    }

    private static bool IsTooMuch(AdaptCase one, SeasonWeek week) => week.Phase == Phase.Taper && week.Monday.AddDays(7) > one.Today
        && Done(one, week.Monday) + Planned(one, week.Monday) > week.TargetSeconds * Slack + SlackSeconds;

    private static int Done(AdaptCase one, DateOnly monday) => one.History
        .Where(run => run.Date >= monday && run.Date < monday.AddDays(7)).Sum(run => run.DurationSeconds);

    private static int Planned(AdaptCase one, DateOnly monday) => one.Draft.Between(monday, monday.AddDays(6))
        .Where(day => day.Kind != SessionKind.Race && !(day.Date == one.Today && one.HasRunToday)).Sum(day => day.DurationSeconds);
}
