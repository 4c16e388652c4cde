namespace TrainingPlan.Companion.Planning;

/// <summary>A day of a week to be filled.</summary>
/// <param name="Date">The day.</param>
/// <param name="MostSeconds">Room for a run: availability and 110 % of the longest run of 30 days, seconds; 0 for none.</param>
/// <param name="IsRace">True for the day of a race: nothing else is placed on it.</param>
/// <param name="IsEasyOnly">True before a race: nothing hard.</param>
internal readonly record struct WeekDay(DateOnly Date, int MostSeconds, bool IsRace, bool IsEasyOnly);
