namespace TrainingPlan.Protocol;

/// <summary>What a band examines in its self-test. The codes are stable.</summary>
public enum CheckItem : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>
    /// Motion chip. Numbers: gravity in mg, noise in mg, weakest self-test response in percent of the factory's (0 not known).
    /// </summary>
    Motion = 1,

    /// <summary>
    /// Pulse chip. Numbers: samples in ten seconds, counts that the light adds on its weakest LED, die temperature in °C.
    /// </summary>
    Heart = 2,

    /// <summary>Flash. Numbers: milliseconds of writing and closing, free bytes, bytes written.</summary>
    Flash = 3,

    /// <summary>Battery. Numbers: percent, millivolts.</summary>
    Battery = 4,

    /// <summary>Clock chip. Numbers: low and high half of its UTC milliseconds.</summary>
    Clock = 5,

    /// <summary>Buzzer and light: they were used, the person hears and sees.</summary>
    Buzzer = 6,

    /// <summary>Button: it waits for a press. Numbers: milliseconds until it came.</summary>
    Button = 7,
}
