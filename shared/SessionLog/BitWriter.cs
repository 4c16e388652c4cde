namespace TrainingPlan.SessionLog;

/// <summary>Writes bits into a caller's buffer, highest bit of a byte first. The caller leaves room.</summary>
internal sealed class BitWriter
{
    private byte[] _buffer;
    private int _bytePosition;
    private int _pending;
    private int _pendingBits;

    /// <summary>Bytes that the written bits take, the last one perhaps in part.</summary>
    public int EndByte
    {
        get { return _pendingBits == 0 ? _bytePosition : _bytePosition + 1; }
    }

    /// <summary>Starts at a byte of a buffer.</summary>
    public void Begin(byte[] target, int offset)
    {
        _buffer = target;
        _bytePosition = offset;
        _pending = 0;
        _pendingBits = 0;
    }

    /// <summary>Writes the lowest <paramref name="count"/> (0..32) bits of a value.</summary>
    public void Put(uint value, int count)
    {
        while (count > 0)
        {
            int take = 8 - _pendingBits;
            if (take > count)
            {
                take = count;
            }

            int part = (int)((value >> (count - take)) & ((1u << take) - 1u));
            _pending = (_pending << take) | part;
            _pendingBits += take;
            count -= take;
            if (_pendingBits == 8)
            {
                _buffer[_bytePosition] = (byte)_pending;
                _bytePosition++;
                _pending = 0;
                _pendingBits = 0;
            }
        }
    }

    /// <summary>A length (0..32) in 6 bits and as many bits of the zigzag value: for values that may be anything.</summary>
    public void PutWide(int value)
    {
        uint zigzag = Zigzag(value);
        int bits = 0;
        while (bits < 32 && (zigzag >> bits) != 0)
        {
            bits++;
        }

        Put((uint)bits, 6);
        Put(zigzag, bits);
    }

    /// <summary>Rice code of the zigzag value with <paramref name="lowBits"/> low bits; eight ones escape to the wide form.</summary>
    public void PutRice(int value, int lowBits)
    {
        uint zigzag = Zigzag(value);
        uint quotient = zigzag >> lowBits;
        if (quotient < 8)
        {
            Put((1u << ((int)quotient + 1)) - 2u, (int)quotient + 1);
            Put(zigzag, lowBits);
            return;
        }

        Put(0xFF, 8);
        PutWide(value);
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void PadWithOnes()
    {
        if (_pendingBits != 0)
        {
            Put(0xFF, 8 - _pendingBits);
        }
    }

    private static uint Zigzag(int value)
    {
        return ((uint)value << 1) ^ (uint)(value >> 31);
    }
}
