using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync.Air;

/// <summary>
/// Frames as a stream of bytes and back. Over the air a write or a notification is a frame; what moves the link knows a line of bytes, on
/// which frames are stuffed.
/// </summary>
internal sealed class FrameStream
{
    private readonly SerialFraming _framing = new();
    private readonly byte[] _stuffed = new byte[ReliableLink.FrameBytesMax + SerialFraming.OverheadBytes + 1];
    private readonly Queue<byte> _waiting = new();

    /// <summary>True while bytes wait to be read.</summary>
    public bool HasBytes => _waiting.Count > 0;

    /// <summary>Takes bytes of the line; each whole frame is given on.</summary>
    public void Write(byte[] bytes, int count, Action<byte[]> send)
    {
        for (int i = 0; i < count; i++)
        {
            int length = _framing.Push(bytes[i]);
            if (length > 0)
            {
                send(_framing.Frame[..length]);
            }
        }
    }

    /// <summary>A frame came; one that is too long for any link is no frame.</summary>
    public void Take(byte[] frame)
    {
        if (frame.Length is > 0 and <= ReliableLink.FrameBytesMax)
        {
            int count = Cobs.Encode(frame, frame.Length, _stuffed);
            for (int i = 0; i < count; i++)
            {
                _waiting.Enqueue(_stuffed[i]);
            }
        }
    }

    /// <summary>Bytes of the line; how many.</summary>
    public int Read(byte[] into)
    {
        int count = 0;
        while (count < into.Length && _waiting.TryDequeue(out byte value))
        {
            into[count++] = value;
        }

        return count;
    }
}
