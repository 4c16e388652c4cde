namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the pages of the plan show.</summary>
public interface IPlanData
{
    /// <summary>Today and the days after it, as far as they are planned.</summary>
    IReadOnlyList<PlanCard> ListPlan();
}
