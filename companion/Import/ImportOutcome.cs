namespace TrainingPlan.Companion.Import;

/// <summary>What became of a file.</summary>
public enum ImportState
{
    /// <summary>It was taken in.</summary>
    Imported,

    /// <summary>These very bytes were here already.</summary>
    AlreadyThere,

    /// <summary>It is of no format that is known here, and nothing was expected of it.</summary>
    PassedOver,

    /// <summary>It could not be taken in.</summary>
    Refused,
}

/// <summary>What became of a file, in figures and sentences.</summary>
public sealed record ImportOutcome
{
    /// <summary>Where it is.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportState State { get; init; }

    /// <summary>Its format; empty when that is not known.</summary>
    public string Format { get; init; } = "";

    /// <summary>Numbers of new activities.</summary>
    public IReadOnlyList<long> New { get; init; } = [];

    /// <summary>Numbers of activities that were known from another source.</summary>
    public IReadOnlyList<long> Merged { get; init; } = [];

    /// <summary>Activities that were here already, to the last figure.</summary>
    public int KnownCount { get; init; }

    /// <summary>Activities that the runner deleted and that stay so.</summary>
    public int DeletedCount { get; init; }

    /// <summary>Days of heart-rate variability, sleep and the like.</summary>
    public int DayCount { get; init; }

    /// <summary>Names of workouts that were kept.</summary>
    public IReadOnlyList<string> Workouts { get; init; } = [];

    /// <summary>What was passed over, mended or doubted in it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why it was refused or passed over; null when it was not.</summary>
    public string? Refusal { get; init; }
}
