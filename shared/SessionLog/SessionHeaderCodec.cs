using System.Text;

namespace TrainingPlan.SessionLog;

/// <summary>The header's bytes; see README.md. A reader ignores bytes behind the fields it knows.</summary>
internal static class SessionHeaderCodec
{
    /// <summary>Cadence is stored in these units of 1/100 step per minute.</summary>
    public const int CadenceUnitCentispm = 10;

    /// <summary>Heart rate is stored in these units of 1/100 beat per minute.</summary>
    public const int HeartUnitCentibpm = 50;

    private const int FixedBytes = 48;
    private const int WorkoutNameBytesMax = 40;
    private const int BoardNameBytesMax = 24;

    /// <summary>Writes the payload; returns its length.</summary>
    public static int Encode(SessionHeader header, byte[] into, int offset)
    {
        into[offset] = SessionBlock.FormatVersion;
        into[offset + 1] = CadenceUnitCentispm;
        into[offset + 2] = HeartUnitCentibpm;
        into[offset + 3] = 0;
        System.Array.Copy(header.BandId, 0, into, offset + 4, 8);
        LittleEndian.PutUInt32(into, offset + 12, (uint)header.SessionNumber);
        LittleEndian.PutInt64(into, offset + 16, header.StartUtcMs);
        LittleEndian.PutInt64(into, offset + 24, header.StartUptimeMs);
        LittleEndian.PutUInt32(into, offset + 32, (uint)header.BootCount);
        LittleEndian.PutUInt32(into, offset + 36, (uint)header.FirmwareVersion);
        LittleEndian.PutUInt32(into, offset + 40, (uint)header.WorkoutRevision);
        LittleEndian.PutUInt32(into, offset + 44, header.WorkoutDigest);
        int position = PutText(header.WorkoutName, WorkoutNameBytesMax, into, offset + FixedBytes);
        position = PutText(header.BoardName, BoardNameBytesMax, into, position);
        return position - offset;
    }

    /// <summary>Reads a payload; false when it is not one of this version.</summary>
    public static bool TryDecode(byte[] data, int offset, int length, SessionHeader into)
    {
        int end = offset + length;
        if (length < FixedBytes + 2 || data[offset] != SessionBlock.FormatVersion)
        {
            return false;
        }

        if (data[offset + 1] != CadenceUnitCentispm || data[offset + 2] != HeartUnitCentibpm)
        {
            return false;
        }

        int nameBytes = data[offset + FixedBytes];
        int boardAt = offset + FixedBytes + 1 + nameBytes;
        if (nameBytes > WorkoutNameBytesMax || boardAt >= end)
        {
            return false;
        }

        int boardBytes = data[boardAt];
        if (boardBytes > BoardNameBytesMax || boardAt + 1 + boardBytes > end)
        {
            return false;
        }

        into.FormatVersion = data[offset];
        System.Array.Copy(data, offset + 4, into.BandId, 0, 8);
        into.SessionNumber = (int)LittleEndian.GetUInt32(data, offset + 12);
        into.StartUtcMs = LittleEndian.GetInt64(data, offset + 16);
        into.StartUptimeMs = LittleEndian.GetInt64(data, offset + 24);
        into.BootCount = (int)LittleEndian.GetUInt32(data, offset + 32);
        into.FirmwareVersion = (int)LittleEndian.GetUInt32(data, offset + 36);
        into.WorkoutRevision = (int)LittleEndian.GetUInt32(data, offset + 40);
        into.WorkoutDigest = LittleEndian.GetUInt32(data, offset + 44);
        into.WorkoutName = Encoding.UTF8.GetString(data, offset + FixedBytes + 1, nameBytes);
        into.BoardName = Encoding.UTF8.GetString(data, boardAt + 1, boardBytes);
        return true;
    }

    private static int PutText(string text, int bytesMax, byte[] into, int offset)
    {
        // A text that is too long loses whole characters from its end, so that what stays is valid UTF-8.
        int chars = text == null ? 0 : text.Length;
        byte[] bytes = chars == 0 ? null : Encoding.UTF8.GetBytes(text);
        int count = bytes == null ? 0 : bytes.Length;
        if (count > bytesMax)
        {
            count = bytesMax;
            while (count > 0 && (bytes[count] & 0xC0) == 0x80)
            {
                count--;
            }
        }

        into[offset] = (byte)count;
        if (count > 0)
        {
            System.Array.Copy(bytes, 0, into, offset + 1, count);
        }

        return offset + 1 + count;
    }
}
