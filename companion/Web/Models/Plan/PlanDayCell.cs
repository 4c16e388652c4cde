namespace TrainingPlan.Companion.Web.Models;

/// <summary>One day of the calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Title">The session's name; the word for rest; empty outside of the plan.</param>
/// <param name="Tone">How it is coloured: none, rest, easy, hard, long or race.</param>
/// <param name="LengthText">Planned length; empty where nothing is planned.</param>
/// <param name="Profile">The workout's picture.</param>
/// <param name="Runs">What was run on the day.</param>
/// <param name="DoneText">How what was done agrees with what was planned, in a word; empty for days to come.</param>
/// <param name="IsPast">True before today.</param>
/// <param name="IsToday">True for today.</param>
/// <param name="IsOutside">True for a day of a neighbouring month.</param>
/// <param name="CanMove">True for a session that may be put on another day.</param>
/// <param name="HeatText">A word on heat that is forecast; empty without one.</param>
public sealed record PlanDayCell(
    DateOnly Date,
    string Title,
    PlanTone Tone,
    string LengthText,
    IReadOnlyList<ProfileBlock> Profile,
    IReadOnlyList<RunOfDay> Runs,
    string DoneText,
    bool IsPast,
    bool IsToday,
    bool IsOutside,
    bool CanMove,
    string HeatText);
