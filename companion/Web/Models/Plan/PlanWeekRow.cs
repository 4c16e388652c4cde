namespace TrainingPlan.Companion.Web.Models;

/// <summary>A week of the calendar.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="PhaseText">The part of the season, in words; empty without a season.</param>
/// <param name="PlannedText">Running time that is planned.</param>
/// <param name="DoneText">Running time that was done; empty for weeks to come.</param>
/// <param name="Days">Monday to Sunday.</param>
public sealed record PlanWeekRow(
    DateOnly Monday, string PhaseText, string PlannedText, string DoneText, IReadOnlyList<PlanDayCell> Days);
