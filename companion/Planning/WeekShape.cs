namespace TrainingPlan.Companion.Planning;

/// <summary>Which kind of session a weekday carries, by the number of sessions a week. Hard days are never neighbours.</summary>
public static class WeekShape
{
    /// <summary>The kind for a weekday; <see cref="SessionKind.Intervals"/> stands for "something faster".</summary>
    public static SessionKind KindOn(DayOfWeek day, int runsAWeek) => (day, runsAWeek) switch
    {
        (DayOfWeek.Sunday, _) => SessionKind.Long,
        (DayOfWeek.Tuesday, _) => SessionKind.Intervals,
        (DayOfWeek.Thursday, <= 4) => SessionKind.QuickFeet,
        (DayOfWeek.Friday, 4) => SessionKind.Easy,
        (DayOfWeek.Wednesday, >= 5) => SessionKind.Easy,
        (DayOfWeek.Friday, >= 5) => SessionKind.QuickFeet,
        (DayOfWeek.Saturday, 5) => SessionKind.Easy,
        (DayOfWeek.Thursday, 6) => SessionKind.Easy,
        (DayOfWeek.Saturday, 6) => SessionKind.Easy,
        _ => SessionKind.Rest,
    };
}
