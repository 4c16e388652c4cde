namespace TrainingPlan.Companion.Web.Models;

/// <summary>A season at a glance: what is meant, planned and done, week by week.</summary>
/// <param name="Weeks">The weeks in rising time.</param>
/// <param name="Phases">The parts of the season, each over its weeks; empty without a season.</param>
/// <param name="Summary">The whole in a sentence or two.</param>
public sealed record SeasonView(IReadOnlyList<SeasonBar> Weeks, IReadOnlyList<SeasonPhase> Phases, string Summary);

/// <summary>One week of a season.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="PhaseText">Its part of the season, in words; empty without a season.</param>
/// <param name="IsLighter">True for a week of less volume between the loading ones.</param>
/// <param name="PlannedSeconds">Running time that the plan has, seconds.</param>
/// <param name="HardSeconds">How much of it is hard, seconds.</param>
/// <param name="DoneSeconds">Running time that was done, seconds; null for weeks to come.</param>
/// <param name="IsThisWeek">True for the week of today.</param>
/// <param name="RaceText">Races of the week, in words; empty without one.</param>
public sealed record SeasonBar(
    DateOnly Monday, string PhaseText, bool IsLighter, int PlannedSeconds, int HardSeconds, int? DoneSeconds, bool IsThisWeek,
    string RaceText);

/// <summary>A part of a season over its weeks.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="Code">Its name for the style sheet.</param>
/// <param name="FirstWeek">Index of its first week.</param>
/// <param name="WeekCount">How many weeks it has.</param>
public sealed record SeasonPhase(string Name, string Code, int FirstWeek, int WeekCount);
