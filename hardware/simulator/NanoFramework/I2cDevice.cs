using TrainingPlan.Hardware.Simulator;

namespace System.Device.I2c;

/// <summary>A device on the virtual bus of the band that was current when it was made.</summary>
public class I2cDevice : IDisposable
{
    private readonly VirtualI2cBus _bus;
    private readonly byte[] _single = new byte[1];
    private bool _isDisposed;

    /// <summary>Opens the device; nothing is sent yet.</summary>
    public I2cDevice(I2cConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ConnectionSettings = settings;
        _bus = VirtualBand.Current.I2cBus(settings.BusId);
    }

    /// <summary>Bus, address and speed.</summary>
    public I2cConnectionSettings ConnectionSettings { get; }

    /// <summary>Opens the device; nothing is sent yet.</summary>
    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    /// <summary>Reads one byte; 0 when nobody answers, for there is no status here.</summary>
    public byte ReadByte()
    {
        _single[0] = 0;
        Transfer(default, _single);
        return _single[0];
    }

    /// <summary>Reads as many bytes as the buffer holds.</summary>
    public I2cTransferResult Read(SpanByte buffer) => Transfer(default, buffer.AsSpan());

    /// <summary>Writes one byte.</summary>
    public I2cTransferResult WriteByte(byte value)
    {
        _single[0] = value;
        return Transfer(_single, default);
    }

    /// <summary>Writes the buffer.</summary>
    public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer.AsSpan(), default);

    /// <summary>Writes, then reads after a repeated start.</summary>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) =>
        Transfer(writeBuffer.AsSpan(), readBuffer.AsSpan());

    /// <summary>Gives the device free.</summary>
    public void Dispose() => _isDisposed = true;

    private I2cTransferResult Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _bus.Transfer(ConnectionSettings.DeviceAddress, ConnectionSettings.BusSpeed, write, read);
    }
}
