using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// One small item in two files: a new one is written over the older, so that a cut leaves the newer whole. The valid one with the
/// higher sequence number counts.
/// </summary>
internal sealed class SlotPair
{
    /// <summary>Bytes before an item's own.</summary>
    public const int HeadBytes = 20;

    /// <summary>Bytes of the largest item with its head.</summary>
    public const int BytesMax = HeadBytes + ScheduleCodec.MaxBytes;

    private const byte Magic = 0x5A;

    private readonly string _pathA;
    private readonly string _pathB;
    private readonly byte _kind;
    private uint _sequence;
    private bool _isInB;

    /// <summary>Names the files; nothing happens before <see cref="Open"/>.</summary>
    public SlotPair(string root, string name, byte kind)
    {
        _pathA = root + name + ".a";
        _pathB = root + name + ".b";
        _kind = kind;
    }

    /// <summary>Bytes of the item; 0 when there is none.</summary>
    public int Length { get; private set; }

    /// <summary>Revision that came with it.</summary>
    public int Revision { get; private set; }

    /// <summary>CRC-32C of its bytes; 0 when there is none.</summary>
    public uint Digest { get; private set; }

    /// <summary>Bytes of the volume that both files may take together.</summary>
    public static int Footprint
    {
        get { return 2 * FlashFile.BlockBytes; }
    }

    /// <summary>Finds the item that counts. The scratch buffer must hold the largest item and its head.</summary>
    public void Open(byte[] scratch)
    {
        Length = 0;
        Revision = 0;
        Digest = 0;
        _sequence = 0;
        if (TryJudge(_pathA, scratch))
        {
            Take(scratch);
            _isInB = false;
        }

        if (TryJudge(_pathB, scratch) && (Length == 0 || LittleEndian.GetUInt32(scratch, 4) > _sequence))
        {
            Take(scratch);
            _isInB = true;
        }
    }

    /// <summary>Reads the item's bytes to <see cref="HeadBytes"/> of the scratch buffer; false when there is none.</summary>
    public bool TryRead(byte[] scratch)
    {
        return Length > 0 && TryJudge(_isInB ? _pathB : _pathA, scratch);
    }

    /// <summary>
    /// Makes the bytes from <see cref="HeadBytes"/> of the scratch buffer on the item that counts; durable when it answers true,
    /// otherwise the earlier one stays.
    /// </summary>
    public bool TryWrite(byte[] scratch, int length, int revision)
    {
        uint digest = ContentDigest.Of(scratch, HeadBytes, length);
        scratch[0] = Magic;
        scratch[1] = _kind;
        LittleEndian.PutUInt16(scratch, 2, length);
        LittleEndian.PutUInt32(scratch, 4, _sequence + 1);
        LittleEndian.PutUInt32(scratch, 8, (uint)revision);
        LittleEndian.PutUInt32(scratch, 12, digest);
        LittleEndian.PutUInt32(scratch, 16, Crc32.Of(scratch, 0, 16));
        bool isIntoB = Length > 0 && !_isInB;
        if (!FlashFile.TryCreate(isIntoB ? _pathB : _pathA, scratch, 0, HeadBytes + length))
        {
            return false;
        }

        Take(scratch);
        _isInB = isIntoB;
        return true;
    }

    /// <summary>Deletes the item, both copies of it.</summary>
    public bool TryDelete(byte[] scratch)
    {
        bool isGone = FlashFile.TryDelete(_pathA) & FlashFile.TryDelete(_pathB);
        Open(scratch);
        return isGone;
    }

    private void Take(byte[] scratch)
    {
        Length = LittleEndian.GetUInt16(scratch, 2);
        _sequence = LittleEndian.GetUInt32(scratch, 4);
        Revision = (int)LittleEndian.GetUInt32(scratch, 8);
        Digest = LittleEndian.GetUInt32(scratch, 12);
    }

    private bool TryJudge(string path, byte[] scratch)
    {
        int got = FlashFile.Read(path, 0, scratch, 0, BytesMax);
        if (got < HeadBytes || scratch[0] != Magic || scratch[1] != _kind
            || LittleEndian.GetUInt32(scratch, 16) != Crc32.Of(scratch, 0, 16))
        {
            return false;
        }

        int length = LittleEndian.GetUInt16(scratch, 2);
        return length > 0 && length <= got - HeadBytes
            && LittleEndian.GetUInt32(scratch, 12) == ContentDigest.Of(scratch, HeadBytes, length);
    }
}
