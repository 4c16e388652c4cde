namespace TrainingPlan.Companion.Planning;

/// <summary>What else would do on a day.</summary>
/// <param name="When">When it is the better choice: "short of time", "on a treadmill", "on a hot day".</param>
/// <param name="Day">The day as it would be.</param>
public sealed record DayAlternative(string When, PlannedDay Day);
