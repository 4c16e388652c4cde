namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Illness, injury and pain. No running while ill, then as many days without anything hard as the illness lasted (coaching practice: the
/// "neck check" has no evidence). Running and walking in turns while an injury lasts, nothing hard while pain does.
/// </summary>
internal static class HealthTrigger
{
    private const int DaysAhead = 7;
    private const int DaysAfterInjury = 14;
    private const int InjuredSeconds = 30 * 60;

    /// <summary>Looks for illness, injury and pain.</summary>
    public static void Apply(AdaptCase one)
    {
        RunnerState state = one.State;
        if (state.IsIll)
        {
            Ill(one);
        }
        else if (state.SickDays > 0)
        {
            one.EaseHardDays(
                one.Today, state.SickDays, "after-illness", $"Easy days lead back, as many as the illness had: {state.SickDays}.");
        }

        if (state.IsInjured)
        {
            Injured(one);
        }
        else if (state.HasPain)
        {
            one.EaseHardDays(
                one.Today, DaysAhead, "pain", "Pain is reported: nothing hard this week, and no run that makes it worse.");
        }
        else if (state.DaysSinceInjury is int days and < DaysAfterInjury)
        {
            one.EaseHardDays(
                one.Today, DaysAfterInjury - days, "after-injury",
                "Thirty minutes in one piece and without pain come before anything fast: two weeks after an injury stay easy.");
        }
    }

    private static void Ill(AdaptCase one)
    {
        const string Sentence = "You are ill: no running today, and nothing hard for as many days after as it lasts.";
        if (one.Draft.On(one.Today) is { DurationSeconds: > 0 } && !one.HasRunToday)
        {
            one.Draft.Rest(one.Today, "illness", Sentence);
            one.Say("illness", Sentence);
        }

        one.EaseHardDays(one.Today.AddDays(1), Math.Max(1, one.State.SickDays), "illness", Sentence);
    }

    private static void Injured(AdaptCase one)
    {
        const string Sentence = "An injury lasts: running and walking in turns, only as far as pain stays at 2 of 10 or below and is gone "
            + "next morning; what hurts in the bone belongs to a clinician.";
        foreach (PlannedDay day in one.Draft.Between(one.Today, one.Today.AddDays(DaysAhead - 1)))
        {
            bool isEnough = day.Kind is SessionKind.Race || (day.Kind is SessionKind.WalkRun && day.DurationSeconds <= InjuredSeconds);
            if (day.DurationSeconds > 0 && !isEnough && !(day.Date == one.Today && one.HasRunToday))
            {
                one.Draft.WalkRun(day.Date, Math.Min(InjuredSeconds, day.DurationSeconds), "injury", Sentence);
                one.Say("injury", Sentence);
            }
        }
    }
}
