namespace TrainingPlan.Companion.Web.Models;

/// <summary>A week of the plan in detail.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="PhaseText">The part of the season, in words; empty without a season.</param>
/// <param name="Figures">What the week adds up to.</param>
/// <param name="Days">Its days, Monday to Sunday.</param>
/// <param name="Change">What changed or waits; null when there is nothing to tell.</param>
public sealed record PlanWeekView(
    DateOnly Monday, string PhaseText, IReadOnlyList<Figure> Figures, IReadOnlyList<PlanWeekDay> Days, PlanChangeView? Change);

/// <summary>A day of a week in detail.</summary>
/// <param name="Cell">What the calendar shows of it.</param>
/// <param name="Card">The session; null outside of the plan.</param>
public sealed record PlanWeekDay(PlanDayCell Cell, PlanCard? Card);
