namespace TrainingPlan.Firmware.Sensors;

/// <summary>Why a chip could not be used. Codes are stable: they stand in the session log.</summary>
public enum SensorFault : byte
{
    /// <summary>Nothing failed so far.</summary>
    None = 0,

    /// <summary>Nobody answered at the chip's address, or the chip refused a byte.</summary>
    NotAcknowledged = 1,

    /// <summary>The clock line was held low: the bus is stuck.</summary>
    BusStuck = 2,

    /// <summary>The transfer ended early or failed for a reason that the bus does not name.</summary>
    TransferFailed = 3,

    /// <summary>Another chip answers at this address: its identity register holds a different value.</summary>
    WrongIdentity = 4,

    /// <summary>The chip answers but no longer measures, as after a brown-out.</summary>
    NoSamples = 5,
}
