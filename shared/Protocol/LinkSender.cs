namespace TrainingPlan.Protocol;

/// <summary>
/// The sending half: bytes wait in a ring, are cut into numbered frames, and stay in the ring until the other end has them.
/// A frame is sent again when one has arrived that was sent long enough after it, or when the oldest waits longer than the round
/// trip allows. How long is enough is learnt: the answer to a frame sent again that comes too soon was the first one's, which was
/// only overtaken.
/// </summary>
internal sealed class LinkSender
{
    public const int FramesMax = 32;
    private const int RetryFloorMs = 100;
    private const int RetryCeilingMs = 2000;
    private const int ReorderFloorMs = 20;
    private const int ReorderStepMs = 10;

    private readonly byte[] _ring;
    private readonly int[] _frameStart = new int[FramesMax];
    private readonly byte[] _frameLength = new byte[FramesMax];
    private readonly int[] _frameSentAtMs = new int[FramesMax];
    private readonly byte[] _frameTries = new byte[FramesMax];
    private readonly bool[] _frameArrived = new bool[FramesMax];
    private int _ringStart;
    private int _ringCount;
    private int _framedBytes;
    private int _first;
    private int _next;
    private int _windowEnd;
    private int _newestArrivedMs;
    private int _reorderMs;
    private int _roundTripMs;
    private int _roundTripVariationMs;

    public LinkSender(int ringBytes)
    {
        _ring = new byte[ringBytes];
    }

    /// <summary>Bytes that can still be written.</summary>
    public int Space
    {
        get { return _ring.Length - _ringCount; }
    }

    /// <summary>The oldest frame that has not arrived.</summary>
    public int First
    {
        get { return _first; }
    }

    /// <summary>True when everything written has arrived.</summary>
    public bool IsIdle
    {
        get { return _ringCount == 0; }
    }

    /// <summary>Frames sent and not known to have arrived.</summary>
    public int InFlight
    {
        get { return _next - _first; }
    }

    /// <summary>True when bytes wait and the other end's window is shut.</summary>
    public bool IsShutOut
    {
        get { return _ringCount > _framedBytes && _next >= _windowEnd && _next == _first; }
    }

    /// <summary>Time after which the oldest frame is sent again.</summary>
    public int RetryMs { get; private set; }

    /// <summary>Starts a connection.</summary>
    public void Reset(int windowFrames)
    {
        _ringStart = 0;
        _ringCount = 0;
        _framedBytes = 0;
        _first = 0;
        _next = 0;
        _windowEnd = windowFrames;
        _newestArrivedMs = int.MinValue;
        _reorderMs = ReorderFloorMs;
        _roundTripMs = 0;
        _roundTripVariationMs = 0;
        RetryMs = 300;
    }

    /// <summary>Takes bytes for sending; returns how many had room.</summary>
    public int Write(byte[] data, int offset, int count)
    {
        int taken = count < Space ? count : Space;
        CopyIn((_ringStart + _ringCount) % _ring.Length, data, offset, taken);
        _ringCount += taken;
        return taken;
    }

    /// <summary>The frame to send again now, or -1.</summary>
    public int DueAgain(int nowMs)
    {
        for (int sequence = _first; sequence < _next; sequence++)
        {
            int slot = sequence & (FramesMax - 1);
            if (_frameArrived[slot])
            {
                continue;
            }

            int reorderMs = _roundTripMs / 4 > _reorderMs ? _roundTripMs / 4 : _reorderMs;
            bool wasOvertaken = _newestArrivedMs != int.MinValue && _frameSentAtMs[slot] + reorderMs <= _newestArrivedMs;
            int backoff = _frameTries[slot] > 3 ? 3 : _frameTries[slot] - 1;
            int waitMs = RetryMs << backoff;
            if (waitMs > RetryCeilingMs)
            {
                waitMs = RetryCeilingMs;
            }

            if (wasOvertaken || (sequence == _first && nowMs - _frameSentAtMs[slot] >= waitMs))
            {
                return sequence;
            }
        }

        return -1;
    }

