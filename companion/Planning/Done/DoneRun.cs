using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A run as it is held against a plan.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Date">The runner's day on which it began.</param>
/// <param name="DurationSeconds">Length without pauses, seconds.</param>
public sealed record DoneRun(long Id, DateOnly Date, int DurationSeconds)
{
    /// <summary>Distance in metres; null when unknown.</summary>
    public double? DistanceMeters { get; init; }

    /// <summary>The workout that the band carried out; null for a free run and a run of another device.</summary>
    public Workout? Workout { get; init; }

    /// <summary>Name of the workout or of the run; empty without one.</summary>
    public string Name { get; init; } = "";

    /// <summary>True when its heart rate shows hard running, false when it shows none; null when it cannot say.</summary>
    public bool? WasHard { get; init; }

    /// <summary>Effort of 0 to 10 as the runner rated it; null when not rated.</summary>
    public double? EffortCr10 { get; init; }

    /// <summary>The steps of its workout, repeats written out; empty without.</summary>
    public IReadOnlyList<DoneStep> Steps { get; init; } = [];
}
