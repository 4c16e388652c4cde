using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>The morning on one page.</summary>
/// <param name="Day">Today.</param>
/// <param name="Advice">What to do, in a word or two.</param>
/// <param name="Sentence">The same as one sentence.</param>
/// <param name="Trust">How far it may be believed.</param>
/// <param name="Reasons">Why, a sentence each; the weightiest first.</param>
/// <param name="Missing">What was missing, a phrase each.</param>
/// <param name="Session">What the plan has for today; null without a plan.</param>
/// <param name="Questions">The check-in.</param>
/// <param name="Proposal">A change of the plan that waits for the runner; null without one.</param>
/// <param name="Bands">What is known of the bands.</param>
public sealed record TodayView(
    DateOnly Day,
    string Advice,
    string Sentence,
    Trust Trust,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Missing,
    PlanCard? Session,
    IReadOnlyList<CheckInQuestion> Questions,
    ProposalCard? Proposal,
    IReadOnlyList<BandCard> Bands);
