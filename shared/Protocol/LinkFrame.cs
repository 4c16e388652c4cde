using TrainingPlan.Units;

namespace TrainingPlan.Protocol;

/// <summary>A frame's first byte and its checksum; see README.md.</summary>
internal static class LinkFrame
{
    public const int ControlFlag = 0x80;
    public const int Syn = 0x80;
    public const int SynAck = 0x81;
    public const int Ack = 0x82;
    public const int Ping = 0x83;
    public const int Bye = 0x84;
    public const int OverheadBytes = 3;

    /// <summary>Puts the first byte before a payload that stands at 1 and the checksum behind it; returns the frame's length.</summary>
    public static int Seal(byte[] into, int head, int payloadBytes, int crc)
    {
        into[0] = (byte)head;
        crc = Crc16.Append(crc, into, 0, payloadBytes + 1);
        into[payloadBytes + 1] = (byte)crc;
        into[payloadBytes + 2] = (byte)(crc >> 8);
        return payloadBytes + OverheadBytes;
    }

    /// <summary>True when a frame's checksum is right from the state <paramref name="crc"/> on.</summary>
    public static bool IsCrcRight(byte[] frame, int offset, int length, int crc)
    {
        crc = Crc16.Append(crc, frame, offset, length - 2);
        return (byte)crc == frame[offset + length - 2] && (byte)(crc >> 8) == frame[offset + length - 1];
    }

    /// <summary>The checksum's state for a numbered frame: the bits of the number that are not sent stand in it.</summary>
    public static int Numbered(int key, int highBits)
    {
        return Crc16.Append(Crc16.Append(key, highBits & 0xFF), (highBits >> 8) & 0xFF);
    }

    /// <summary>The checksum's state that stands for a connection and a direction.</summary>
    public static int KeyOf(bool isFromHost, uint hostNonce, uint bandNonce)
    {
        int crc = Crc16.Append(Crc16.Start, isFromHost ? 'H' : 'B');
        for (int shift = 0; shift < 32; shift += 8)
        {
            crc = Crc16.Append(crc, (int)(hostNonce >> shift) & 0xFF);
        }

        for (int shift = 0; shift < 32; shift += 8)
        {
            crc = Crc16.Append(crc, (int)(bandNonce >> shift) & 0xFF);
        }

        return crc;
    }

    /// <summary>The state that the messages' checksums of a connection begin with.</summary>
    public static uint ConnectionKeyOf(uint hostNonce, uint bandNonce)
    {
        byte[] nonces = new byte[8];
        SessionLog.LittleEndian.PutUInt32(nonces, 0, hostNonce);
        SessionLog.LittleEndian.PutUInt32(nonces, 4, bandNonce);
        return Crc32.Append(Crc32.Start, nonces, 0, 8);
    }
}
