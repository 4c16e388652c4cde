namespace TrainingPlan.Companion.Planning;

/// <summary>All that a season depends on: the same input gives the same plan.</summary>
public sealed record SeasonInput
{
    /// <summary>The plan's first day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the runner trains for.</summary>
    public required TrainingGoal Goal { get; init; }

    /// <summary>Runs that were done, in any order; older than 42 days are not looked at.</summary>
    public required IReadOnlyList<PastRun> History { get; init; }

    /// <summary>When the runner can run.</summary>
    public required Availability Availability { get; init; }

    /// <summary>The runner's own numbers.</summary>
    public required RunnerNumbers Numbers { get; init; }

    /// <summary>How the faster fifth is shared out.</summary>
    public IntensityModel Model { get; init; } = IntensityModel.Pyramidal;

    /// <summary>Where and how the runner likes to run.</summary>
    public SessionPreferences Preferences { get; init; } = SessionPreferences.Usual;

    /// <summary>Longest run that the runner wants, seconds; null for the goal's own.</summary>
    public int? LongestRunSeconds { get; init; }

    /// <summary>Weeks of a plan without a race, 1 to 52.</summary>
    public int WeeksWithoutRace { get; init; } = 12;

    /// <summary>True for a runner who was injured within the last twelve months: volume grows at half the speed.</summary>
    public bool WasInjuredLately { get; init; }

    /// <summary>Age in years; from 50 on every third week is one of recovery. Null when not told.</summary>
    public int? AgeYears { get; init; }
}
