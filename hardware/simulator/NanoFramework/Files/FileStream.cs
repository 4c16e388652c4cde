using System;
using System.IO;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Firmware;

/// <summary>
/// nanoFramework's FileStream over the virtual flash. As on the band, <see cref="Flush"/> makes nothing durable: only closing
/// does, and it does so at once or not at all.
/// </summary>
internal sealed class FileStream : Stream
{
    private readonly VirtualFlash _flash;
    private readonly VirtualFile _file;
    private readonly FileAccess _access;
    private bool _isOpen;
    private long _position;

    public FileStream(string path, FileMode mode)
        : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access)
        : this(path, mode, access, FileShare.None)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize = 0)
    {
        _flash = VirtualBand.Current.Flash;
        _access = access;
        Name = path;
        _file = _flash.Open(path, mode, CanWrite);
        _isOpen = true;
        _position = mode == FileMode.Append ? Length : 0;
    }

    public override bool CanRead => (_access & FileAccess.Read) != 0;

    public override bool CanSeek => true;

    public override bool CanWrite => (_access & FileAccess.Write) != 0;

    public override long Length => CanWrite ? _file.PendingLength : _file.DurableLength;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public string Name { get; }

    /// <summary>Makes nothing durable.</summary>
    public override void Flush() => _flash.RequirePower();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public int Read(SpanByte buffer) => Read(buffer.AsSpan());

    public override int Read(Span<byte> buffer)
    {
        RequireOpen(CanRead);
        _flash.MayRefuseReading();
        byte[] bytes = CanWrite ? _file.Pending : _file.Durable;
        int count = (int)Math.Clamp(Length - _position, 0, buffer.Length);
        bytes.AsSpan((int)_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 1 ? one[0] : -1;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        RequireOpen(CanWrite);
        _flash.Write(_file, (int)_position, buffer);
        _position += buffer.Length;
    }

    public override void WriteByte(byte value)
    {
        ReadOnlySpan<byte> one = [value];
        Write(one);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        RequireOpen(true);
        long from = origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _position, _ => Length };
        if (from + offset < 0)
        {
            throw new IOException("seek before the start of " + Name);
        }

        _position = from + offset;
        return _position;
    }

    public override void SetLength(long value)
    {
        RequireOpen(CanWrite);
        _flash.SetLength(_file, (int)value);
    }

    protected override void Dispose(bool disposing)
    {
        if (_isOpen)
        {
            _isOpen = false;
            if (CanWrite)
            {
                _flash.Close(_file);
            }
            else
            {
                _flash.MayRefuseClosingReader();
            }
        }

        base.Dispose(disposing);
    }

    private void RequireOpen(bool isAllowed)
    {
        _flash.RequirePower();
        ObjectDisposedException.ThrowIf(!_isOpen, this);
        if (!isAllowed)
        {
            throw new NotSupportedException(Name + " was not opened for this");
        }
    }
}
