namespace TrainingPlan.Companion.Planning;

/// <summary>What the runner wishes of the plan: goal, time, and how it may change. Kept as it was told.</summary>
public sealed record SeasonWish
{
    /// <summary>What holds for a runner who has stated no goal: keep going, and the plan follows without asking.</summary>
    public static SeasonWish Unstated { get; } = new() { Goal = TrainingGoal.KeepGoing, TakesChanges = true };

    /// <summary>What the runner trains for.</summary>
    public required TrainingGoal Goal { get; init; }

    /// <summary>When the runner can run.</summary>
    public Availability Availability { get; init; } = Availability.Open;

    /// <summary>How the faster fifth is shared out.</summary>
    public IntensityModel Model { get; init; }

    /// <summary>Longest run that the runner wants, seconds; null for the goal's own.</summary>
    public int? LongestRunSeconds { get; init; }

    /// <summary>Weeks of a plan without a race, 1 to 52.</summary>
    public int WeeksWithoutRace { get; init; } = 12;

    /// <summary>Age in years; null when not told.</summary>
    public int? AgeYears { get; init; }

    /// <summary>Where and how the runner likes to run.</summary>
    public SessionPreferences Preferences { get; init; } = SessionPreferences.Usual;

    /// <summary>True when changes of the plan are taken without asking.</summary>
    public bool TakesChanges { get; init; }
}
