namespace TrainingPlan.Companion.Analysis;

/// <summary>One activity of a runner's history, as looking over years needs it.</summary>
public sealed record HistoryRun
{
    /// <summary>Its number, the one that commands take.</summary>
    public required long Id { get; init; }

    /// <summary>The runner's day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it was.</summary>
    public required Sport Sport { get; init; }

    /// <summary>Its name; empty without one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Distance in metres.</summary>
    public required Measured<double> DistanceMeters { get; init; }

    /// <summary>Time without pauses in seconds.</summary>
    public required Measured<double> DurationSeconds { get; init; }

    /// <summary>Mean heart rate in bpm.</summary>
    public required Measured<double> HeartRateBpm { get; init; }

    /// <summary>Highest heart rate as its source states it, in bpm.</summary>
    public required Measured<double> HeartRateMaxBpm { get; init; }

    /// <summary>Mean cadence in steps a minute.</summary>
    public required Measured<double> CadenceSpm { get; init; }

    /// <summary>Ascent in metres.</summary>
    public required Measured<double> AscentMeters { get; init; }

    /// <summary>Effort of 0 to 10 as the runner rated it; null when not rated.</summary>
    public double? EffortCr10 { get; init; }

    /// <summary>What its samples say; null for a row of an export, which has none.</summary>
    public RunSummary? Summary { get; init; }

    /// <summary>True for running of any kind.</summary>
    public bool IsRun => Sport is Sport.Running or Sport.TrailRunning or Sport.TreadmillRunning or Sport.TrackRunning;

    /// <summary>Mean speed in metres a second; 0 when distance or time is missing.</summary>
    public double MeanMetersPerSecond =>
        DistanceMeters.HasValue && DurationSeconds is { HasValue: true, Value: > 0 } ? DistanceMeters.Value / DurationSeconds.Value : 0;
}
