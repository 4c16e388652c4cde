using System;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Bytes and how many of them count. Made of an array it keeps that array, as on the band.</summary>
public class Buffer
{
    /// <summary>Bytes that count.</summary>
    protected uint _length;

    private byte[] _data;

    /// <summary>An empty one with room.</summary>
    public Buffer(uint capacity) => _data = new byte[capacity];

    /// <summary>One over an array, all of it.</summary>
    public Buffer(byte[] array)
    {
        _data = array;
        _length = (uint)array.Length;
    }

    /// <summary>Room.</summary>
    public uint Capacity => (uint)_data.Length;

    /// <summary>Bytes that count, at most <see cref="Capacity"/>.</summary>
    public uint Length
    {
        get => _length;
        set => _length = value <= _data.Length ? value : throw new ArgumentException("Length greater than current buffer");
    }

    internal ReadOnlySpan<byte> Bytes => _data.AsSpan(0, (int)_length);

    /// <summary>Makes room.</summary>
    public void EnsureCapacity(uint newCapacity)
    {
        if (newCapacity > _data.Length)
        {
            Array.Resize(ref _data, (int)newCapacity);
        }
    }

    /// <summary>Puts a byte behind the last.</summary>
    protected void Append(byte value)
    {
        EnsureCapacity(_length + 1);
        _data[_length++] = value;
    }
}
