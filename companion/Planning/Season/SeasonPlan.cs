namespace TrainingPlan.Companion.Planning;

/// <summary>A season: the intention week by week and the days that were made of it.</summary>
/// <param name="Weeks">The weeks as intended.</param>
/// <param name="Days">One entry a day from the plan's first day on.</param>
/// <param name="Choice">How the volume was chosen, one sentence.</param>
/// <param name="Refusal">Why there is no plan; null for a plan.</param>
public sealed record SeasonPlan(
    IReadOnlyList<SeasonWeek> Weeks, IReadOnlyList<PlannedDay> Days, string Choice, PlanRefusal? Refusal = null)
{
    /// <summary>No plan, and why.</summary>
    public static SeasonPlan Refused(PlanRefusal refusal) => new([], [], "", refusal);
}
