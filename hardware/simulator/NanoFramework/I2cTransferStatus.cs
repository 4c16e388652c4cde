namespace System.Device.I2c;

/// <summary>How a transfer ended. nanoFramework returns it and throws nothing.</summary>
public enum I2cTransferStatus
{
    /// <summary>The driver gave no reason.</summary>
    UnknownError = 0,

    /// <summary>All bytes went over.</summary>
    FullTransfer = 1,

    /// <summary>The bus was held low until the time-out.</summary>
    ClockStretchTimeout = 2,

    /// <summary>The device stopped acknowledging in mid-transfer.</summary>
    PartialTransfer = 3,

    /// <summary>Nobody answered at the address.</summary>
    SlaveAddressNotAcknowledged = 4,
}
