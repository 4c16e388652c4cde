using System.IO;

namespace TrainingPlan.Firmware.Storage;

/// <summary>Reads a session's segments as one stretch of bytes. The file stays open from one piece to the next.</summary>
internal sealed class SessionReading
{
    private readonly string _root;
    private FileStream _stream;
    private int _segment;
    private int _from;
    private int _bytes;

    public SessionReading(string root)
    {
        _root = root;
    }

    /// <summary>Session that is being read; 0 none.</summary>
    public int Number { get; private set; }

    /// <summary>Reads a piece; how many bytes, fewer at a segment's end; -1 when the flash refuses.</summary>
    public int Read(int number, int offset, byte[] into, int at, int count)
    {
        int got = ReadOnce(number, offset, into, at, count);
        return got >= 0 ? got : ReadOnce(number, offset, into, at, count);
    }

    private int ReadOnce(int number, int offset, byte[] into, int at, int count)
    {
        try
        {
            if (_stream == null || Number != number || offset < _from)
            {
                Open(number, 0, 0);
            }

            while (offset >= _from + _bytes)
            {
                Open(number, _segment + 1, _from + _bytes);
            }

            int left = _from + _bytes - offset;
            return FlashFile.ReadFully(_stream, offset - _from, into, at, count < left ? count : left);
        }
        catch (IOException)
        {
            End();
            return -1;
        }
    }

    /// <summary>Closes the file.</summary>
    public void End()
    {
        Number = 0;
        if (_stream != null)
        {
            FileStream stream = _stream;
            _stream = null;
            try
            {
                stream.Close();
            }
            catch (IOException)
            {
                // It was only read: nothing is lost by what closing refuses.
                return;
            }
        }
    }

    private void Open(int number, int segment, int from)
    {
        End();
        _stream = new FileStream(FlashNames.Segment(_root, number, segment), FileMode.Open, FileAccess.Read);
        Number = number;
        _segment = segment;
        _from = from;
        _bytes = (int)_stream.Length;
    }
}
