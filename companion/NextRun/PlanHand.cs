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

    /// <summary>Judges an edit and puts it into the plan; refuses what breaks a rule that held before.</summary>
    public static StoredPlanChange Carry(RunStore store, DateOnly today, Func<IReadOnlyList<PlannedDay>, PlanProposal> edit)
    {
        IReadOnlyList<PlannedDay> days = Plan(store, today);
        PlanProposal proposal = edit(days);
        if (Judge(store, today, days, proposal) is PlanViolation broken)
        {
            throw new PlanEditException($"{broken.Sentence} The plan stays as it is.");
        }

        return store.AcceptChange(store.SaveProposal(proposal, store.PlanRevision).Id, today);
    }

    /// <summary>The first rule that an edit would break and that the plan keeps; null for none.</summary>
    public static PlanViolation? Judge(
        RunStore store, DateOnly today, IReadOnlyList<PlannedDay> days, PlanProposal proposal)
    {
        IReadOnlyList<PastRun> history = PlanKeeper.History(store, today);
        HashSet<(DateOnly, string)> before = [.. PlanValidator.Check(days, history).Select(one => (one.Date, one.Rule))];
        return PlanValidator.Check(PlanEdit.With(days, proposal), history).FirstOrDefault(one => !before.Contains((one.Date, one.Rule)));
    }
}
