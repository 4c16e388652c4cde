namespace TrainingPlan.SessionLog;

/// <summary>Reads what <see cref="BitWriter"/> wrote. Past the end it yields zeros and says so; it never reads beyond its range.</summary>
internal sealed class BitReader
{
    private byte[] _buffer;
    private int _bitPosition;
    private int _bitEnd;

    /// <summary>True when more was asked for than there is.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>Bits not yet read.</summary>
    public int Remaining
    {
        get { return _bitEnd - _bitPosition; }
    }

    /// <summary>Starts at a range of at most 256 MB of a buffer.</summary>
    public void Begin(byte[] source, int offset, int length)
    {
        _buffer = source;
        _bitPosition = offset * 8;
        _bitEnd = (offset + length) * 8;
        IsOverrun = false;
    }

    /// <summary>Reads 0..32 bits.</summary>
    public uint Get(int count)
    {
        if (count > _bitEnd - _bitPosition)
        {
            IsOverrun = true;
            _bitPosition = _bitEnd;
            return 0;
        }

        uint value = 0;
        while (count > 0)
        {
            int left = 8 - (_bitPosition & 7);
            int take = left < count ? left : count;
            int part = (_buffer[_bitPosition >> 3] >> (left - take)) & ((1 << take) - 1);
            value = (value << take) | (uint)part;
            _bitPosition += take;
            count -= take;
        }

        return value;
    }

    /// <summary>True when nothing but ones is left, at most 31; looks without reading.</summary>
    public bool IsRestOnes()
    {
        int from = _bitPosition;
        int count = Remaining;
        bool isOnes = count == 0 || Get(count) == (1u << count) - 1u;
        _bitPosition = from;
        return isOnes;
    }

    /// <summary>Reads a value of the wide form.</summary>
    public int GetWide()
    {
        int bits = (int)Get(6);
        if (bits > 32)
        {
            IsOverrun = true;
            return 0;
        }

        return Unzigzag(Get(bits));
    }

    /// <summary>Reads a Rice code.</summary>
    public int GetRice(int lowBits)
    {
        int quotient = 0;
        while (quotient < 8 && Get(1) == 1)
        {
            quotient++;
        }

        if (quotient == 8)
        {
            return GetWide();
        }

        return Unzigzag(((uint)quotient << lowBits) | Get(lowBits));
    }

    private static int Unzigzag(uint value)
    {
        return (int)(value >> 1) ^ -(int)(value & 1);
    }
}
