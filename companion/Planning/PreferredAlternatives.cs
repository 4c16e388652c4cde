namespace TrainingPlan.Companion.Planning;

/// <summary>What a runner's preferences add to the other ways of running a day, or take from them.</summary>
internal static class PreferredAlternatives
{
    private const int DoubleFromSeconds = 60 * 60;

    /// <summary>True when a treadmill is worth naming.</summary>
    public static bool HasTreadmill(SessionPreferences preferences) => preferences.Treadmill != Taste.None;

    /// <summary>A longer easy day in two runs; null where doubles are not wanted or make no sense.</summary>
    public static DayAlternative? InTwoRuns(PlannedDay day, RunnerNumbers numbers, SessionPreferences preferences) =>
        preferences.TakesDoubles && day is { Kind: SessionKind.Easy or SessionKind.QuickFeet, DurationSeconds: >= DoubleFromSeconds }
            ? new DayAlternative("In two runs", PlanDraft.Shorter(
                day, day.DurationSeconds / 2, numbers, "In the morning, and the same again in the evening: the same time, less at once."))
            : null;
}
