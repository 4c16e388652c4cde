using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// What became of sessions, as records of 20 bytes that are only ever appended: closed, confirmed, being reclaimed, the floor
/// below which no number is given again, and that everything below a number is erased. A journal that has grown past a block is
/// written anew under the next number; only then does the old one go.
/// </summary>
internal sealed class Journal
{
    public const int RecordBytes = 20;
    public const byte Closed = 1;
    public const byte Confirmed = 2;
    public const byte Reclaimed = 3;
    public const byte Floor = 4;
    public const byte Erased = 5;
    public const byte Reset = 6;
    public const byte ResetDone = 7;

    private const byte Magic = 0x4A;
    private const int GrownBytes = FlashFile.BlockBytes;

    private readonly string _root;
    private readonly byte[] _record = new byte[RecordBytes];
    private string _path;

    public Journal(string root)
    {
        _root = root;
    }

    /// <summary>Number of the journal that is appended to.</summary>
    public int Number { get; private set; }

    /// <summary>Its length.</summary>
    public int Length { get; private set; }

    /// <summary>True when it should be written anew.</summary>
    public bool IsGrown
    {
        get { return Length >= GrownBytes; }
    }

    /// <summary>Goes on with a journal.</summary>
    public void Use(int number, int length)
    {
        Number = number;
        Length = length;
        _path = FlashNames.Journal(_root, number);
    }

    /// <summary>Appends a record; durable when it answers true.</summary>
    public bool TryAppend(byte kind, int flags, int number, int length, uint digest)
    {
        Put(_record, 0, kind, flags, number, length, digest);
        if (!FlashFile.TryAppend(_path, _record, 0, RecordBytes))
        {
            return false;
        }

        Length += RecordBytes;
        return true;
    }

    /// <summary>Makes the next journal of these bytes and deletes this one; one that stays behind is read before its successor.</summary>
    public bool TryRenew(byte[] records, int length)
    {
        int next = Number + 1;
        if (!FlashFile.TryCreate(FlashNames.Journal(_root, next), records, 0, length))
        {
            return false;
        }

        string old = _path;
        Use(next, length);
        FlashFile.TryDelete(old);
        return true;
    }

    /// <summary>Writes a record into a buffer.</summary>
    public static void Put(byte[] into, int offset, byte kind, int flags, int number, int length, uint digest)
    {
        into[offset] = Magic;
        into[offset + 1] = kind;
        LittleEndian.PutUInt16(into, offset + 2, flags);
        LittleEndian.PutUInt32(into, offset + 4, (uint)number);
        LittleEndian.PutUInt32(into, offset + 8, (uint)length);
        LittleEndian.PutUInt32(into, offset + 12, digest);
        LittleEndian.PutUInt32(into, offset + 16, Crc32.Of(into, offset, 16));
    }

    /// <summary>True when a whole record begins at an offset.</summary>
    public static bool IsRecord(byte[] data, int offset, int end)
    {
        return end - offset >= RecordBytes && data[offset] == Magic
            && LittleEndian.GetUInt32(data, offset + 16) == Crc32.Of(data, offset, 16);
    }
}
