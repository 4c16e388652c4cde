using TrainingPlan.Units;

namespace TrainingPlan.SessionLog;

/// <summary>
/// The envelope of every block: magic, version and flags, payload length, sequence number, session number, payload, CRC-32.
/// One block can be judged without any other.
/// </summary>
public static class SessionBlock
{
    /// <summary>Version of the log format.</summary>
    public const int FormatVersion = 1;

    /// <summary>First byte of a block.</summary>
    public const byte Magic = 0xB7;

    /// <summary>Flag: the payload is the session's header.</summary>
    public const int HeaderFlag = 0x01;

    /// <summary>Flag: the last block of a session that was stopped, not cut.</summary>
    public const int LastFlag = 0x02;

    /// <summary>Bytes before the payload.</summary>
    public const int HeadBytes = 10;

    /// <summary>Bytes beside the payload.</summary>
    public const int OverheadBytes = HeadBytes + 4;

    /// <summary>Longest block, envelope included.</summary>
    public const int BytesMax = 512;

    /// <summary>Longest payload.</summary>
    public const int PayloadBytesMax = BytesMax - OverheadBytes;

    /// <summary>
    /// Length of the whole block that begins at an offset, or 0 when none begins there: not enough bytes, another magic or
    /// version, an impossible length, a wrong CRC.
    /// </summary>
    public static int Judge(byte[] data, int offset, int end)
    {
        if (end - offset < OverheadBytes || data[offset] != Magic || (data[offset + 1] >> 4) != FormatVersion)
        {
            return 0;
        }

        int payloadBytes = LittleEndian.GetUInt16(data, offset + 2);
        if (payloadBytes == 0 || payloadBytes > PayloadBytesMax || payloadBytes + OverheadBytes > end - offset)
        {
            return 0;
        }

        int crcOffset = offset + HeadBytes + payloadBytes;
        uint crc = Crc32.Of(data, offset, HeadBytes + payloadBytes);
        return crc == LittleEndian.GetUInt32(data, crcOffset) ? payloadBytes + OverheadBytes : 0;
    }

    /// <summary>Flags of a block that was judged whole.</summary>
    public static int Flags(byte[] data, int offset)
    {
        return data[offset + 1] & 0x0F;
    }

    /// <summary>Sequence number of a block: 0 for the header, then 1, 2, ...</summary>
    public static int Sequence(byte[] data, int offset)
    {
        return LittleEndian.GetUInt16(data, offset + 4);
    }

    /// <summary>Session that a block belongs to.</summary>
    public static int SessionNumber(byte[] data, int offset)
    {
        return (int)LittleEndian.GetUInt32(data, offset + 6);
    }

    /// <summary>Writes the envelope round a payload that already stands at its place; returns the block's length.</summary>
    internal static int Seal(byte[] block, int payloadBytes, int flags, int sequence, int sessionNumber)
    {
        block[0] = Magic;
        block[1] = (byte)((FormatVersion << 4) | flags);
        LittleEndian.PutUInt16(block, 2, payloadBytes);
        LittleEndian.PutUInt16(block, 4, sequence);
        LittleEndian.PutUInt32(block, 6, (uint)sessionNumber);
        uint crc = Crc32.Of(block, 0, HeadBytes + payloadBytes);
        LittleEndian.PutUInt32(block, HeadBytes + payloadBytes, crc);
        return payloadBytes + OverheadBytes;
    }
}
