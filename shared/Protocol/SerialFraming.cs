namespace TrainingPlan.Protocol;

/// <summary>Cuts a serial line's bytes into frames: COBS between zero bytes. What is too long or no COBS is dropped and counted.</summary>
public sealed class SerialFraming
{
    /// <summary>Bytes on the line beside a frame's own: one of COBS, one ending zero.</summary>
    public const int OverheadBytes = 2;

    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax + OverheadBytes];
    private int _count;
    private bool _isTooLong;

    /// <summary>The frame that the last <see cref="Push"/> completed; valid until the next one.</summary>
    public byte[] Frame
    {
        get { return _frame; }
    }

    /// <summary>Stretches that were no frame.</summary>
    public int Garbage { get; private set; }

    /// <summary>Takes one byte of the line; returns the length of the frame that it completed, otherwise 0.</summary>
    public int Push(byte value)
    {
        if (value != 0)
        {
            if (_count < _frame.Length)
            {
                _frame[_count] = value;
                _count++;
            }
            else
            {
                _isTooLong = true;
            }

            return 0;
        }

        int length = _isTooLong ? -1 : Cobs.DecodeInPlace(_frame, _count);
        if (length < 0)
        {
            Garbage++;
            length = 0;
        }

        _count = 0;
        _isTooLong = false;
        return length;
    }

    /// <summary>Forgets a begun frame.</summary>
    public void Clear()
    {
        _count = 0;
        _isTooLong = false;
    }
}
