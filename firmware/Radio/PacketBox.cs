namespace TrainingPlan.Firmware.Radio;

/// <summary>
/// Packets on their way from the radio's thread to the loop's: one puts, one takes, nobody waits. What does not fit is dropped.
/// </summary>
public sealed class PacketBox
{
    /// <summary>Longest packet in bytes: a heart rate with energy and 16 beat intervals has 37.</summary>
    public const int PacketBytesMax = 40;

    private const int Packets = 4;

    private readonly byte[][] _data = new byte[Packets][];
    private readonly int[] _lengths = new int[Packets];
    private int _written;
    private int _read;

    /// <summary>Makes all room at once.</summary>
    public PacketBox()
    {
        for (int i = 0; i < Packets; i++)
        {
            _data[i] = new byte[PacketBytesMax];
        }
    }

    /// <summary>Packets that were put in since the start.</summary>
    public int Written
    {
        get { return _written; }
    }

    /// <summary>Packets that were too long or found no room.</summary>
    public int Dropped { get; private set; }

    /// <summary>A place for the next packet; null when there is none. The radio's thread fills it, then calls <see cref="Put"/>.</summary>
    public byte[] Place(int length)
    {
        if (length <= 0 || length > PacketBytesMax || _written - _read >= Packets)
        {
            Dropped++;
            return null;
        }

        return _data[_written % Packets];
    }

    /// <summary>The place that was given is filled.</summary>
    public void Put(int length)
    {
        _lengths[_written % Packets] = length;
        _written++;
    }

    /// <summary>The oldest packet's length, 0 when there is none; its bytes are in <paramref name="into"/>.</summary>
    public int Take(byte[] into)
    {
        if (_read == _written)
        {
            return 0;
        }

        int at = _read % Packets;
        int length = _lengths[at];
        for (int i = 0; i < length; i++)
        {
            into[i] = _data[at][i];
        }

        _read++;
        return length;
    }
}
