namespace TrainingPlan.Companion.Web.Models;

/// <summary>One day of the plan.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsToday">True for today.</param>
/// <param name="Title">The workout's name, or the word for a day of rest.</param>
/// <param name="IsRest">True when nothing is planned on purpose.</param>
/// <param name="DurationSeconds">Planned length in seconds; 0 when unknown.</param>
/// <param name="Purpose">What the day is for.</param>
/// <param name="Reason">Why it stands on this day.</param>
/// <param name="Profile">The workout's picture; empty on a day of rest.</param>
/// <param name="Steps">The workout in words, a repeat in one line.</param>
/// <param name="OnBandText">Says that this workout is on a band; empty otherwise.</param>
public sealed record PlanCard(
    DateOnly Day,
    bool IsToday,
    string Title,
    bool IsRest,
    int DurationSeconds,
    string Purpose,
    string Reason,
    IReadOnlyList<ProfileBlock> Profile,
    IReadOnlyList<string> Steps,
    string OnBandText);
