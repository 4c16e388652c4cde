using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.NextRun;

/// <summary>
/// Carries a runner's edit of the plan out: judged by the validator, kept with what stood before, so that it can be undone.
/// </summary>
public static class PlanHand
{
    /// <summary>The plan from today on.</summary>
    public static IReadOnlyList<PlannedDay> Plan(RunStore store, DateOnly today) =>
        store.LastPlannedDay() is DateOnly last && last >= today ? store.GetPlan(today, last) : [];

    /// <summary>
    /// Judges an edit and puts it into the plan; refuses what breaks a rule that held before. What goes against the runner's own wishes
    /// alone is carried out: the runner's hand is the newer wish.
    /// </summary>
    public static StoredPlanChange Carry(RunStore store, DateOnly today, Func<IReadOnlyList<PlannedDay>, PlanProposal> edit)
    {
        PlanProposal proposal = edit(Plan(store, today));
        IReadOnlyList<PlanViolation> answer = Answer(store, today, proposal);
        if (answer.FirstOrDefault(one => !one.IsWish) is PlanViolation broken)
        {
            string allowed = broken.Allowed.Length == 0 ? "" : $" Allowed: {broken.Allowed}";
            throw new PlanEditException($"{broken.Sentence}{allowed} The plan stays as it is.");
        }

        string noted = string.Concat(answer.Select(one => $" Noted: {one.Sentence}"));
        PlanProposal carried = proposal with { Sentence = proposal.Sentence + noted };
        return store.AcceptChange(store.SaveProposal(carried, store.PlanRevision).Id, today);
    }

    /// <summary>What an edit would break that the plan keeps, rules and wishes; empty when nothing.</summary>
    public static IReadOnlyList<PlanViolation> Answer(RunStore store, DateOnly today, PlanProposal proposal)
    {
        IReadOnlyList<PlannedDay> days = Plan(store, today);
        IReadOnlyList<PastRun> history = PlanKeeper.History(store, today);
        PlanLimits limits = Limits(store, today);
        HashSet<(DateOnly, string)> before = [.. PlanValidator.Check(days, history, limits).Select(one => (one.Date, one.Rule))];
        return [.. PlanValidator.Check(PlanEdit.With(days, proposal), history, limits)
            .Where(one => !before.Contains((one.Date, one.Rule)))];
    }

    /// <summary>What the runner has told that a plan is judged by.</summary>
    public static PlanLimits Limits(RunStore store, DateOnly today) =>
        PlanLimits.Of(store.GetWish(), SeasonKeeper.Numbers(store, today));
}
