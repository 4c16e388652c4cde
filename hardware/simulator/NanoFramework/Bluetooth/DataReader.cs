using System;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Reads a buffer from its beginning.</summary>
public class DataReader
{
    private readonly Buffer _buffer;
    private int _at;

    private DataReader(Buffer buffer) => _buffer = buffer;

    /// <summary>Bytes not read yet.</summary>
    public uint UnconsumedBufferLength => _buffer.Length - (uint)_at;

    /// <summary>Begins.</summary>
    public static DataReader FromBuffer(Buffer buffer) => new(buffer);

    /// <summary>The next byte.</summary>
    public byte ReadByte() =>
        _at < _buffer.Length ? _buffer.Bytes[_at++] : throw new ArgumentOutOfRangeException(nameof(_buffer), "no more bytes");

    /// <summary>Fills an array.</summary>
    public void ReadBytes(byte[] value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            value[i] = ReadByte();
        }
    }
}
