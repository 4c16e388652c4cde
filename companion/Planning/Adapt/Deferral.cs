namespace TrainingPlan.Companion.Planning;

/// <summary>
/// An easy run in the place of a hard session, which goes to the first later day of its week that takes it by every rule, or is left out:
/// nothing is crammed.
/// </summary>
internal static class Deferral
{
    private const string MovedFrom = "Moved from ";

    /// <summary>True for a session that stands where it stands because an earlier day could not take it.</summary>
    public static bool IsMoved(PlannedDay day) => day.Reason.StartsWith(MovedFrom, StringComparison.Ordinal);

    /// <summary>Length of the easy run that stands for a hard session, seconds: as long, but for the long run, which is halved.</summary>
    public static int EasySeconds(PlannedDay day) => day.Kind == SessionKind.Long
        ? Math.Min(day.DurationSeconds, Math.Max(2 * AdaptCase.ShortestRunSeconds, day.DurationSeconds / 2))
        : day.DurationSeconds;

    /// <summary>Defers a day's session and says so.</summary>
    /// <param name="one">The case.</param>
    /// <param name="day">The day.</param>
    /// <param name="code">Why, as a code.</param>
    /// <param name="sentence">Why, in words.</param>
    /// <param name="share">How much of the day's length is left, 0 to 1.</param>
    public static void Defer(AdaptCase one, PlannedDay day, string code, string sentence, double share = 1)
    {
        int seconds = Math.Min((int)(day.DurationSeconds * share), EasySeconds(day));
        if (day.IsHard && LaterDay(one, day, seconds) is PlannedDay later)
        {
            one.Draft.Ease(day.Date, seconds, code, sentence);
            one.Draft.Put(Moved(day, later.Date), code, sentence);
            one.Say(code, $"{sentence} {day.Name} moves to {later.Date.DayOfWeek}.");
            return;
        }

        one.Draft.Ease(day.Date, seconds, code, sentence);
        one.Say(code, day.IsHard ? $"{sentence} {day.Name} is left out: nothing is crammed." : sentence);
    }

    private static PlannedDay? LaterDay(AdaptCase one, PlannedDay day, int easySeconds)
    {
        DateOnly sunday = SeasonLayout.MondayOf(day.Date).AddDays(6);
        return one.Draft.Between(day.Date.AddDays(2), sunday).FirstOrDefault(other =>
            !other.IsHard && other.DurationSeconds > 0 && one.Input.Season.Availability.SecondsOn(other.Date) >= day.DurationSeconds
            && Takes(one, day, other.Date, easySeconds));
    }

    private static bool Takes(AdaptCase one, PlannedDay day, DateOnly to, int easySeconds)
    {
        var trial = new PlanDraft(one.Draft.Between(one.Today, to.AddDays(14)), one.Today, one.Input.Season.Numbers);
        trial.Ease(day.Date, easySeconds, "", "");
        trial.Put(Moved(day, to), "", "");
        return one.Broken(trial.Days).Count == 0;
    }

    private static PlannedDay Moved(PlannedDay day, DateOnly to) => PlanDraft.Moved(day, to, $"{MovedFrom}{day.Date.DayOfWeek}.");
}
