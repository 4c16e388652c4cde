namespace System.IO.Ports;

/// <summary>Flow control.</summary>
public enum Handshake
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>By characters.</summary>
    XOnXOff = 1,

    /// <summary>By lines.</summary>
    RequestToSend = 2,

    /// <summary>By both.</summary>
    RequestToSendXOnXOff = 3,
}

/// <summary>Parity bit.</summary>
public enum Parity
{
    /// <summary>No parity bit.</summary>
    None = 0,

    /// <summary>Odd.</summary>
    Odd = 1,

    /// <summary>Even.</summary>
    Even = 2,
}

/// <summary>Stop bits.</summary>
public enum StopBits
{
    /// <summary>One.</summary>
    One = 1,

    /// <summary>Two.</summary>
    Two = 2,

    /// <summary>One and a half.</summary>
    OnePointFive = 3,
}

/// <summary>Electrical mode of the port.</summary>
public enum SerialMode
{
    /// <summary>Two lines.</summary>
    Normal = 0,

    /// <summary>RS-485.</summary>
    RS485 = 1,
}

/// <summary>What came in.</summary>
public enum SerialData
{
    /// <summary>Bytes.</summary>
    Chars = 1,

    /// <summary>The watched byte.</summary>
    WatchChar = 2,
}

/// <summary>Bytes have come in.</summary>
public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);

/// <summary>What came in.</summary>
public class SerialDataReceivedEventArgs : EventArgs
{
    internal SerialDataReceivedEventArgs(SerialData eventType) => EventType = eventType;

    /// <summary>Bytes or the watched byte.</summary>
    public SerialData EventType { get; }
}
