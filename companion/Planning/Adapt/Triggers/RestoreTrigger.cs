namespace TrainingPlan.Companion.Planning;

/// <summary>
/// A week that was made smaller while it was still far ahead gets back, when it begins, what the season meant, as far as the rules allow it
/// now. Nobody who is ill, hurt, tired or just back is given more, and what the runner changed by hand stays.
/// </summary>
internal static class RestoreTrigger
{
    private const double SmallShare = 0.85;
    private const double WorthShare = 1.1;
    private const int QuietDaysAfterInjury = 14;
    private const int MostMissed = 1;
    private const int FirstDays = 3;
    private const int DaysAWeek = 7;
    private const string Code = "restored";
    private const string Sentence = "You are back: this week holds what the season meant again, as far as the rules allow it.";

    /// <summary>Looks at a week in its first days.</summary>
    public static void Apply(AdaptCase one)
    {
        SeasonWeek? week = one.Input.Weeks.LastOrDefault(week => week.Monday <= one.Today);
        if (week is null || one.Today > week.Monday.AddDays(FirstDays - 1) || week.Phase is Phase.Taper or Phase.Recovery
            || one.HasRunToday || !IsWell(one.State) || IsBack(one))
        {
            return;
        }

        IReadOnlyList<PlannedDay> days = one.Draft.Between(one.Today, week.Monday.AddDays(6));
        int standing = Seconds(days);
        int done = one.History.Where(run => run.Date >= week.Monday).Sum(run => run.DurationSeconds);
        int daysLeft = DaysAWeek - (one.Today.DayNumber - week.Monday.DayNumber);
        if (done + standing >= week.TargetSeconds * SmallShare * daysLeft / DaysAWeek || days.Any(PlanEdit.IsByHand))
        {
            return;
        }

        PlannedDay[] restored = [.. SeasonPlanner.Rearranged(
                one.Input.Season with { Today = one.Today }, one.Input.Weeks, one.Draft.Days, [week.Monday])
            .Where(day => day.Date <= week.Monday.AddDays(6))];
        if (Seconds(restored) > standing * WorthShare)
        {
            one.Replan(restored, Code, Sentence);
        }
    }

    private static bool IsWell(RunnerState state) => !state.IsIll && state.SickDays == 0 && !state.HasPain && !state.IsInjured
        && !state.IsHardRefused && !state.IsRestAdvised && state.DaysSinceInjury is null or >= QuietDaysAfterInjury;

    private static bool IsBack(AdaptCase one) =>
        new TrainingHistory(one.History, one.Today).DaysSinceLastRun is null or >= ReturnSteps.FewestGapDays
        || MissedSessions.InARow(one.Input.Days, one.History, one.Today).Count > MostMissed;

    private static int Seconds(IEnumerable<PlannedDay> days) =>
        days.Where(day => day.Kind != SessionKind.Race).Sum(day => day.DurationSeconds);
}
