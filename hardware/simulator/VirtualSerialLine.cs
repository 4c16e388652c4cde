using System;
using System.IO.Ports;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A serial cable: the band's port on one end, the host on the other.</summary>
public sealed class VirtualSerialLine
{
    private readonly VirtualClock _clock;
    private readonly VirtualSerialLane _toBand = new();
    private readonly VirtualSerialLane _toHost = new();
    private SerialPort? _port;
    private SerialDataReceivedEventHandler? _received;
    private int _readBufferBytes = 256;
    private int _writeBufferBytes = 256;

    internal VirtualSerialLine(string name, VirtualClock clock)
    {
        Name = name;
        _clock = clock;
    }

    /// <summary>COM2 and on.</summary>
    public string Name { get; }

    /// <summary>True while the firmware has the port open.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>False sends without delay in both directions.</summary>
    public bool IsPaced { get; set; } = true;

    /// <summary>Bits a second that the firmware set.</summary>
    public int BaudRate { get; private set; } = 115200;

    /// <summary>Damage on the way to the band; null for a good cable.</summary>
    public SerialFaults? FaultsToBand
    {
        get => _toBand.Faults;
        set => _toBand.Faults = value;
    }

    /// <summary>Damage on the way to the host; null for a good cable.</summary>
    public SerialFaults? FaultsToHost
    {
        get => _toHost.Faults;
        set => _toHost.Faults = value;
    }

    /// <summary>True while the cable is pulled out: what is sent is lost.</summary>
    public bool IsUnplugged { get; set; }

    /// <summary>Bytes that the host has sent.</summary>
    public long BytesToBand => _toBand.BytesSent;

    /// <summary>Bytes that the band has sent.</summary>
    public long BytesToHost => _toHost.BytesSent;

    /// <summary>Bytes that the band's receive buffer had no room for.</summary>
    public long OverflowBytes { get; private set; }

    /// <summary>Bytes that the host can read now.</summary>
    public int HostAvailable => _toHost.Available(_clock.TrueNanoseconds);

    /// <summary>The host sends one chunk.</summary>
    public void HostWrite(ReadOnlySpan<byte> chunk)
    {
        if (!IsUnplugged)
        {
            _toBand.BaudRate = IsPaced ? BaudRate : 0;
            _toBand.Send(chunk, _clock.TrueNanoseconds);
        }
    }

    /// <summary>The host takes what has arrived; returns how many bytes.</summary>
    public int HostRead(Span<byte> into) => _toHost.Receive(into, _clock.TrueNanoseconds);

    /// <summary>Loses what is under way in both directions.</summary>
    public void Clear()
    {
        _toBand.Clear();
        _toHost.Clear();
    }

    internal void Configure(int baudRate, int readBufferBytes, int writeBufferBytes)
    {
        BaudRate = baudRate;
        _readBufferBytes = readBufferBytes;
        _writeBufferBytes = writeBufferBytes;
    }

    internal int BandAvailable()
    {
        OverflowBytes += _toBand.DropOverflow(_readBufferBytes, _clock.TrueNanoseconds);
        return _toBand.Available(_clock.TrueNanoseconds);
    }

    internal int BandRead(Span<byte> into)
    {
        OverflowBytes += _toBand.DropOverflow(_readBufferBytes, _clock.TrueNanoseconds);
        return _toBand.Receive(into, _clock.TrueNanoseconds);
    }

    internal void BandWrite(ReadOnlySpan<byte> chunk)
    {
        _toHost.BaudRate = IsPaced ? BaudRate : 0;
        if (IsUnplugged)
        {
            return;
        }

        _toHost.Send(chunk, _clock.TrueNanoseconds);
        long backlog = _toHost.SentNanoseconds - _clock.TrueNanoseconds - (_writeBufferBytes * _toHost.NanosecondsPerByte);
        if (backlog > 0)
        {
            _clock.Block(backlog);
        }
    }

    internal void AddReceived(SerialPort port, SerialDataReceivedEventHandler? handler)
    {
        _port = port;
        _received += handler;
    }

    internal void RemoveReceived(SerialDataReceivedEventHandler? handler) => _received -= handler;

    /// <summary>Tells the firmware of arrived bytes, on its own thread, before a tick.</summary>
    internal void Dispatch()
    {
        if (!IsOpen)
        {
            // Nobody reads: a closed port hears nothing.
            _toBand.DropOverflow(0, _clock.TrueNanoseconds);
        }
        else if (_received != null && BandAvailable() >= _port!.ReceivedBytesThreshold)
        {
            _received(_port, new SerialDataReceivedEventArgs(SerialData.Chars));
        }
    }

    internal void PowerOff()
    {
        IsOpen = false;
        _received = null;
        _port = null;
        _toBand.Clear();
    }
}
