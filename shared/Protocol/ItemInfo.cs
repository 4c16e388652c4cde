using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>A workout or settings, by what tells it from any other.</summary>
public sealed class ItemInfo
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 11;

    /// <summary>What it is.</summary>
    public ItemKind Kind;

    /// <summary>Bytes; 0 when there is none.</summary>
    public int Length;

    /// <summary>Revision that the host gave it.</summary>
    public int Revision;

    /// <summary>CRC-32C of its bytes (ContentDigest).</summary>
    public uint Digest;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        into[offset] = (byte)Kind;
        LittleEndian.PutUInt16(into, offset + 1, Length);
        LittleEndian.PutUInt32(into, offset + 3, (uint)Revision);
        LittleEndian.PutUInt32(into, offset + 7, Digest);
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        Kind = (ItemKind)data[offset];
        Length = LittleEndian.GetUInt16(data, offset + 1);
        Revision = (int)LittleEndian.GetUInt32(data, offset + 3);
        Digest = LittleEndian.GetUInt32(data, offset + 7);
        return true;
    }
}
