namespace TrainingPlan.Protocol;

/// <summary>
/// Consistent overhead byte stuffing: a frame without any zero byte, so that a zero can end it on a serial line. One byte of
/// overhead for each 254.
/// </summary>
public static class Cobs
{
    /// <summary>
    /// Stuffs a frame and puts the ending zero behind it; returns the length. <paramref name="into"/> needs length + 2 + length / 254.
    /// </summary>
    public static int Encode(byte[] frame, int length, byte[] into)
    {
        int codeAt = 0;
        int position = 1;
        int code = 1;
        for (int i = 0; i < length; i++)
        {
            byte value = frame[i];
            if (value != 0)
            {
                into[position] = value;
                position++;
                code++;
            }

            if (value == 0 || code == 0xFF)
            {
                into[codeAt] = (byte)code;
                codeAt = position;
                position++;
                code = 1;
            }
        }

        into[codeAt] = (byte)code;
        into[position] = 0;
        return position + 1;
    }

    /// <summary>
    /// Stuffs a frame of at most 253 bytes where it stands, one byte behind <paramref name="offset"/>, and puts the ending zero behind
    /// it; returns the length of what then begins at <paramref name="offset"/>.
    /// </summary>
    public static int EncodeInPlace(byte[] data, int offset, int length)
    {
        int codeAt = offset;
        int end = offset + length + 1;
        for (int i = offset + 1; i < end; i++)
        {
            if (data[i] == 0)
            {
                data[codeAt] = (byte)(i - codeAt);
                codeAt = i;
            }
        }

        data[codeAt] = (byte)(end - codeAt);
        data[end] = 0;
        return length + SerialFraming.OverheadBytes;
    }

    /// <summary>Takes the stuffing out of a stretch without its ending zero, in place; returns the length or -1 when it is none.</summary>
    public static int DecodeInPlace(byte[] data, int length)
    {
        int read = 0;
        int write = 0;
        while (read < length)
        {
            int code = data[read];
            if (code == 0 || read + code > length)
            {
                return -1;
            }

            for (int i = 1; i < code; i++)
            {
                data[write] = data[read + i];
                write++;
            }

            read += code;
            if (code != 0xFF && read < length)
            {
                data[write] = 0;
                write++;
            }
        }

        return write;
    }
}
