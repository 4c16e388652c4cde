namespace TrainingPlan.Protocol;

/// <summary>What a self-test found at an item. The codes are stable.</summary>
public enum CheckFinding : byte
{
    /// <summary>All is well.</summary>
    Good = 0,

    /// <summary>The board has no such part.</summary>
    NotFitted = 1,

    /// <summary>It was used; only the person can say whether it worked.</summary>
    AskPerson = 2,

    /// <summary>Nobody answers at its address.</summary>
    NoAnswer = 3,

    /// <summary>Another chip answers; detail = its identity.</summary>
    WrongIdentity = 4,

    /// <summary>The bus is held low.</summary>
    BusStuck = 5,

    /// <summary>Transfers break off.</summary>
    TransferFailed = 6,

    /// <summary>It answers, but gives no samples.</summary>
    NoSamples = 7,

    /// <summary>It gives the same sample for ever.</summary>
    Frozen = 8,

    /// <summary>It was moved, so nothing can be said.</summary>
    Moved = 9,

    /// <summary>What it says of gravity is no gravity.</summary>
    WrongGravity = 10,

    /// <summary>Its own test moves its axes otherwise than in the factory.</summary>
    SelfTestFailed = 11,

    /// <summary>It samples too fast or too slowly.</summary>
    WrongRate = 12,

    /// <summary>No LED brings light back: nothing lies on it, or all LEDs are dead.</summary>
    Dark = 13,

    /// <summary>One LED brings light back and another none; detail = the dark one from 0.</summary>
    LedDead = 14,

    /// <summary>Light from outside floods the detector.</summary>
    Flooded = 15,

    /// <summary>Its temperature is none that a wrist or a room has.</summary>
    WrongTemperature = 16,

    /// <summary>It can't be written.</summary>
    WriteFailed = 17,

    /// <summary>What is read is not what was written.</summary>
    ReadBackDiffers = 18,

    /// <summary>There is hardly room left.</summary>
    Full = 19,

    /// <summary>It reads no battery.</summary>
    NoBattery = 20,

    /// <summary>The battery is almost empty.</summary>
    Low = 21,

    /// <summary>Nobody pressed.</summary>
    NotPressed = 22,

    /// <summary>It stands still, or lost its time.</summary>
    ClockLost = 23,
}
