using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>The morning on one page.</summary>
/// <param name="Day">Today.</param>
/// <param name="Advice">What to do, in a word or two.</param>
/// <param name="AdviceCode">The same for the style sheet: unknown, rest, easier, asplanned or gohard.</param>
/// <param name="Sentence">The same as one sentence.</param>
/// <param name="Trust">How far it may be believed.</param>
/// <param name="Reasons">Why, a sentence each; the weightiest first.</param>
/// <param name="Missing">What was missing, a phrase each.</param>
/// <param name="Signs">What was measured and said, each with its usual range.</param>
/// <param name="Session">What the plan has for today; null without a plan.</param>
/// <param name="Ahead">The days after it.</param>
/// <param name="Questions">The check-in.</param>
/// <param name="Change">What changed or waits; null when there is nothing to tell.</param>
/// <param name="Band">The band; null when none was met.</param>
/// <param name="HasGoal">True when a goal stands.</param>
/// <param name="HasRuns">True when there is any run.</param>
public sealed record TodayView(
    DateOnly Day,
    string Advice,
    string AdviceCode,
    string Sentence,
    Trust Trust,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Missing,
    IReadOnlyList<MorningSign> Signs,
    PlanDayView? Session,
    IReadOnlyList<PlanDayCell> Ahead,
    IReadOnlyList<CheckInQuestion> Questions,
    PlanChangeView? Change,
    TodayBand? Band,
    bool HasGoal,
    bool HasRuns)
{
    /// <summary>Address of the band that was asked last; empty for none.</summary>
    public string BandAddress { get; init; } = "";
}

/// <summary>A sign of recovery.</summary>
/// <param name="Name">Its name in the catalogue of figures.</param>
/// <param name="Figure">Today's value.</param>
/// <param name="UsualText">The runner's own range; empty without one.</param>
/// <param name="VerdictText">Where it stands, in a word.</param>
/// <param name="Verdict">The same for the style sheet: missing, worse, usual or better.</param>
public sealed record MorningSign(string Name, Figure Figure, string UsualText, string VerdictText, string Verdict);

/// <summary>The band as the morning needs it.</summary>
/// <param name="Title">What it calls itself.</param>
/// <param name="BatteryPercent">Charge when it was last told, percent; null when it never was.</param>
/// <param name="BatteryText">The same in words.</param>
/// <param name="SyncText">When it was last here.</param>
/// <param name="WorkoutText">The workout on it and its revision.</param>
/// <param name="IsAgreed">True when it has what this computer put there.</param>
/// <param name="PlanText">How plan and band agree, in words.</param>
public sealed record TodayBand(
    string Title, int? BatteryPercent, string BatteryText, string SyncText, string WorkoutText, bool IsAgreed, string PlanText);
