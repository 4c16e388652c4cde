using System;

namespace TrainingPlan.Workouts;

/// <summary>What the companion tells the band about its runner. A new one works alone: coached, metric, no cadence band.</summary>
public sealed class BandSettings
{
    /// <summary>Addresses of radios have 48 bits.</summary>
    public const ulong AddressMax = 0xFFFFFFFFFFFF;

    private readonly int[] _zoneUpperBpm = new int[Workout.ZoneCount];

    /// <summary>Rises with each change of the settings, from 0.</summary>
    public int Revision { get; set; }

    /// <summary>True for miles and feet, false for kilometres and metres.</summary>
    public bool IsImperial { get; set; }

    /// <summary>How much the band may say.</summary>
    public CueMode CueMode { get; set; }

    /// <summary>Lower end of the free run's cadence band in 1/100 steps per minute; 0 = no band.</summary>
    public int CadenceLowCentispm { get; set; }

    /// <summary>Upper end of the free run's cadence band in 1/100 steps per minute; 0 = no band.</summary>
    public int CadenceHighCentispm { get; set; }

    /// <summary>Step length walking in millimetres, 300 to 1,500; 0 = uncalibrated.</summary>
    public int WalkStepLengthMillimeters { get; set; }

    /// <summary>Step length running in millimetres, 300 to 2,500; 0 = uncalibrated.</summary>
    public int RunStepLengthMillimeters { get; set; }

    /// <summary>Belt speed of the treadmill in seconds per kilometre, 120 to 1,800; 0 = no treadmill.</summary>
    public int BeltSecondsPerKm { get; set; }

    /// <summary>Seed of the random withholding of cadence corrections.</summary>
    public int CueWithholdSeed { get; set; }

    /// <summary>Week of the runner's cadence programme, from 1; 0 counts as 1. Cadence corrections fade by it.</summary>
    public int CueWeek { get; set; }

    /// <summary>The runner's highest heart rate in beats per minute, 100 to 240; 0 = unknown.</summary>
    public int HeartRateMaxBpm { get; set; }

    /// <summary>Metres between two distance marks, 100 to 50,000; 0 = a kilometre or a mile by the runner's units.</summary>
    public int DistanceMarkMeters { get; set; }

    /// <summary>Seconds between two time marks, 60 to 7,200; 0 = none.</summary>
    public int TimeMarkSeconds { get; set; }

    /// <summary>Seconds of standing after which the recording pauses, 5 to 250; 0 = never.</summary>
    public int AutoPauseSeconds { get; set; }

    /// <summary>What the radio does while it does not sync.</summary>
    public RadioUse RadioUse { get; set; }

    /// <summary>Address of the chest strap, 48 bits; 0 = the nearest, remembered from then on.</summary>
    public ulong StrapAddress { get; set; }

    /// <summary>Address of the foot pod, 48 bits; 0 = the nearest, remembered from then on.</summary>
    public ulong PodAddress { get; set; }

    /// <summary>Upper ends of the runner's five heart-rate zones in beats per minute, rising; all 0 when unknown.</summary>
    public int[] ZoneUpperBpm
    {
        get { return _zoneUpperBpm; }
    }

    /// <summary>Puts everything back to that of a new band.</summary>
    public void Clear()
    {
        Revision = 0;
        IsImperial = false;
        CueMode = CueMode.Coached;
        CadenceLowCentispm = 0;
        CadenceHighCentispm = 0;
        WalkStepLengthMillimeters = 0;
        RunStepLengthMillimeters = 0;
        BeltSecondsPerKm = 0;
        CueWithholdSeed = 0;
        CueWeek = 0;
        HeartRateMaxBpm = 0;
        DistanceMarkMeters = 0;
        TimeMarkSeconds = 0;
        AutoPauseSeconds = 0;
        RadioUse = RadioUse.Off;
        StrapAddress = 0;
        PodAddress = 0;
        Array.Clear(_zoneUpperBpm, 0, _zoneUpperBpm.Length);
    }

    /// <summary>Takes everything from other settings.</summary>
    public void CopyFrom(BandSettings other)
    {
        Revision = other.Revision;
        IsImperial = other.IsImperial;
        CueMode = other.CueMode;
        CadenceLowCentispm = other.CadenceLowCentispm;
        CadenceHighCentispm = other.CadenceHighCentispm;
        WalkStepLengthMillimeters = other.WalkStepLengthMillimeters;
        RunStepLengthMillimeters = other.RunStepLengthMillimeters;
        BeltSecondsPerKm = other.BeltSecondsPerKm;
        CueWithholdSeed = other.CueWithholdSeed;
        CueWeek = other.CueWeek;
        HeartRateMaxBpm = other.HeartRateMaxBpm;
        DistanceMarkMeters = other.DistanceMarkMeters;
        TimeMarkSeconds = other.TimeMarkSeconds;
        AutoPauseSeconds = other.AutoPauseSeconds;
        RadioUse = other.RadioUse;
        StrapAddress = other.StrapAddress;
        PodAddress = other.PodAddress;
        Array.Copy(other._zoneUpperBpm, _zoneUpperBpm, _zoneUpperBpm.Length);
    }
}
