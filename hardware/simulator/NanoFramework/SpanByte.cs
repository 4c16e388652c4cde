namespace System;

/// <summary>nanoFramework's only span: a window on a byte array, without generics. The band's buses and streams take it.</summary>
public readonly ref struct SpanByte
{
    private readonly Span<byte> _span;

    /// <summary>The whole of <paramref name="array"/>; null gives an empty window.</summary>
    public SpanByte(byte[]? array) => _span = array;

    /// <summary><paramref name="length"/> bytes of <paramref name="array"/> from <paramref name="start"/>.</summary>
    public SpanByte(byte[]? array, int start, int length) => _span = new Span<byte>(array, start, length);

    private SpanByte(Span<byte> span) => _span = span;

    /// <summary>A window of no bytes.</summary>
    public static SpanByte Empty => default;

    /// <summary>Bytes in the window.</summary>
    public int Length => _span.Length;

    /// <summary>True when the window has no bytes.</summary>
    public bool IsEmpty => _span.IsEmpty;

    /// <summary>One byte of the window.</summary>
    public byte this[int index]
    {
        get => _span[index];
        set => _span[index] = value;
    }

    /// <summary>A window on the same array from a null-safe conversion.</summary>
    public static implicit operator SpanByte(byte[]? array) => new(array);

    /// <summary>Copies all bytes to a window that is at least as long.</summary>
    public void CopyTo(SpanByte destination) => _span.CopyTo(destination._span);

    /// <summary>The window's rest from <paramref name="start"/>.</summary>
    public SpanByte Slice(int start) => new(_span.Slice(start));

    /// <summary><paramref name="length"/> bytes from <paramref name="start"/>.</summary>
    public SpanByte Slice(int start, int length) => new(_span.Slice(start, length));

    /// <summary>A new array with the window's bytes.</summary>
    public byte[] ToArray() => _span.ToArray();

    internal Span<byte> AsSpan() => _span;
}
