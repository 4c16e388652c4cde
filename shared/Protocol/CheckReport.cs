using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>One result of a self-test or a measuring.</summary>
public sealed class CheckReport
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 15;

    /// <summary>A <see cref="CheckItem"/>, or a <see cref="MeasureKind"/>.</summary>
    public int Item;

    /// <summary>A <see cref="CheckFinding"/>; 0 of a measuring.</summary>
    public int Finding;

    /// <summary>What belongs to the finding, such as an identity.</summary>
    public int Detail;

    /// <summary>First number of the item.</summary>
    public int A;

    /// <summary>Second number of the item.</summary>
    public int B;

    /// <summary>Third number of the item.</summary>
    public int C;

    /// <summary>Fills in everything.</summary>
    public void Set(int item, int finding, int detail, int a, int b, int c)
    {
        Item = item;
        Finding = finding;
        Detail = detail;
        A = a;
        B = b;
        C = c;
    }

    /// <summary>Writes the payload; returns its length.</summary>
    public int Encode(byte[] into, int offset)
    {
        into[offset] = (byte)Item;
        into[offset + 1] = (byte)Finding;
        into[offset + 2] = (byte)Detail;
        LittleEndian.PutUInt32(into, offset + 3, (uint)A);
        LittleEndian.PutUInt32(into, offset + 7, (uint)B);
        LittleEndian.PutUInt32(into, offset + 11, (uint)C);
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes)
        {
            return false;
        }

        Set(
            data[offset], data[offset + 1], data[offset + 2], (int)LittleEndian.GetUInt32(data, offset + 3),
            (int)LittleEndian.GetUInt32(data, offset + 7), (int)LittleEndian.GetUInt32(data, offset + 11));
        return true;
    }
}
