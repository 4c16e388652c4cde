namespace TrainingPlan.Coaching;

/// <summary>The texts of which sentences are made. A language is one file that has all of them (<see cref="CueTexts"/>).</summary>
public enum CueText : byte
{
    /// <summary>{0} seconds to the step's end, two or more.</summary>
    CountdownMany = 0,

    /// <summary>One second to the step's end.</summary>
    CountdownOne,

    /// <summary>A warm-up starts: {0} length, {1} target, both possibly empty. So all starts.</summary>
    StartWarmUp,

    /// <summary>Work starts.</summary>
    StartActive,

    /// <summary>A recovery starts.</summary>
    StartRecovery,

    /// <summary>A rest starts.</summary>
    StartRest,

    /// <summary>A cool-down starts.</summary>
    StartCoolDown,

    /// <summary>Length of a step, {0} a time or distance.</summary>
    StartLength,

    /// <summary>Pace target of a step from {0} to {1} per kilometre.</summary>
    StartPacePerKm,

    /// <summary>Pace target of a step from {0} to {1} per mile.</summary>
    StartPacePerMile,

    /// <summary>Cadence target of a step from {0} to {1} steps per minute.</summary>
    StartCadence,

    /// <summary>Heart-rate target of a step from {0} to {1} beats per minute.</summary>
    StartHeartRate,

    /// <summary>Slower than the band by the time {0}, a little.</summary>
    FasterSlightly,

    /// <summary>Slower than the band by the time {0}, much.</summary>
    Faster,

    /// <summary>Faster than the band by the time {0}, a little.</summary>
    SlowerSlightly,

    /// <summary>Faster than the band by the time {0}, much.</summary>
    Slower,

    /// <summary>Cadence below its band, value unknown.</summary>
    QuickerSteps,

    /// <summary>Cadence {0} below its band.</summary>
    QuickerStepsFrom,

    /// <summary>Cadence above its band, value unknown.</summary>
    LongerSteps,

    /// <summary>Cadence {0} above its band.</summary>
    LongerStepsFrom,

    /// <summary>Heart rate {0}, by {1} above its band.</summary>
    EffortTooHigh,

    /// <summary>Heart rate {0}, by {1} below its band.</summary>
    EffortTooLow,

    /// <summary>Back on target, of an unknown kind.</summary>
    Back,

    /// <summary>Cadence {0} is back on target.</summary>
    BackCadence,

    /// <summary>Pace {0} per kilometre is back on target.</summary>
    BackPacePerKm,

    /// <summary>Pace {0} per mile is back on target.</summary>
    BackPacePerMile,

    /// <summary>Heart rate {0} is back on target.</summary>
    BackHeartRate,

    /// <summary>Halfway, the time {0} to go.</summary>
    Halfway,

    /// <summary>The last of {0} passes.</summary>
    LastRepeat,

    /// <summary>The workout is done.</summary>
    WorkoutDone,

    /// <summary>The distance {0} is done.</summary>
    DistanceDone,

    /// <summary>The distance {0} is done, {1} to go in the step.</summary>
    DistanceDoneToGo,

    /// <summary>On target, the distance {0} done.</summary>
    GoodPacing,

    /// <summary>On target, the distance {0} to go in the step.</summary>
    GoodPacingToGo,

    /// <summary>The time {0} is done.</summary>
    TimeDone,

    /// <summary>The battery is low.</summary>
    LowBattery,

    /// <summary>The battery has {0} percent.</summary>
    LowBatteryAt,

    /// <summary>A sensor was lost.</summary>
    SensorLost,

    /// <summary>The heart-rate sensor was lost.</summary>
    HeartSensorLost,

    /// <summary>The motion sensor was lost.</summary>
    MotionSensorLost,

    /// <summary>The foot pod was lost.</summary>
    FootPodLost,

    /// <summary>The chest strap was lost.</summary>
    ChestStrapLost,

    /// <summary>The recording started.</summary>
    RecordingStarted,

    /// <summary>The recording is paused.</summary>
    RecordingPaused,

    /// <summary>The recording stopped.</summary>
    RecordingStopped,

    /// <summary>The radio listens.</summary>
    SyncOn,

    /// <summary>The radio is off.</summary>
    SyncOff,

    /// <summary>A hold of the button erases.</summary>
    HoldToErase,

    /// <summary>All is erased.</summary>
    Erased,

    /// <summary>The radio shares what the band measures.</summary>
    RadioShares,

    /// <summary>The radio listens to a chest strap.</summary>
    RadioHearsStrap,

    /// <summary>The radio listens to a chest strap and a foot pod.</summary>
    RadioHearsBoth,

    /// <summary>One hour; for many, {0}. So the other units.</summary>
    HourOne,

    /// <summary>{0} hours.</summary>
    HourMany,

    /// <summary>One minute.</summary>
    MinuteOne,

    /// <summary>{0} minutes.</summary>
    MinuteMany,

    /// <summary>One second.</summary>
    SecondOne,

    /// <summary>{0} seconds.</summary>
    SecondMany,

    /// <summary>{0} metres.</summary>
    Meters,

    /// <summary>{0} kilometres.</summary>
    Kilometers,

    /// <summary>One mile.</summary>
    MileOne,

    /// <summary>{0} miles.</summary>
    MileMany,

    /// <summary>{0} yards.</summary>
    Yards,
}
