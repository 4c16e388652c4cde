namespace TrainingPlan.Companion.Planning;

/// <summary>The long run stands on the day that the runner fixed for it, where that day takes it.</summary>
internal static class LongDayRule
{
    private const int NearDays = 3;

    public static PlanRule Rule { get; } = new(
        "long-day", "The long run stands on the day that the runner fixed, unless that day is taken, short of time or near a race.",
        plan => plan.Limits.Availability is { LongRunDay: DayOfWeek fixedDay } time ? Check(plan, time, fixedDay) : []);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan, Availability time, DayOfWeek fixedDay)
    {
        foreach (PlannedDay day in plan.Sessions.Where(day => day.Kind == SessionKind.Long && day.Date.DayOfWeek != fixedDay))
        {
            DateOnly monday = JudgedPlan.MondayOf(day.Date);
            DateOnly wanted = monday.AddDays(((int)fixedDay + 6) % 7);
            bool isInPlan = wanted >= plan.Days[0].Date && wanted <= plan.Days[^1].Date;
            bool isNearRace = plan.Days.Any(other =>
                other.Kind == SessionKind.Race && Math.Abs(other.Date.DayNumber - wanted.DayNumber) <= NearDays);
            DateOnly[] beside = [wanted.AddDays(-1), wanted.AddDays(1)];
            bool isBlocked = beside.Any(next => next != day.Date && plan.IsHardOn(next));
            if (isInPlan && !isNearRace && !isBlocked && time.SecondsOn(wanted) >= day.DurationSeconds)
            {
                yield return new PlanViolation(
                    day.Date, "long-day",
                    FormattableString.Invariant($"The long run stands on {day.Date:dddd}; you fixed {fixedDay} for it."),
                    FormattableString.Invariant($"{wanted:yyyy-MM-dd}."), IsWish: true);
            }
        }
    }
}
