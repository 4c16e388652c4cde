namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Missed sessions and gaps. One missed session changes nothing. Two to four: the next run is an easy one. Five and more, or a week without
/// a run: the weeks to come lead back in steps to what the season meant, and only those weeks are planned again that are too much.
/// </summary>
internal static class ReturnTrigger
{
    private const int MostBridged = 4;
    private const int FewestBridged = 2;

    /// <summary>Looks for missed sessions.</summary>
    public static void Apply(AdaptCase one)
    {
        // Only on the day of a run there is something to decide.
        if (one.State.IsIll || one.HasRunToday || one.Draft.On(one.Today) is not { DurationSeconds: > 0 })
        {
            return;
        }

        int missed = MissedSessions.InARow(one.Input.Days, one.History, one.Today).Count;
        int gapDays = new TrainingHistory(one.History, one.Today).DaysSinceLastRun ?? 0;
        if (missed > MostBridged || gapDays >= ReturnSteps.FewestGapDays)
        {
            LeadBack(one, missed, gapDays);
        }
        else if (missed >= FewestBridged)
        {
            Bridge(
                one, "missed-some",
                $"{missed} sessions in a row were missed: an easy run leads back; what was missed is not made up.");
        }
    }

    private static void LeadBack(AdaptCase one, int missed, int gapDays)
    {
        (string code, string sentence) = missed > MostBridged
            ? ("missed-many", $"{missed} sessions in a row were missed: the next weeks lead back in steps; nothing is made up.")
            : ("gap", $"{gapDays} days without a run: the next weeks lead back in steps.");
        one.Replan(Planned(one, gapDays), code, sentence);
        Bridge(one, code, sentence);
    }

    /// <summary>The weeks back to what the season meant; one that nobody has run yet, or whose weeks are unknown, starts anew.</summary>
    private static IReadOnlyList<PlannedDay> Planned(AdaptCase one, int gapDays)
    {
        SeasonInput season = one.Input.Season with { Today = one.Today };
        bool isAfterInjury = one.State.IsInjured || one.State.DaysSinceInjury <= gapDays;
        return one.Input.Weeks.Count == 0 || one.History.Count == 0
            ? SeasonPlanner.Make(season).Days
            : SeasonPlanner.LeadBack(season, one.Input.Weeks, one.Draft.Days, isAfterInjury);
    }

    /// <summary>The first run back is an easy one; the long run is easy as it is.</summary>
    private static void Bridge(AdaptCase one, string code, string sentence)
    {
        PlannedDay? next = one.Draft.Days.FirstOrDefault(day => day.DurationSeconds > 0);
        if (next is { HardSeconds: > 0 } && next.Kind != SessionKind.Race)
        {
            Deferral.Defer(one, next, code, sentence);
        }
    }
}
