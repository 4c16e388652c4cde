namespace TrainingPlan.Firmware.Link;

/// <summary>Civil time as the last host set it: the band has none of its own after a start.</summary>
public sealed class BandClock
{
    private long _offsetMs;

    /// <summary>True once a host has set the clock since the start.</summary>
    public bool IsSet { get; private set; }

    /// <summary>Milliseconds since 1970 UTC; 0 while unknown.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public long UtcMs(long nowMs)
    {
        return IsSet ? nowMs + _offsetMs : 0;
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="utcMs">Milliseconds since 1970 UTC.</param>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Set(long utcMs, long nowMs)
    {
        _offsetMs = utcMs - nowMs;
        IsSet = true;
    }
}
