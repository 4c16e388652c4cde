using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>Why a request was refused.</summary>
public sealed class ErrorAnswer
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 6;

    /// <summary>The request.</summary>
    public MessageType Request;

    /// <summary>Why.</summary>
    public DialogueError Code;

    /// <summary>See the code.</summary>
    public int Detail;

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        into[offset] = (byte)Request;
        into[offset + 1] = (byte)Code;
        LittleEndian.PutUInt32(into, offset + 2, (uint)Detail);
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        Request = (MessageType)data[offset];
        Code = (DialogueError)data[offset + 1];
        Detail = (int)LittleEndian.GetUInt32(data, offset + 2);
        return true;
    }
}
