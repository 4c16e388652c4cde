namespace TrainingPlan.Protocol;

/// <summary>The host's first message: the versions of the dialogue that it speaks.</summary>
public sealed class HelloRequest
{
    /// <summary>Bytes of the payload; longer ones are of a later version and read as far as they are known.</summary>
    public const int Bytes = 2;

    /// <summary>Oldest version that the host speaks.</summary>
    public int VersionMin = Dialogue.VersionMin;

    /// <summary>Newest version that the host speaks.</summary>
    public int VersionMax = Dialogue.Version;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        into[offset] = (byte)VersionMin;
        into[offset + 1] = (byte)VersionMax;
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        VersionMin = data[offset];
        VersionMax = data[offset + 1];
        return VersionMin <= VersionMax;
    }
}