    /// <summary>Cuts the next new frame, or answers -1 when there is nothing to send or no window.</summary>
    public int CutNext(int payloadBytesMax)
    {
        int waiting = _ringCount - _framedBytes;
        if (waiting == 0 || _next >= _windowEnd || _next - _first >= FramesMax)
        {
            return -1;
        }

        int slot = _next & (FramesMax - 1);
        _frameStart[slot] = (_ringStart + _framedBytes) % _ring.Length;
        _frameLength[slot] = (byte)(waiting < payloadBytesMax ? waiting : payloadBytesMax);
        _frameTries[slot] = 0;
        _frameArrived[slot] = false;
        _framedBytes += _frameLength[slot];
        _next++;
        return _next - 1;
    }

    /// <summary>Copies a frame's payload out and notes that it is sent; returns its length.</summary>
    public int CopyFrame(int sequence, byte[] into, int offset, int nowMs)
    {
        int slot = sequence & (FramesMax - 1);
        int length = _frameLength[slot];
        int start = _frameStart[slot];
        int untilWrap = _ring.Length - start;
        int head = length < untilWrap ? length : untilWrap;
        System.Array.Copy(_ring, start, into, offset, head);
        System.Array.Copy(_ring, 0, into, offset + head, length - head);
        _frameSentAtMs[slot] = nowMs;
        if (_frameTries[slot] < 255)
        {
            _frameTries[slot]++;
        }

        return length;
    }

    /// <summary>
    /// Takes an acknowledgement: every frame before <paramref name="next"/> has arrived, and those after it whose bit is set.
    /// </summary>
    public void TakeAck(int next, int windowFrames, uint arrivedBits, int nowMs)
    {
        if (next > _next)
        {
            return;
        }

        if (next + windowFrames > _windowEnd)
        {
            _windowEnd = next + windowFrames;
        }

        for (int i = 0; i < 32; i++)
        {
            int sequence = next + 1 + i;
            if (((arrivedBits >> i) & 1) != 0 && sequence >= _first && sequence < _next)
            {
                NoteArrived(sequence, nowMs);
            }
        }

        while (_first < next)
        {
            NoteArrived(_first, nowMs);
            int length = _frameLength[_first & (FramesMax - 1)];
            _ringStart = (_ringStart + length) % _ring.Length;
            _ringCount -= length;
            _framedBytes -= length;
            _first++;
        }
    }

    private void NoteArrived(int sequence, int nowMs)
    {
        int slot = sequence & (FramesMax - 1);
        if (_frameArrived[slot])
        {
            return;
        }

        _frameArrived[slot] = true;
        int tripMs = nowMs - _frameSentAtMs[slot];
        if (_frameTries[slot] == 1)
        {
            MeasureRoundTrip(tripMs);
        }
        else if (WasNeedless(tripMs))
        {
            // What arrived was sent earlier; when that was, nobody has kept.
            return;
        }

        if (_frameSentAtMs[slot] > _newestArrivedMs)
        {
            _newestArrivedMs = _frameSentAtMs[slot];
        }
    }

    /// <summary>Learns from the answer to a frame sent again: one that comes too soon belongs to the first sending.</summary>
    private bool WasNeedless(int tripMs)
    {
        bool wasNeedless = tripMs < _roundTripMs / 2;
        if (wasNeedless && _reorderMs < _roundTripMs)
        {
            _reorderMs += ReorderStepMs;
        }
        else if (!wasNeedless && _reorderMs > ReorderFloorMs)
        {
            _reorderMs--;
        }

        return wasNeedless;
    }

    private void MeasureRoundTrip(int tripMs)
    {
        if (_roundTripMs == 0)
        {
            _roundTripMs = tripMs;
            _roundTripVariationMs = tripMs / 2;
        }
        else
        {
            int deviationMs = tripMs > _roundTripMs ? tripMs - _roundTripMs : _roundTripMs - tripMs;
            _roundTripVariationMs += (deviationMs - _roundTripVariationMs) / 4;
            _roundTripMs += (tripMs - _roundTripMs) / 8;
        }

        int retryMs = _roundTripMs + (4 * _roundTripVariationMs);
        RetryMs = retryMs < RetryFloorMs ? RetryFloorMs : retryMs > RetryCeilingMs ? RetryCeilingMs : retryMs;
    }

    private void CopyIn(int at, byte[] data, int offset, int count)
    {
        int untilWrap = _ring.Length - at;
        int head = count < untilWrap ? count : untilWrap;
        System.Array.Copy(data, offset, _ring, at, head);
        System.Array.Copy(data, offset + head, _ring, 0, count - head);
    }
}
