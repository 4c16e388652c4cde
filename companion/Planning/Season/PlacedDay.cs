namespace TrainingPlan.Companion.Planning;

/// <summary>What a day of a week holds.</summary>
internal enum DayRole
{
    Rest,
    Easy,
    Long,
    Hard,
    Race,
}

/// <summary>A day of a week, filled.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Seconds">Length of its run, seconds; 0 for rest and for a race.</param>
internal readonly record struct PlacedDay(DayRole Role, int Seconds);
