namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Judges any plan, made, edited or imported. Shares no code with the planner: it counts again from the days and their steps.
/// </summary>
public static class PlanValidator
{
    /// <summary>What a plan is judged by: what must not happen first, then what the runner has asked for.</summary>
    public static IReadOnlyList<PlanRule> Rules { get; } =
    [
        DatesRule.Rule, HardNeighboursRule.Rule, HardDaysRule.Rule, RestDayRule.Rule, LongestRule.Rule, LongRunRule.Rule,
        ReturnRule.Rule, HardShareRule.Rule, .. FastShareRules.Rules, EffortRule.Rule, WorkoutRule.Rule, AddsUpRule.Rule,
        RoomRule.Rule, RunsAWeekRule.Rule, LongDayRule.Rule, LongestWishRule.Rule,
    ];

    /// <summary>Every rule that the plan breaks; empty for a sound plan.</summary>
    /// <param name="days">The plan in rising time.</param>
    /// <param name="history">Runs that were done, in any order.</param>
    /// <param name="limits">What the runner has told; null for nothing.</param>
    public static IReadOnlyList<PlanViolation> Check(
        IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history, PlanLimits? limits = null)
    {
        if (days.Count == 0)
        {
            return [];
        }

        // The other rules count along the calendar: without it they would say nonsense.
        if (DatesRule.FirstFault(days) is PlanViolation fault)
        {
            return [fault];
        }

        var plan = new JudgedPlan(days, history, limits ?? PlanLimits.None);
        return [.. Rules.SelectMany(rule => rule.Check(plan))];
    }
}
