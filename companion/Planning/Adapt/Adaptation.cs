namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Adapts a plan to what happened by the smallest change that keeps every rule. Each trigger is a file of its own; none cuts what it has
/// cut before, so that a second look on the same day changes nothing. Hard sessions that were missed are not crammed in, and the past is
/// never rewritten. Pure: the same input gives the same proposal.
/// </summary>
public static class Adaptation
{
    private static readonly IReadOnlyList<Action<AdaptCase>> Triggers =
    [
        ReturnTrigger.Apply, RestoreTrigger.Apply, TaperTrigger.Apply, RoomTrigger.Apply, FitnessTrigger.Apply, HealthTrigger.Apply,
        MorningTrigger.Apply, EffortTrigger.Apply, HeatTrigger.Apply, RuleRepair.Apply,
    ];

    /// <summary>Proposes a change; null when the plan stands.</summary>
    public static PlanProposal? Propose(AdaptInput input)
    {
        var one = new AdaptCase(input);
        if (one.Draft.Days.Count == 0)
        {
            return null;
        }

        foreach (Action<AdaptCase> apply in Triggers)
        {
            apply(one);
        }

        IReadOnlyList<DayChange> changes = one.Draft.Changes;
        return changes.Count == 0
            ? null
            : new PlanProposal(one.Code ?? changes[0].Code, one.Sentence, SeasonPlanner.RuleVersion, changes);
    }
}
