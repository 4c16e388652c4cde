namespace System.Device.I2c;

/// <summary>Outcome of one transfer.</summary>
public readonly struct I2cTransferResult
{
    internal I2cTransferResult(I2cTransferStatus status, int bytesTransferred)
    {
        Status = status;
        BytesTransferred = (uint)bytesTransferred;
    }

    /// <summary>Bytes that went over, in both directions.</summary>
    public uint BytesTransferred { get; }

    /// <summary>How the transfer ended.</summary>
    public I2cTransferStatus Status { get; }
}
