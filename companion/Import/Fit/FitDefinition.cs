using System.Buffers.Binary;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>A field's place in the messages of a definition.</summary>
/// <param name="Number">The number of the field.</param>
/// <param name="Type">How its bytes are read.</param>
/// <param name="Offset">Bytes of the message before it.</param>
/// <param name="Size">Its bytes.</param>
public readonly record struct FitFieldPlace(byte Number, FitBaseType Type, int Offset, int Size);

/// <summary>A developer's field in the messages of a definition.</summary>
/// <param name="Number">The number of the field among its developer's.</param>
/// <param name="DeveloperIndex">Whose field it is.</param>
/// <param name="Offset">Bytes of the message before it.</param>
/// <param name="Size">Its bytes.</param>
public readonly record struct FitDeveloperPlace(byte Number, byte DeveloperIndex, int Offset, int Size);

/// <summary>How the messages that follow under a local number are laid out; the list of fields stays in the file.</summary>
/// <param name="GlobalNumber">What they are, by the profile.</param>
/// <param name="IsBigEndian">True when numbers have their highest byte first.</param>
/// <param name="FieldsAt">Where in the file the list of fields begins, three bytes a field.</param>
/// <param name="FieldCount">Number of fields.</param>
/// <param name="DeveloperAt">Where the list of developer fields begins, three bytes a field.</param>
/// <param name="DeveloperCount">Number of developer fields.</param>
/// <param name="OwnSize">Bytes of the fields without those of developers.</param>
/// <param name="Size">Bytes of a message, developer fields included.</param>
internal readonly record struct FitDefinition(
    int GlobalNumber, bool IsBigEndian, int FieldsAt, int FieldCount, int DeveloperAt, int DeveloperCount, int OwnSize, int Size)
{
    private const int FieldBytes = 3;

    /// <summary>The fields with their places.</summary>
    public IEnumerable<FitFieldPlace> Fields(byte[] file)
    {
        int offset = 0;
        for (int i = 0; i < FieldCount; i++)
        {
            int at = FieldsAt + (i * FieldBytes);
            yield return new FitFieldPlace(file[at], FitBaseTypes.Of(file[at + 2]), offset, file[at + 1]);
            offset += file[at + 1];
        }
    }

    /// <summary>The developers' fields with their places.</summary>
    public IEnumerable<FitDeveloperPlace> DeveloperFields(byte[] file)
    {
        int offset = OwnSize;
        for (int i = 0; i < DeveloperCount; i++)
        {
            int at = DeveloperAt + (i * FieldBytes);
            yield return new FitDeveloperPlace(file[at], file[at + 2], offset, file[at + 1]);
            offset += file[at + 1];
        }
    }

    /// <summary>Finds a field; the first one when a broken definition names it twice.</summary>
    public bool TryFind(byte[] file, byte number, out FitFieldPlace place)
    {
        int offset = 0;
        for (int at = FieldsAt, end = FieldsAt + (FieldCount * FieldBytes); at < end; at += FieldBytes)
        {
            if (file[at] == number)
            {
                place = new FitFieldPlace(number, FitBaseTypes.Of(file[at + 2]), offset, file[at + 1]);
                return true;
            }

            offset += file[at + 1];
        }

        place = default;
        return false;
    }

    /// <summary>True when both lay out the same message in the same way.</summary>
    public bool IsSameLayout(in FitDefinition other, byte[] file) =>
        GlobalNumber == other.GlobalNumber && IsBigEndian == other.IsBigEndian
        && FieldCount == other.FieldCount && DeveloperCount == other.DeveloperCount
        && List(file, FieldsAt, FieldCount).SequenceEqual(List(file, other.FieldsAt, FieldCount))
        && List(file, DeveloperAt, DeveloperCount).SequenceEqual(List(file, other.DeveloperAt, DeveloperCount));

    /// <summary>Reads a definition behind its header byte.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">Where it begins; afterwards where it ends.</param>
    /// <param name="end">Where the data end.</param>
    /// <param name="hasDeveloperFields">True when its header announces developer fields.</param>
    /// <param name="definition">The definition.</param>
    /// <returns>Null, or what is wrong, one sentence.</returns>
    public static string? TryRead(byte[] file, ref int at, int end, bool hasDeveloperFields, out FitDefinition definition)
    {
        const int headBytes = 5;
        definition = default;
        if (end - at < headBytes)
        {
            return FitDamage.CutOffMessage;
        }

        bool isBigEndian = file[at + 1] == 1;
        if (file[at + 1] > 1)
        {
            return FitDamage.NoSuchByteOrder;
        }

        ReadOnlySpan<byte> number = file.AsSpan(at + 2, 2);
        int global = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(number) : BinaryPrimitives.ReadUInt16LittleEndian(number);
        int fieldCount = file[at + 4];
        int fieldsAt = at + headBytes;
        int next = fieldsAt + (fieldCount * FieldBytes);
        int developerCount = 0;
        if (hasDeveloperFields && next < end)
        {
            developerCount = file[next++];
        }
        else if (hasDeveloperFields)
        {
            return FitDamage.CutOffMessage;
        }

        int after = next + (developerCount * FieldBytes);
        if (after > end)
        {
            return FitDamage.CutOffMessage;
        }

        int ownSize = SumOfSizes(file, fieldsAt, fieldCount);
        int size = ownSize + SumOfSizes(file, next, developerCount);
        definition = new FitDefinition(global, isBigEndian, fieldsAt, fieldCount, next, developerCount, ownSize, size);
        at = after;
        return null;
    }

    private static ReadOnlySpan<byte> List(byte[] file, int at, int count) => file.AsSpan(at, count * FieldBytes);

    private static int SumOfSizes(byte[] file, int at, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += file[at + (i * FieldBytes) + 1];
        }

        return sum;
    }
}
