namespace TrainingPlan.Units;

/// <summary>
/// One second of a run as the band measured it. One instance is reused; a value whose trust is <see cref="Trust.None"/> is
/// missing, whatever the field holds.
/// </summary>
public sealed class RunSecond
{
    /// <summary>Seconds since the session began, pauses included; 0 for its first second.</summary>
    public int ElapsedSeconds;

    /// <summary>What the runner is doing.</summary>
    public MotionState State;

    /// <summary>Whole steps since the session began.</summary>
    public int Steps;

    /// <summary>Cadence in 1/100 steps per minute.</summary>
    public int CadenceCentispm;

    /// <summary>Trust of the cadence.</summary>
    public Trust CadenceTrust;

    /// <summary>Heart rate from the wrist in 1/100 beats per minute.</summary>
    public int WristHeartRateCentibpm;

    /// <summary>Trust of the wrist heart rate.</summary>
    public Trust WristHeartRateTrust;

    /// <summary>Heart rate from a chest strap in 1/100 beats per minute.</summary>
    public int StrapHeartRateCentibpm;

    /// <summary>Trust of the strap heart rate.</summary>
    public Trust StrapHeartRateTrust;

    /// <summary>Pace in seconds per kilometre; missing when <see cref="PaceSource"/> is none or the runner stands.</summary>
    public int PaceSecondsPerKm;

    /// <summary>Half width of the pace's 95 % interval in seconds per kilometre.</summary>
    public int PaceUncertaintySecondsPerKm;

    /// <summary>Where the pace comes from.</summary>
    public PaceSource PaceSource;

    /// <summary>Distance since the session began in metres; missing when no source ever gave a pace.</summary>
    public int DistanceMeters;

    /// <summary>True while the recording is paused.</summary>
    public bool IsPaused;

    /// <summary>Heart rate to act upon in 1/100 beats per minute: the strap's when it is trusted, otherwise the wrist's.</summary>
    public int HeartRateCentibpm
    {
        get { return StrapHeartRateTrust == Trust.Trusted ? StrapHeartRateCentibpm : WristHeartRateCentibpm; }
    }

    /// <summary>Trust of <see cref="HeartRateCentibpm"/>.</summary>
    public Trust HeartRateTrust
    {
        get { return StrapHeartRateTrust == Trust.Trusted ? Trust.Trusted : WristHeartRateTrust; }
    }

    /// <summary>Takes over everything of another second.</summary>
    public void CopyFrom(RunSecond other)
    {
        ElapsedSeconds = other.ElapsedSeconds;
        State = other.State;
        Steps = other.Steps;
        CadenceCentispm = other.CadenceCentispm;
        CadenceTrust = other.CadenceTrust;
        WristHeartRateCentibpm = other.WristHeartRateCentibpm;
        WristHeartRateTrust = other.WristHeartRateTrust;
        StrapHeartRateCentibpm = other.StrapHeartRateCentibpm;
        StrapHeartRateTrust = other.StrapHeartRateTrust;
        PaceSecondsPerKm = other.PaceSecondsPerKm;
        PaceUncertaintySecondsPerKm = other.PaceUncertaintySecondsPerKm;
        PaceSource = other.PaceSource;
        DistanceMeters = other.DistanceMeters;
        IsPaused = other.IsPaused;
    }
}
