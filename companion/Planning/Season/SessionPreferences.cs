namespace TrainingPlan.Companion.Planning;

/// <summary>Where and how a runner likes to run.</summary>
public sealed record SessionPreferences
{
    /// <summary>Nothing told.</summary>
    public static SessionPreferences Usual { get; } = new();

    /// <summary>A track.</summary>
    public Taste Track { get; init; }

    /// <summary>A treadmill.</summary>
    public Taste Treadmill { get; init; }

    /// <summary>Hills.</summary>
    public Taste Hills { get; init; }

    /// <summary>True when two runs on one day are welcome.</summary>
    public bool TakesDoubles { get; init; }
}
