namespace TrainingPlan.Companion.Sync;

/// <summary>A band on a serial port, through the operating system's own calls.</summary>
internal sealed class SerialTransport : IBandTransport
{
    private const int WriteMs = 5_000;

    private readonly SerialLine _line;

    private SerialTransport(string address, SerialLine line)
    {
        Address = address;
        _line = line;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>Opens a port: 8 data bits, no parity, one stop bit, no flow control.</summary>
    public static SerialTransport Open(string address, string portName, int baud)
    {
        try
        {
            return new SerialTransport(address, SerialLine.Open(portName, baud));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            string whatToDo = failure is UnauthorizedAccessException
                ? "Give your user the right to it (on Linux: join the group dialout and log in again) or end the program that holds it."
                : "Check the cable and the port's name.";
            throw new BandException($"The serial port {portName} can't be opened: {failure.Message.TrimEnd('.')}.", whatToDo, failure);
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int timeoutMs)
    {
        try
        {
            return _line.Read(buffer, timeoutMs);
        }
        catch (IOException failure)
        {
            throw Gone(failure);
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        try
        {
            _line.Write(buffer, count, WriteMs);
        }
        catch (IOException failure)
        {
            throw Gone(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private BandException Gone(Exception inner) => new(
        $"The serial line {Address} broke: {inner.Message.TrimEnd('.')}.",
        "Check the cable and sync again: what is not stored here is still on the band.",
        inner);
}
