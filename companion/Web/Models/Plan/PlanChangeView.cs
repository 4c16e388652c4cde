namespace TrainingPlan.Companion.Web.Models;

/// <summary>A change of the plan as pages show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sentence">What changes and why.</param>
/// <param name="StateText">What became of it, in words.</param>
/// <param name="MadeText">When it was made.</param>
/// <param name="IsWaiting">True while it waits for the runner.</param>
/// <param name="CanUndo">True while it can be taken back.</param>
/// <param name="Why">Whose rule made it, in words.</param>
/// <param name="Days">Each day that changes.</param>
public sealed record PlanChangeView(
    long Id, string Sentence, string StateText, string MadeText, bool IsWaiting, bool CanUndo, string Why,
    IReadOnlyList<ChangedDay> Days);

/// <summary>A day of a change.</summary>
/// <param name="Date">The day.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there with the change.</param>
/// <param name="Sentence">Why; empty when the change's own sentence says it.</param>
/// <param name="BeforeProfile">Picture of what stood there.</param>
/// <param name="AfterProfile">Picture of what stands there with the change.</param>
public sealed record ChangedDay(
    DateOnly Date, string Before, string After, string Sentence, IReadOnlyList<ProfileBlock> BeforeProfile,
    IReadOnlyList<ProfileBlock> AfterProfile);
