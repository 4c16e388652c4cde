using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>
/// When to acknowledge, and the acknowledgement's bytes: next missing frame, window from it, a bit for each later frame that is here.
/// </summary>
internal sealed class LinkAck
{
    private const int DelayMs = 20;
    private const int FramesAtOnce = 2;
    private const int BytesMin = 6;
    private const int BitmapEnd = 8;

    private int _owed;
    private int _dueAtMs;

    /// <summary>Nothing is owed.</summary>
    public void Reset()
    {
        _owed = 0;
    }

    /// <summary>A frame has come. One that was expected may wait for a second; anything else tells at once.</summary>
    public void Owe(bool isExpected, int nowMs)
    {
        _dueAtMs = _owed == 0 ? nowMs + DelayMs : _dueAtMs;
        _owed += isExpected ? 1 : FramesAtOnce;
    }

    /// <summary>The other end must hear at once.</summary>
    public void OweNow()
    {
        _owed = FramesAtOnce;
    }

    /// <summary>True when it is time.</summary>
    public bool IsDue(int nowMs)
    {
        return _owed >= FramesAtOnce || (_owed > 0 && nowMs >= _dueAtMs);
    }

    /// <summary>Writes the acknowledgement; returns the frame's length.</summary>
    public int Put(byte[] into, LinkReceiver receiver, int key)
    {
        _owed = 0;
        LittleEndian.PutUInt16(into, 1, receiver.Next);
        into[3] = (byte)receiver.WindowFrames;
        uint bits = receiver.ArrivedBits();
        int payloadBytes = 3;
        while (bits != 0)
        {
            into[1 + payloadBytes] = (byte)bits;
            bits >>= 8;
            payloadBytes++;
        }

        return LinkFrame.Seal(into, LinkFrame.Ack, payloadBytes, key);
    }

    /// <summary>Reads an acknowledgement of right checksum for a sender.</summary>
    public static void Take(byte[] frame, int offset, int length, LinkSender sender, int nowMs)
    {
        if (length < BytesMin)
        {
            return;
        }

        int next = sender.First + (short)(LittleEndian.GetUInt16(frame, offset + 1) - sender.First);
        uint bits = 0;
        int end = length - 2 < BitmapEnd ? length - 2 : BitmapEnd;
        for (int i = 4; i < end; i++)
        {
            bits |= (uint)frame[offset + i] << ((i - 4) * 8);
        }

        sender.TakeAck(next, frame[offset + 3], bits, nowMs);
    }
}
