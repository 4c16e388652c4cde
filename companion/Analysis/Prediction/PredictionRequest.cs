namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What a prediction is asked from.</summary>
public sealed record PredictionRequest
{
    /// <summary>Distance of the race in metres.</summary>
    public required double DistanceMeters { get; init; }

    /// <summary>Day of the race.</summary>
    public required DateOnly RaceDay { get; init; }

    /// <summary>The day on which it is asked.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Results and what training says; what is dated after <see cref="Today"/> does not count.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The runner.</summary>
    public RunnerTraits Traits { get; init; } = RunnerTraits.Unknown;

    /// <summary>The day and the place.</summary>
    public RaceConditions Conditions { get; init; } = RaceConditions.Unknown;
}
