namespace TrainingPlan.Companion.Planning;

/// <summary>Travel and changed hours: a week whose runs have no room any more is planned again, and no other.</summary>
internal static class RoomTrigger
{
    private const string Code = "availability";
    private const string Sentence = "Your time has changed: the runs of these weeks stand where there is room for them.";

    /// <summary>Looks for runs without room.</summary>
    public static void Apply(AdaptCase one)
    {
        DateOnly[] mondays = [.. one.Draft.Days.Where(day => !HasRoom(one, day)).Select(day => SeasonLayout.MondayOf(day.Date)).Distinct()];
        if (mondays.Length == 0)
        {
            return;
        }

        if (one.Input.Weeks.Count > 0)
        {
            SeasonInput season = one.Input.Season with { Today = one.Today };
            one.Replan(SeasonPlanner.Rearranged(season, one.Input.Weeks, one.Draft.Days, mondays), Code, Sentence);
        }

        foreach (PlannedDay day in one.Draft.Days.Where(day => !HasRoom(one, day)).ToList())
        {
            Squeeze(one, day);
        }
    }

    private static bool HasRoom(AdaptCase one, PlannedDay day) =>
        day.Kind == SessionKind.Race || day.DurationSeconds <= one.Input.Season.Availability.SecondsOn(day.Date)
        || (day.Date == one.Today && one.HasRunToday);

    private static void Squeeze(AdaptCase one, PlannedDay day)
    {
        int room = one.Input.Season.Availability.SecondsOn(day.Date);
        if (room >= AdaptCase.ShortestRunSeconds)
        {
            one.Draft.Shorten(day, room, Code, Sentence);
        }
        else
        {
            one.Draft.Rest(day.Date, Code, Sentence);
        }

        one.Say(Code, Sentence);
    }
}
