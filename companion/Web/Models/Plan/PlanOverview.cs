namespace TrainingPlan.Companion.Web.Models;

/// <summary>The page of the plan.</summary>
/// <param name="Today">Today.</param>
/// <param name="GoalText">What the runner trains for, in a sentence; empty without a goal.</param>
/// <param name="HasRuns">True when there is any run to plan from.</param>
/// <param name="Season">The season; null when nothing is planned and nothing was run.</param>
/// <param name="Month">The month that is shown; null without a plan.</param>
/// <param name="Change">What changed or waits; null when there is nothing to tell.</param>
public sealed record PlanOverview(
    DateOnly Today, string GoalText, bool HasRuns, SeasonView? Season, PlanMonth? Month, PlanChangeView? Change);
