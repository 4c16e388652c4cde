namespace TrainingPlan.Companion.Web.Models;

/// <summary>The page on which a workout is built.</summary>
/// <param name="Name">The workout's name.</param>
/// <param name="Reading">Its text and what the server makes of it.</param>
/// <param name="Day">The day of the plan that it is meant for; null for none.</param>
/// <param name="Days">Days that it can be put on.</param>
/// <param name="Own">The runner's own workouts.</param>
/// <param name="Refusal">Why it was not kept; empty when nothing was refused.</param>
/// <param name="IsImperial">True for miles.</param>
public sealed record BuilderView(
    string Name, WorkoutReading Reading, DateOnly? Day, IReadOnlyList<DayOption> Days, IReadOnlyList<OwnWorkout> Own, string Refusal,
    bool IsImperial);

/// <summary>A day that a workout can be put on.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">The day and what stands there, in words.</param>
public sealed record DayOption(DateOnly Date, string Text);

/// <summary>A workout of the runner's own.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="LengthText">Its length in words.</param>
/// <param name="Profile">Its picture.</param>
public sealed record OwnWorkout(long Id, string Name, string LengthText, IReadOnlyList<ProfileBlock> Profile);
