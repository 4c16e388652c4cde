namespace TrainingPlan.Companion.Web.Models;

/// <summary>A month of the plan, in whole weeks.</summary>
/// <param name="First">The month's first day.</param>
/// <param name="Weeks">Its weeks.</param>
public sealed record PlanMonth(DateOnly First, IReadOnlyList<PlanWeekRow> Weeks);
