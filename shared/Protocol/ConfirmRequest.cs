using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>A session as the host has it in its database.</summary>
public sealed class ConfirmRequest
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 12;

    /// <summary>Number of the session.</summary>
    public int Number;

    /// <summary>Its bytes.</summary>
    public int Length;

    /// <summary>CRC-32C of its bytes (ContentDigest).</summary>
    public uint Digest;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        LittleEndian.PutUInt32(into, offset, (uint)Number);
        LittleEndian.PutUInt32(into, offset + 4, (uint)Length);
        LittleEndian.PutUInt32(into, offset + 8, Digest);
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
        Length = (int)LittleEndian.GetUInt32(data, offset + 4);
        Digest = LittleEndian.GetUInt32(data, offset + 8);
        return true;
    }
}
