using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>How the runner wants to be coached and spoken to; a new runner's are those of a new band.</summary>
public sealed record RunnerSettings
{
    /// <summary>A new runner's: metric, English, coached, nothing pauses by itself.</summary>
    public static RunnerSettings Default { get; } = new();

    /// <summary>True for miles, false for kilometres.</summary>
    public bool IsImperial { get; init; }

    /// <summary>Language of the sentences, as its two-letter code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How much the band may say.</summary>
    public CueMode CueMode { get; init; }

    /// <summary>Seconds of standing after which the recording pauses, 5 to 250; 0 = never.</summary>
    public int AutoPauseSeconds { get; init; }

    /// <summary>Metres between two distance marks, 100 to 50,000; 0 = a kilometre or a mile by the units.</summary>
    public int DistanceMarkMeters { get; init; }

    /// <summary>Seconds between two time marks, 60 to 7,200; 0 = none.</summary>
    public int TimeMarkSeconds { get; init; }

    /// <summary>Belt speed of the treadmill in seconds per kilometre, 120 to 1,800; 0 = no treadmill.</summary>
    public int BeltSecondsPerKm { get; init; }

    /// <summary>What the band's radio does while it does not sync; two presses on the band in sync mode change it there.</summary>
    public RadioUse RadioUse { get; init; }

    /// <summary>Address of the chest strap, 48 bits; 0 = the nearest.</summary>
    public long StrapAddress { get; init; }

    /// <summary>Address of the foot pod, 48 bits; 0 = the nearest.</summary>
    public long PodAddress { get; init; }

    /// <summary>Low end of a free run's cadence band in steps per minute; null = around the own easy cadence, 0 = no band.</summary>
    public double? CadenceLowSpm { get; init; }

    /// <summary>High end of a free run's cadence band in steps per minute; null and 0 as for the low end.</summary>
    public double? CadenceHighSpm { get; init; }
}
