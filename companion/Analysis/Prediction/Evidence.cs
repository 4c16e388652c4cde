namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What a prediction may stand on.</summary>
public enum EvidenceKind
{
    /// <summary>A race, run as fast as it went.</summary>
    Race,

    /// <summary>An all-out effort alone.</summary>
    TimeTrial,

    /// <summary>A best stretch of training: the runner can do at least this.</summary>
    BestEffort,

    /// <summary>Speed at a heart rate below the maximum, as the time it stands for.</summary>
    HeartRateSpeed,
}

/// <summary>One result, or what training says in the form of one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DistanceMeters">Distance in metres.</param>
/// <param name="Seconds">Time in seconds.</param>
/// <param name="Date">The day; null when it is not known: it then counts as of the day of the race that is predicted.</param>
/// <param name="Source">Where it is from, in a few words.</param>
/// <param name="ExtraDeviation">Own uncertainty of the logarithm of the time (0.02 is about 2 %), beyond that of any race.</param>
public sealed record Evidence(
    EvidenceKind Kind, double DistanceMeters, double Seconds, DateOnly? Date = null, string Source = "", double ExtraDeviation = 0)
{
    /// <summary>True for what was run all-out.</summary>
    public bool IsAllOut => Kind is EvidenceKind.Race or EvidenceKind.TimeTrial;
}
