using System;

namespace TrainingPlan.Firmware.Storage;

/// <summary>What the band knows of each session on its flash, in order of their numbers. Room for 128.</summary>
public sealed class SessionTable
{
    /// <summary>Most sessions that the band keeps.</summary>
    public const int SessionsMax = 128;

    private readonly int[] _number = new int[SessionsMax];
    private readonly int[] _length = new int[SessionsMax];
    private readonly uint[] _digest = new uint[SessionsMax];
    private readonly int[] _footprint = new int[SessionsMax];
    private readonly byte[] _flags = new byte[SessionsMax];

    /// <summary>Sessions in the table.</summary>
    public int Count { get; private set; }

    /// <summary>Number of a session.</summary>
    public int Number(int index)
    {
        return _number[index];
    }

    /// <summary>Bytes of a session that can be read.</summary>
    public int Length(int index)
    {
        return _length[index];
    }

    /// <summary>CRC-32C of a session's bytes; 0 while it is open.</summary>
    public uint Digest(int index)
    {
        return _digest[index];
    }

    /// <summary>Flags of a session, as <see cref="Protocol.SessionInfo"/> names them.</summary>
    public int Flags(int index)
    {
        return _flags[index];
    }

    /// <summary>True when every flag of a mask is set.</summary>
    public bool Has(int index, int flags)
    {
        return (_flags[index] & flags) == flags;
    }

    /// <summary>Bytes of the volume that a session takes.</summary>
    public int Footprint(int index)
    {
        return _footprint[index];
    }

    /// <summary>Place of a session, -1 when it is not here.</summary>
    public int IndexOf(int number)
    {
        int low = IndexFrom(number);
        return low < Count && _number[low] == number ? low : -1;
    }

    /// <summary>Place of the first session whose number is not below one.</summary>
    public int IndexFrom(int number)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_number[middle] < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    internal void Clear()
    {
        Count = 0;
    }

    /// <summary>Adds a session; its place, or -1 when the table is full.</summary>
    internal int Add(int number, int flags)
    {
        int index = IndexFrom(number);
        if (index < Count && _number[index] == number)
        {
            return index;
        }

        if (Count == SessionsMax)
        {
            return -1;
        }

        Shift(index, index + 1);
        Count++;
        _number[index] = number;
        _length[index] = 0;
        _digest[index] = 0;
        _footprint[index] = 0;
        _flags[index] = (byte)flags;
        return index;
    }

    internal void Remove(int index)
    {
        Count--;
        Shift(index + 1, index);
    }

    internal void Set(int index, int length, uint digest, int flags)
    {
        _length[index] = length;
        _digest[index] = digest;
        _flags[index] = (byte)flags;
    }

    internal void SetFootprint(int index, int bytes)
    {
        _footprint[index] = bytes;
    }

    private void Shift(int from, int to)
    {
        int moved = to > from ? Count - from : Count - to;
        Array.Copy(_number, from, _number, to, moved);
        Array.Copy(_length, from, _length, to, moved);
        Array.Copy(_digest, from, _digest, to, moved);
        Array.Copy(_footprint, from, _footprint, to, moved);
        Array.Copy(_flags, from, _flags, to, moved);
    }
}
