using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>Which bytes of which session.</summary>
public sealed class ReadRequest
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 12;

    /// <summary>Number of the session.</summary>
    public int Number;

    /// <summary>First byte.</summary>
    public int Offset;

    /// <summary>How many; what lies behind the end is not sent.</summary>
    public int Length;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        LittleEndian.PutUInt32(into, offset, (uint)Number);
        LittleEndian.PutUInt32(into, offset + 4, (uint)Offset);
        LittleEndian.PutUInt32(into, offset + 8, (uint)Length);
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        Number = (int)LittleEndian.GetUInt32(data, offset);
        Offset = (int)LittleEndian.GetUInt32(data, offset + 4);
        Length = (int)LittleEndian.GetUInt32(data, offset + 8);
        return true;
    }
}
