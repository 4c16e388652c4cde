namespace TrainingPlan.Coaching;

/// <summary>What the band can say. The codes stand in stored logs: a number keeps its meaning for ever, and all are below 64.</summary>
public enum CueKind : byte
{
    /// <summary>Silence.</summary>
    None = 0,

    /// <summary>The step ends in three seconds.</summary>
    Countdown3 = 1,

    /// <summary>The step ends in two seconds.</summary>
    Countdown2 = 2,

    /// <summary>The step ends in one second.</summary>
    Countdown1 = 3,

    /// <summary>A warm-up step starts.</summary>
    StepStartWarmUp = 10,

    /// <summary>A step of work starts.</summary>
    StepStartActive = 11,

    /// <summary>A recovery step starts.</summary>
    StepStartRecovery = 12,

    /// <summary>A rest starts.</summary>
    StepStartRest = 13,

    /// <summary>A cool-down step starts.</summary>
    StepStartCoolDown = 14,

    /// <summary>Correction: the pace is slower than its band.</summary>
    Faster = 20,

    /// <summary>Correction: the pace is faster than its band.</summary>
    Slower = 21,

    /// <summary>Correction: the cadence is below its band.</summary>
    QuickerSteps = 22,

    /// <summary>Correction: the cadence is above its band.</summary>
    LongerSteps = 23,

    /// <summary>Correction: the heart rate is above its band.</summary>
    EffortTooHigh = 24,

    /// <summary>Correction: the heart rate is below its band.</summary>
    EffortTooLow = 25,

    /// <summary>Success: back inside the band after a correction.</summary>
    BackOnTarget = 26,

    /// <summary>Half of the workout is done.</summary>
    Halfway = 30,

    /// <summary>The last pass of a repeated block starts.</summary>
    LastRepeat = 31,

    /// <summary>The workout is done.</summary>
    WorkoutDone = 32,

    /// <summary>Another kilometre or mile.</summary>
    DistanceMark = 33,

    /// <summary>Another piece of time.</summary>
    TimeMark = 34,

    /// <summary>The battery is low.</summary>
    LowBattery = 40,

    /// <summary>A sensor stopped answering or lost its value.</summary>
    SensorLost = 41,

    /// <summary>The recording starts, or goes on after a pause.</summary>
    RecordingStarted = 50,

    /// <summary>The recording is paused.</summary>
    RecordingPaused = 51,

    /// <summary>The recording is stopped and saved.</summary>
    RecordingStopped = 52,

    /// <summary>The radio listens to computers; again when one may pair.</summary>
    SyncOn = 54,

    /// <summary>The radio is off again.</summary>
    SyncOff = 55,

    /// <summary>A computer asks to erase: a hold of the button says yes.</summary>
    HoldToErase = 56,

    /// <summary>Everything that was to be erased is.</summary>
    Erased = 57,

    /// <summary>While it does not sync the radio shares heart rate and cadence with a phone.</summary>
    RadioShares = 58,

    /// <summary>While it does not sync the radio listens to a chest strap.</summary>
    RadioHearsStrap = 59,

    /// <summary>While it does not sync the radio listens to a chest strap and a foot pod.</summary>
    RadioHearsBoth = 60,
}
