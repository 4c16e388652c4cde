using TrainingPlan.Hardware.Simulator;

namespace System.IO.Ports;

/// <summary>
/// A serial port of the virtual band that was current when it was made. As on the band, <see cref="Open"/> refuses COM1, which
/// the debugger's wire holds, received bytes beyond the buffer are lost, and a write that does not fit blocks the band.
/// </summary>
public sealed class SerialPort : IDisposable
{
    private readonly VirtualSerialLine _line;
    private int _baudRate;
    private int _readBufferSize = 256;
    private int _writeBufferSize = 256;

    /// <summary>Names the port; nothing happens before <see cref="Open"/>.</summary>
    public SerialPort(
        string portName,
        int baudRate = 9600,
        Parity parity = Parity.None,
        int dataBits = 8,
        StopBits stopBits = StopBits.One)
    {
        PortName = portName;
        _baudRate = baudRate;
        Parity = parity;
        DataBits = dataBits;
        StopBits = stopBits;
        _line = VirtualBand.Current.SerialLine(portName);
    }

    /// <summary>Raised on the band's thread before a tick when at least <see cref="ReceivedBytesThreshold"/> bytes wait.</summary>
    public event SerialDataReceivedEventHandler? DataReceived
    {
        add => _line.AddReceived(this, value);
        remove => _line.RemoveReceived(value);
    }

    /// <summary>Bits a second.</summary>
    public int BaudRate
    {
        get => _baudRate;
        set
        {
            _baudRate = value;
            ApplySettings();
        }
    }

    /// <summary>Flow control.</summary>
    public Handshake Handshake { get; set; }

    /// <summary>Data bits, 5 to 8.</summary>
    public int DataBits { get; set; }

    /// <summary>Parity bit.</summary>
    public Parity Parity { get; set; }

    /// <summary>Electrical mode.</summary>
    public SerialMode Mode { get; set; }

    /// <summary>Stop bits.</summary>
    public StopBits StopBits { get; set; }

    /// <summary>COM1 and on.</summary>
    public string PortName { get; }

    /// <summary>Byte that raises its own event.</summary>
    public char WatchChar { get; set; }

    /// <summary>True between open and close.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>End of a text line.</summary>
    public string NewLine { get; set; } = "\r\n";

    /// <summary>Milliseconds.</summary>
    public int ReadTimeout { get; set; } = -1;

    /// <summary>Milliseconds.</summary>
    public int WriteTimeout { get; set; } = -1;

    /// <summary>Waiting bytes that raise <see cref="DataReceived"/>.</summary>
    public int ReceivedBytesThreshold { get; set; } = 1;

    /// <summary>Levels turned round.</summary>
    public bool InvertSignalLevels { get; set; }

    /// <summary>Bytes that the port keeps for the reader; more are lost.</summary>
    public int ReadBufferSize
    {
        get => _readBufferSize;
        set
        {
            RequireClosed();
            _readBufferSize = value;
        }
    }

    /// <summary>Bytes that the port takes before a write blocks.</summary>
    public int WriteBufferSize
    {
        get => _writeBufferSize;
        set
        {
            RequireClosed();
            _writeBufferSize = value;
        }
    }

    /// <summary>Bytes that wait to be read.</summary>
    public int BytesToRead
    {
        get
        {
            RequireOpen();
            return _line.BandAvailable();
        }
    }

    /// <summary>The ports an application may have: COM1 is the debugger's.</summary>
    public static string[] GetPortNames() => ["COM2", "COM3"];

    /// <summary>Takes the port.</summary>
    public void Open()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException("port is already open");
        }

        if (PortName == "COM1")
        {
            throw new InvalidOperationException("COM1 is used for debugging");
        }

        ApplySettings();
        IsOpen = true;
        _line.IsOpen = true;
    }

    /// <summary>Gives the port free; what waits is lost.</summary>
    public void Close()
    {
        if (IsOpen)
        {
            IsOpen = false;
            _line.IsOpen = false;
        }
    }

    /// <summary>Reads what is there, at most <paramref name="count"/> bytes; returns how many.</summary>
    public int Read(byte[] buffer, int offset, int count)
    {
        RequireOpen();
        return _line.BandRead(buffer.AsSpan(offset, count));
    }

    /// <summary>Reads one byte; -1 when none waits.</summary>
    public int ReadByte()
    {
        RequireOpen();
        Span<byte> one = stackalloc byte[1];
        return _line.BandRead(one) == 1 ? one[0] : -1;
    }

    /// <summary>Writes bytes; blocks the band while they do not fit its buffer.</summary>
    public void Write(byte[] buffer, int offset, int count)
    {
        RequireOpen();
        _line.BandWrite(buffer.AsSpan(offset, count));
    }

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte value)
    {
        RequireOpen();
        Span<byte> one = [value];
        _line.BandWrite(one);
    }

    /// <summary>Closes the port.</summary>
    public void Dispose() => Close();

    private void ApplySettings() => _line.Configure(_baudRate, _readBufferSize, _writeBufferSize);

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("port " + PortName + " is not open");
        }
    }

    private void RequireClosed()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException("port " + PortName + " is open");
        }
    }
}
