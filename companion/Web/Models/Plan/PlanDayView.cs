namespace TrainingPlan.Companion.Web.Models;

/// <summary>A day of the plan with all that belongs to it.</summary>
/// <param name="Card">The session.</param>
/// <param name="PhaseText">The part of the season, in words; empty without a season.</param>
/// <param name="Load">Expected load.</param>
/// <param name="Hard">Time that is meant to be hard.</param>
/// <param name="WorkoutText">The workout as text; empty on a day of rest.</param>
/// <param name="Alternatives">What else would do.</param>
/// <param name="Notes">Notes, a sentence each.</param>
/// <param name="Moves">Where the session may go; empty when it cannot be moved.</param>
/// <param name="CanChange">True for a day that is not past and no race.</param>
/// <param name="ShortestMinutes">Shortest length that it can be shortened to, minutes; 0 when it cannot.</param>
/// <param name="Runs">What was run on the day.</param>
/// <param name="DoneText">How what was done agrees with what was planned; empty for days to come.</param>
/// <param name="Changes">Changes of the day, the newest first.</param>
/// <param name="HeatText">A word on heat that is forecast; empty without one.</param>
/// <param name="PaceWarning">Says that pace targets have no source; empty otherwise.</param>
public sealed record PlanDayView(
    PlanCard Card,
    string PhaseText,
    Figure Load,
    Figure Hard,
    string WorkoutText,
    IReadOnlyList<AlternativeCard> Alternatives,
    IReadOnlyList<string> Notes,
    IReadOnlyList<MoveVerdict> Moves,
    bool CanChange,
    int ShortestMinutes,
    IReadOnlyList<RunOfDay> Runs,
    string DoneText,
    IReadOnlyList<PlanChangeView> Changes,
    string HeatText,
    string PaceWarning)
{
    /// <summary>Address of the band that was asked last; empty for none.</summary>
    public string BandAddress { get; init; } = "";
}

/// <summary>What else would do on a day.</summary>
/// <param name="When">When it is the better choice.</param>
/// <param name="Title">Its name.</param>
/// <param name="LengthText">Its length.</param>
/// <param name="Reason">What is different.</param>
/// <param name="Profile">Its picture.</param>
public sealed record AlternativeCard(
    string When, string Title, string LengthText, string Reason, IReadOnlyList<ProfileBlock> Profile);
