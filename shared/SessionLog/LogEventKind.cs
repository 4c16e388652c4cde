namespace TrainingPlan.SessionLog;

/// <summary>What happened beside the seconds. The codes stand in recorded sessions: never renumber them. 63 at most.</summary>
public enum LogEventKind : byte
{
    /// <summary>Recording began. a = 1 when a workout is loaded.</summary>
    Start = 1,

    /// <summary>Recording ended. a = <see cref="StopReason"/>.</summary>
    Stop = 2,

    /// <summary>The runner pressed for a lap. a = milliseconds since the start at which the button went down.</summary>
    Lap = 3,

    /// <summary>A workout step began. a = step index (-1 none), b = repeat index.</summary>
    Step = 4,

    /// <summary>
    /// A cue was decided. a = cue code in bits 0..7, 0x100 when it was withheld, target kind in bits 12..15; b = measured value;
    /// c, d = target low and high.
    /// </summary>
    Cue = 5,

    /// <summary>Recording was paused.</summary>
    Pause = 6,

    /// <summary>Recording went on after a pause.</summary>
    Resume = 7,

    /// <summary>
    /// A sensor changed. a = sensor bit; b = 0 lost, 1 found: c = error code of its driver, d = the register that failed;
    /// b = 2 LED currents adjusted: c, d = red and infrared in microamperes; b = 3 what it tells of the wrist changed: c = code of the
    /// pulse fault, 0 when all is well again, d = bits of the LEDs that can't be used.
    /// </summary>
    Sensor = 8,

    /// <summary>Battery state. a = percent, b = millivolts.</summary>
    Battery = 9,

    /// <summary>
    /// The clock was set. a, b = low and high 32 bits of the new UTC milliseconds; c, d = low and high 32 bits of the uptime in
    /// milliseconds at that moment.
    /// </summary>
    ClockSet = 10,

    /// <summary>The level of detail changed because the store is nearly full. a = seconds a record.</summary>
    Detail = 11,

    /// <summary>Cues were muted or not. a = 1 muted.</summary>
    Mute = 12,

    /// <summary>A block could not be written and its seconds are missing. a = seconds lost.</summary>
    Lost = 13,

    /// <summary>
    /// A run without workout is coached by a band from here on. a = kind of the target, c, d = its low and high end; both 0: no band.
    /// </summary>
    FreeRunBand = 14,
}
