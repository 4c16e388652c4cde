using System.Buffers.Binary;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>A session's bytes, read: header, seconds and events; what is broken in them is counted and left out.</summary>
internal sealed class DecodedSession
{
    private readonly SessionLogReader _reader = new();

    private DecodedSession()
    {
    }

    /// <summary>What the session says of itself; null when its header is gone.</summary>
    public SessionHeader? Header { get; private set; }

    /// <summary>The seconds in rising order.</summary>
    public List<RunSecond> Seconds { get; } = [];

    /// <summary>The events in the log's order.</summary>
    public List<StoredEvent> Events { get; } = [];

    /// <summary>A strap's beat intervals in milliseconds, in the log's order.</summary>
    public List<double> BeatIntervalsMs { get; } = [];

    /// <summary>Stretches that are no whole block.</summary>
    public int BrokenBlocks { get; private set; }

    /// <summary>Blocks that the sequence numbers say are missing.</summary>
    public int MissingBlocks { get; private set; }

    /// <summary>True when the recording was properly closed.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Why the bytes make no run; null when they do.</summary>
    public string? Flaw { get; private set; }

    /// <summary>Start in milliseconds since 1970 UTC: from the header or from a later setting of the clock; null when unknown.</summary>
    public long? StartUtcMs { get; private set; }

    /// <summary>Reads whatever is whole; never throws.</summary>
    public static DecodedSession Read(byte[] bytes)
    {
        var session = new DecodedSession();
        session.ReadAll(bytes);
        return session;
    }

    private void ReadAll(byte[] bytes)
    {
        _reader.SetInput(bytes, 0, bytes.Length);
        while (_reader.MoveNext())
        {
            if (_reader.Kind == RecordKind.Second)
            {
                AddSecond(_reader.Second);
            }
            else if (_reader.Kind == RecordKind.Beat)
            {
                BeatIntervalsMs.Add(_reader.BeatIntervalPer1024 * 1000.0 / 1024);
            }
            else if (_reader.Kind == RecordKind.Event)
            {
                Events.Add(new StoredEvent(
                    _reader.EventElapsedSeconds, _reader.EventKind, _reader.EventA, _reader.EventB, _reader.EventC, _reader.EventD));
            }
        }

        Header = _reader.HasHeader ? _reader.Header : null;
        BrokenBlocks = _reader.BrokenBlocks;
        MissingBlocks = _reader.MissingBlocks;
        IsComplete = _reader.HasEnd;
        StartUtcMs = FindStart();
        Flaw = FindFlaw(bytes.Length);
    }

    private string? FindFlaw(int byteCount)
    {
        if (_reader.Blocks == 0)
        {
            return $"None of its {byteCount} bytes is a whole block of a session log.";
        }

        return Seconds.Count == 0 ? "It holds no second of running." : null;
    }

    private void AddSecond(RunSecond second)
    {
        if (Seconds.Count > 0 && second.ElapsedSeconds <= Seconds[^1].ElapsedSeconds)
        {
            return;
        }

        var kept = new RunSecond();
        kept.CopyFrom(second);
        Seconds.Add(kept);
    }

    private long? FindStart()
    {
        if (Header is null)
        {
            return null;
        }

        if (Header.StartUtcMs > 0)
        {
            return Header.StartUtcMs;
        }

        // A setting that came late is followed by a better one.
        StoredEvent? clockSet = Events.LastOrDefault(logged => logged.Kind == LogEventKind.ClockSet);
        return clockSet is null ? null : Wide(clockSet.A, clockSet.B) - (Wide(clockSet.C, clockSet.D) - Header.StartUptimeMs);
    }

    private static long Wide(int low, int high)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, low);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], high);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
