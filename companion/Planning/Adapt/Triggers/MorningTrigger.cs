namespace TrainingPlan.Companion.Planning;

/// <summary>
/// The morning's readiness. A bad morning takes the run, or the hard part of it, off today; a good one brings back a session of this week
/// that an earlier bad one had moved, and never adds anything.
/// </summary>
internal static class MorningTrigger
{
    private const double CutShare = 0.7;

    /// <summary>Looks at today.</summary>
    public static void Apply(AdaptCase one)
    {
        PlannedDay? today = one.Draft.On(one.Today);
        RunnerState state = one.State;
        if (today is null || today.DurationSeconds == 0 || today.Kind == SessionKind.Race || one.HasRunToday)
        {
            return;
        }

        // What this morning has taken away once is not taken away again by a second look.
        bool isEased = today.Reason == state.Why;
        if (state.IsRestAdvised)
        {
            one.Draft.Rest(today.Date, "readiness-rest", state.Why);
            one.Say("readiness-rest", state.Why);
        }
        else if (state.IsHardRefused && !isEased && (today.IsHard || state.IsVolumeCut))
        {
            Deferral.Defer(one, today, "readiness-low", state.Why, state.IsVolumeCut ? CutShare : 1);
        }
        else if (state.IsFresh && !today.IsHard)
        {
            BringBack(one, today);
        }
    }

    private static void BringBack(AdaptCase one, PlannedDay today)
    {
        DateOnly sunday = SeasonLayout.MondayOf(today.Date).AddDays(6);
        foreach (PlannedDay later in one.Draft.Between(today.Date.AddDays(1), sunday).Where(day => day.IsHard && Deferral.IsMoved(day)))
        {
            const string Reason = "A good morning: it comes back to today.";
            PlannedDay[] swapped = [.. one.Draft.Days.Select(day =>
                day.Date == today.Date ? PlanDraft.Moved(later, today.Date, Reason)
                : day.Date == later.Date ? PlanDraft.Moved(today, later.Date, Reason) : day)];
            if (one.Input.Season.Availability.SecondsOn(today.Date) >= later.DurationSeconds && one.Broken(swapped).Count == 0)
            {
                string sentence = $"{(one.State.Why.Length > 0 ? one.State.Why : "A good morning.")} {later.Name} comes back to today.";
                one.Draft.Put(swapped.First(day => day.Date == today.Date), "readiness-high", sentence);
                one.Draft.Put(swapped.First(day => day.Date == later.Date), "readiness-high", sentence);
                one.Say("readiness-high", sentence);
                return;
            }
        }
    }
}
