namespace TrainingPlan.Protocol;

/// <summary>The receiving half: frames in any order and number become bytes in order, each once.</summary>
internal sealed class LinkReceiver
{
    private const int SlotsMax = 31;

    private readonly byte[] _slots;
    private readonly byte[] _slotLength = new byte[SlotsMax];
    private int _slotBytes;
    private int _slotCount;
    private int _readSequence;
    private int _readOffset;

    public LinkReceiver(int bufferBytes)
    {
        _slots = new byte[bufferBytes];
    }

    /// <summary>The first frame that is missing.</summary>
    public int Next { get; private set; }

    /// <summary>Frames that the other end may send from <see cref="Next"/> on.</summary>
    public int WindowFrames
    {
        get { return _readSequence + _slotCount - Next; }
    }

    /// <summary>True when a byte can be read.</summary>
    public bool HasBytes
    {
        get { return _readSequence < Next; }
    }

    /// <summary>Frames of a payload size that a buffer keeps at once.</summary>
    public static int SlotsFor(int bufferBytes, int payloadBytes)
    {
        int slots = bufferBytes / payloadBytes;
        return slots > SlotsMax ? SlotsMax : slots;
    }

    /// <summary>Starts a connection.</summary>
    public void Reset(int payloadBytes)
    {
        _slotBytes = payloadBytes;
        _slotCount = SlotsFor(_slots.Length, payloadBytes);
        System.Array.Clear(_slotLength, 0, SlotsMax);
        Next = 0;
        _readSequence = 0;
        _readOffset = 0;
    }

    /// <summary>The full number of a frame of which the lowest six bits are known: the one nearest to the next missing.</summary>
    public int FullSequence(int lowBits)
    {
        int ahead = (lowBits - Next) & 63;
        return ahead < 32 ? Next + ahead : Next + ahead - 64;
    }

    /// <summary>Takes a frame's payload; false when it was here already, lies outside the window, or does not fit.</summary>
    public bool Take(int sequence, byte[] data, int offset, int length)
    {
        if (sequence < Next || sequence >= _readSequence + _slotCount || length == 0 || length > _slotBytes)
        {
            return false;
        }

        int slot = sequence % _slotCount;
        if (_slotLength[slot] != 0)
        {
            return false;
        }

        System.Array.Copy(data, offset, _slots, slot * _slotBytes, length);
        _slotLength[slot] = (byte)length;
        while (Next < _readSequence + _slotCount && _slotLength[Next % _slotCount] != 0)
        {
            Next++;
        }

        return true;
    }

    /// <summary>One bit for each frame behind the first missing one that is here: bit 0 is <see cref="Next"/> + 1.</summary>
    public uint ArrivedBits()
    {
        uint bits = 0;
        for (int sequence = Next + 1; sequence < _readSequence + _slotCount; sequence++)
        {
            if (_slotLength[sequence % _slotCount] != 0)
            {
                bits |= 1u << (sequence - Next - 1);
            }
        }

        return bits;
    }

    /// <summary>Reads at most <paramref name="count"/> bytes in order.</summary>
    public int Read(byte[] into, int offset, int count)
    {
        int done = 0;
        while (done < count && _readSequence < Next)
        {
            int slot = _readSequence % _slotCount;
            int left = _slotLength[slot] - _readOffset;
            int take = left < count - done ? left : count - done;
            System.Array.Copy(_slots, (slot * _slotBytes) + _readOffset, into, offset + done, take);
            done += take;
            _readOffset += take;
            if (_readOffset == _slotLength[slot])
            {
                _slotLength[slot] = 0;
                _readOffset = 0;
                _readSequence++;
            }
        }

        return done;
    }
}
