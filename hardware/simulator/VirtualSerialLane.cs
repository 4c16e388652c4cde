using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>One direction of a wire: bytes leave one after another at the baud rate and arrive in virtual time.</summary>
internal sealed class VirtualSerialLane
{
    private const int BitsPerByte = 10;
    private const int InitialBytes = 1 << 14;

    private byte[] _bytes = new byte[InitialBytes];
    private long[] _arrivals = new long[InitialBytes];
    private byte[] _held = [];
    private byte[] _scratch = new byte[256];
    private long _head;
    private long _tail;
    private long _lastArrival;

    /// <summary>Bits a second; 0 sends without delay.</summary>
    public int BaudRate { get; set; } = 115200;

    /// <summary>Damage on the way; null for a good cable.</summary>
    public SerialFaults? Faults { get; set; }

    /// <summary>Time at which the last byte so far has left the sender.</summary>
    public long SentNanoseconds => _lastArrival;

    /// <summary>Bytes that went in, before any damage.</summary>
    public long BytesSent { get; private set; }

    public long NanosecondsPerByte => BaudRate <= 0 ? 0 : BitsPerByte * 1_000_000_000L / BaudRate;

    /// <summary>Sends one chunk.</summary>
    public void Send(ReadOnlySpan<byte> chunk, long nowNanoseconds)
    {
        BytesSent += chunk.Length;
        if (Faults == null)
        {
            Append(chunk, nowNanoseconds);
            return;
        }

        if (Faults.IsLost())
        {
            // A lost chunk still takes its time on the wire.
            _lastArrival = Math.Max(_lastArrival, nowNanoseconds) + (chunk.Length * NanosecondsPerByte);
            return;
        }

        SendDamaged(chunk, nowNanoseconds, Faults);
    }

    /// <summary>Bytes that have arrived.</summary>
    public int Available(long nowNanoseconds)
    {
        long low = _head;
        long high = _tail;
        while (low < high)
        {
            long middle = (low + high) / 2;
            if (_arrivals[middle & (_arrivals.Length - 1)] <= nowNanoseconds)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (int)(low - _head);
    }

    /// <summary>Takes bytes that have arrived.</summary>
    public int Receive(Span<byte> into, long nowNanoseconds)
    {
        int count = Math.Min(into.Length, Available(nowNanoseconds));
        for (int i = 0; i < count; i++)
        {
            into[i] = _bytes[(_head + i) & (_bytes.Length - 1)];
        }

        _head += count;
        return count;
    }

    /// <summary>Loses arrived bytes beyond what a receive buffer holds; returns how many.</summary>
    public int DropOverflow(int bufferBytes, long nowNanoseconds)
    {
        int over = Available(nowNanoseconds) - bufferBytes;
        if (over <= 0)
        {
            return 0;
        }

        // The buffer keeps the oldest bytes: what comes later finds it full.
        long from = _head + bufferBytes;
        for (long i = from; i < _tail - over; i++)
        {
            _bytes[i & (_bytes.Length - 1)] = _bytes[(i + over) & (_bytes.Length - 1)];
            _arrivals[i & (_arrivals.Length - 1)] = _arrivals[(i + over) & (_arrivals.Length - 1)];
        }

        _tail -= over;
        return over;
    }

    public void Clear()
    {
        _head = _tail;
        _held = [];
    }

    private void SendDamaged(ReadOnlySpan<byte> chunk, long nowNanoseconds, SerialFaults faults)
    {
        if (_scratch.Length < chunk.Length)
        {
            _scratch = new byte[chunk.Length];
        }

        chunk.CopyTo(_scratch);
        Span<byte> damaged = _scratch.AsSpan(0, faults.CutLength(chunk.Length));
        faults.Corrupt(damaged);
        if (_held.Length == 0 && faults.IsReordered())
        {
            _held = damaged.ToArray();
            return;
        }

        Append(damaged, nowNanoseconds);
        if (faults.IsDuplicated())
        {
            Append(damaged, nowNanoseconds);
        }

        if (_held.Length > 0)
        {
            Append(_held, nowNanoseconds);
            _held = [];
        }
    }

    private void Append(ReadOnlySpan<byte> bytes, long nowNanoseconds)
    {
        Reserve(bytes.Length);
        long arrival = Math.Max(_lastArrival, nowNanoseconds);
        foreach (byte value in bytes)
        {
            arrival += NanosecondsPerByte;
            _bytes[_tail & (_bytes.Length - 1)] = value;
            _arrivals[_tail & (_arrivals.Length - 1)] = arrival;
            _tail++;
        }

        _lastArrival = arrival;
    }

    private void Reserve(int more)
    {
        int length = _bytes.Length;
        if (_tail - _head + more <= length)
        {
            return;
        }

        while (_tail - _head + more > length)
        {
            length *= 2;
        }

        var bytes = new byte[length];
        var arrivals = new long[length];
        for (long i = _head; i < _tail; i++)
        {
            bytes[i & (length - 1)] = _bytes[i & (_bytes.Length - 1)];
            arrivals[i & (length - 1)] = _arrivals[i & (_arrivals.Length - 1)];
        }

        _bytes = bytes;
        _arrivals = arrivals;
    }
}
