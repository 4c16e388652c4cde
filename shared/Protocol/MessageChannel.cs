using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Protocol;

/// <summary>Whole messages over a <see cref="ReliableLink"/>: type, length, payload, CRC-32. See README.md.</summary>
public sealed class MessageChannel
{
    /// <summary>Bytes of a message beside its payload.</summary>
    public const int OverheadBytes = 7;

    private const int HeadBytes = 3;

    private readonly ReliableLink _link;
    private readonly byte[] _head = new byte[HeadBytes];
    private readonly byte[] _incoming;
    private readonly byte[] _tail = new byte[4];
    private int _incomingCount;
    private int _connectionNumber;
    private bool _isTaken;

    /// <summary>Makes a channel.</summary>
    /// <param name="link">The link, whose bytes belong to the channel from now on.</param>
    /// <param name="payloadBytesMax">Longest payload that may come in.</param>
    public MessageChannel(ReliableLink link, int payloadBytesMax)
    {
        _link = link;
        _incoming = new byte[HeadBytes + payloadBytesMax + 4];
    }

    /// <summary>Type of the message that <see cref="TryReceive"/> found.</summary>
    public MessageType Type
    {
        get { return (MessageType)_incoming[0]; }
    }

    /// <summary>
    /// Buffer in which the message's payload stands from <see cref="PayloadOffset"/> on; valid until the next <see cref="TryReceive"/>.
    /// </summary>
    public byte[] Payload
    {
        get { return _incoming; }
    }

    /// <summary>Where the payload begins in <see cref="Payload"/>.</summary>
    public int PayloadOffset
    {
        get { return HeadBytes; }
    }

    /// <summary>Length of the payload.</summary>
    public int PayloadLength
    {
        get { return LittleEndian.GetUInt16(_incoming, 1); }
    }

    /// <summary>Messages whose checksum was wrong: each ended its connection.</summary>
    public int CorruptMessages { get; private set; }

    /// <summary>True when a message with this payload length can be sent now.</summary>
    public bool HasRoomFor(int payloadLength)
    {
        return _link.SendSpace >= payloadLength + OverheadBytes;
    }

    /// <summary>Sends a message whole or, when there is no room now or no connection, not at all.</summary>
    public bool TrySend(MessageType type, byte[] payload, int offset, int length)
    {
        if (!HasRoomFor(length) || length > 0xFFFF)
        {
            return false;
        }

        _head[0] = (byte)type;
        LittleEndian.PutUInt16(_head, 1, length);
        uint crc = Crc32.Append(_link.ConnectionKey, _head, 0, HeadBytes);
        LittleEndian.PutUInt32(_tail, 0, Crc32.Finish(Crc32.Append(crc, payload, offset, length)));
        _link.Write(_head, 0, HeadBytes);
        _link.Write(payload, offset, length);
        _link.Write(_tail, 0, 4);
        return true;
    }

    /// <summary>
    /// True when a whole message has come: look at <see cref="Type"/> and <see cref="Payload"/>. A wrong checksum or an impossible
    /// length ends the connection, for nothing behind it can be told apart any more.
    /// </summary>
    public bool TryReceive()
    {
        if (_isTaken || _connectionNumber != _link.ConnectionNumber)
        {
            _incomingCount = 0;
            _isTaken = false;
            _connectionNumber = _link.ConnectionNumber;
        }

        if (!TryFill(HeadBytes))
        {
            return false;
        }

        int whole = HeadBytes + PayloadLength + 4;
        if (whole > _incoming.Length)
        {
            return Corrupt();
        }

        if (!TryFill(whole))
        {
            return false;
        }

        uint crc = Crc32.Finish(Crc32.Append(_link.ConnectionKey, _incoming, 0, whole - 4));
        if (crc != LittleEndian.GetUInt32(_incoming, whole - 4))
        {
            return Corrupt();
        }

        _isTaken = true;
        return true;
    }

    private bool TryFill(int count)
    {
        if (_incomingCount < count)
        {
            _incomingCount += _link.Read(_incoming, _incomingCount, count - _incomingCount);
        }

        return _incomingCount >= count;
    }

    private bool Corrupt()
    {
        CorruptMessages++;
        _incomingCount = 0;
        _link.Drop();
        return false;
    }
}
