namespace TrainingPlan.Companion.Planning;

/// <summary>No session is longer than its day has room for.</summary>
internal static class RoomRule
{
    public static PlanRule Rule { get; } = new(
        "room", "No session is longer than the runner has time on its day.",
        plan => plan.Limits.Availability is Availability time ? Check(plan, time) : []);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan, Availability time)
    {
        foreach (PlannedDay day in plan.Sessions)
        {
            int room = time.MinutesOn(day.Date);
            if (day.DurationSeconds > room * 60)
            {
                string weekday = FormattableString.Invariant($"{day.Date:dddd}");
                yield return new PlanViolation(
                    day.Date, "room",
                    room == 0
                        ? FormattableString.Invariant($"You have no time for a run on {weekday}, {day.Date:d MMMM}.")
                        : FormattableString.Invariant($"{day.DurationSeconds / 60} minutes on a {weekday} that has room for {room}."),
                    room == 0 ? "Another day." : $"{room} minutes.", room * 60, IsWish: true);
            }
        }
    }
}
