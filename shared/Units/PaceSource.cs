namespace TrainingPlan.Units;

/// <summary>What a pace was measured with, best first. Each source carries its own uncertainty.</summary>
public enum PaceSource : byte
{
    /// <summary>No source: there is no pace.</summary>
    None = 0,

    /// <summary>Running Speed and Cadence sensor on the foot (GATT 0x1814).</summary>
    FootPod = 1,

    /// <summary>GNSS module.</summary>
    Gnss = 2,

    /// <summary>Belt speed that the runner set on a treadmill.</summary>
    Belt = 3,

    /// <summary>
    /// Steps times the runner's calibrated step length: an average, ±10–15 % at the usual pace and wider at others, never a reason for
    /// a cue.
    /// </summary>
    WristEstimate = 4,
}
