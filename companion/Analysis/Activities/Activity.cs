namespace TrainingPlan.Companion.Analysis;

/// <summary>One activity from any source: the band, a watch's file, a row of an export.</summary>
public sealed record Activity
{
    /// <summary>What it was.</summary>
    public required Sport Sport { get; init; }

    /// <summary>When it began, with the runner's offset from UTC where the source tells it; null when it does not say.</summary>
    public required DateTimeOffset? Start { get; init; }

    /// <summary>True when <see cref="Start"/> is local time whose offset from UTC is not known (its offset is then zero).</summary>
    public bool IsStartLocal { get; init; }

    /// <summary>The runner's or the device's name for it; empty without one.</summary>
    public string Name { get; init; } = "";

    /// <summary>What recorded it, as the source says ("Garmin fenix 5", "TrainingPlan band"); empty when unknown.</summary>
    public string Device { get; init; } = "";

    /// <summary>The samples; empty for a row of an export.</summary>
    public ActivitySeries Series { get; init; } = ActivitySeries.Empty;

    /// <summary>Laps in rising time.</summary>
    public IReadOnlyList<ActivityLap> Laps { get; init; } = [];

    /// <summary>Stretches in which the timer stood, in rising time.</summary>
    public IReadOnlyList<ActivityPause> Pauses { get; init; } = [];

    /// <summary>Totals as the source states them.</summary>
    public ActivityTotals Totals { get; init; } = ActivityTotals.Nothing;

    /// <summary>Beat intervals in milliseconds in the order of time; empty without a strap that gives them.</summary>
    public double[] BeatIntervalsMs { get; init; } = [];

    /// <summary>Session effort of 0 to 10 (Foster's CR10) as the runner rated it; null when not rated.</summary>
    public double? EffortCr10 { get; init; }
}
