namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Takes bits out of a field, the lowest first, value by value.</summary>
internal ref struct FitBits
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _valueBytes;
    private readonly bool _isBigEndian;
    private int _at;

    /// <summary>Takes from a field.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="valueBytes">Bytes of a value.</param>
    /// <param name="isBigEndian">True when a value's highest byte comes first.</param>
    public FitBits(ReadOnlySpan<byte> bytes, int valueBytes, bool isBigEndian)
    {
        _bytes = bytes;
        _valueBytes = valueBytes;
        _isBigEndian = isBigEndian;
    }

    /// <summary>The next bits; false when there are not so many.</summary>
    public bool TryTake(int count, out long value)
    {
        value = 0;
        if (_at + count > _bytes.Length / _valueBytes * _valueBytes * 8)
        {
            return false;
        }

        for (int i = 0; i < count; i++, _at++)
        {
            int index = _at / 8;
            int inValue = index % _valueBytes;
            int place = _isBigEndian ? index - inValue + (_valueBytes - 1 - inValue) : index;
            value |= (long)((_bytes[place] >> (_at % 8)) & 1) << i;
        }

        return true;
    }
}
