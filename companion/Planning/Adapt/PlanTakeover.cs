namespace TrainingPlan.Companion.Planning;

/// <summary>Days that come from outside, a file or another program, as a change of the plan.</summary>
public static class PlanTakeover
{
    /// <summary>The code of such a change: what the runner brought waits until the runner decides.</summary>
    public const string Code = "import";

    /// <summary>The change that puts them into the plan; null when they ask for nothing new. Days that are past are left out.</summary>
    /// <param name="plan">The plan from today on.</param>
    /// <param name="days">The days that come, in rising time.</param>
    /// <param name="today">The day in the runner's calendar.</param>
    /// <param name="source">Where they come from, a few words.</param>
    public static PlanProposal? Of(IReadOnlyList<PlannedDay> plan, IReadOnlyList<PlannedDay> days, DateOnly today, string source)
    {
        var changes = new List<DayChange>();
        Dictionary<DateOnly, PlannedDay> before = plan.ToDictionary(day => day.Date);
        string sentence = $"Taken from {source}.";
        foreach (PlannedDay day in days.Where(day => day.Date >= today))
        {
            PlannedDay old = before.GetValueOrDefault(day.Date)
                ?? new PlannedDay(day.Date, SessionKind.Rest, "Rest", "", "Nothing was planned.", 0, 0, null);
            if (!before.ContainsKey(day.Date) || !IsSame(old, day))
            {
                changes.Add(new DayChange(old, day, Code, sentence));
            }
        }

        return changes.Count == 0
            ? null
            : new PlanProposal(
                Code, $"{changes.Count} {(changes.Count == 1 ? "day is" : "days are")} taken from {source}.", SeasonPlanner.RuleVersion,
                changes);
    }

    private static bool IsSame(PlannedDay one, PlannedDay other) =>
        PlanDraft.IsSame(one, other) && one.Workout is null == other.Workout is null
        && (one.Workout is null || WorkoutText.Print(one.Workout) == WorkoutText.Print(other.Workout!));
}
