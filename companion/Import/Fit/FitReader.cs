using System.Buffers.Binary;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>
/// Reads FIT files message by message: both byte orders, headers of 12 and 14 bytes, compressed timestamps, developer fields
/// (skipped), several files in one. Nothing is given out before the checksum fits. Whatever is wrong is a <see cref="FitException"/>.
/// </summary>
public sealed class FitReader
{
    /// <summary>Longest file in bytes: a day of running at 20 bytes a second is below 2 MB.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int ShortHeaderBytes = 12;
    private const int LongHeaderBytes = 14;
    private const int CrcBytes = 2;
    private const int LocalTypes = 16;
    private const byte TimestampField = 253;
    private const int NewestMajorVersion = 2;

    private readonly byte[] _file;
    private readonly FitDefinition?[] _definitions = new FitDefinition?[LocalTypes];
    private int _at;
    private int _end;
    private uint? _lastTimestampSeconds;

    private FitReader(byte[] file) => _file = file;

    /// <summary>The data messages of a file, in its order.</summary>
    public static IEnumerable<FitMessage> Read(byte[] file) => new FitReader(file).Messages();

    private IEnumerable<FitMessage> Messages()
    {
        if (_file.Length > MaxBytes)
        {
            throw new FitException($"The file is longer than {MaxBytes / 1024 / 1024} MB.");
        }

        do
        {
            Open();
            while (_at < _end)
            {
                FitMessage? message = Next();
                if (message is not null)
                {
                    yield return message;
                }
            }

            _at = _end + CrcBytes;
        }
        while (_at < _file.Length);
    }

    /// <summary>Reads a header and checks the file that it begins.</summary>
    private void Open()
    {
        ReadOnlySpan<byte> rest = _file.AsSpan(_at);
        bool isLater = _at > 0;
        if (rest.Length < ShortHeaderBytes || !rest.Slice(8, 4).SequenceEqual(".FIT"u8))
        {
            throw new FitException(isLater ? "Something that is no FIT file follows after the file's end." : "This is not a FIT file.");
        }

        int headerBytes = rest[0];
        if (headerBytes < ShortHeaderBytes || headerBytes > rest.Length)
        {
            throw new FitException($"The file's header says that it has {headerBytes} bytes, which can't be.");
        }

        if (rest[1] >> 4 > NewestMajorVersion)
        {
            throw new FitException($"The file is of FIT version {rest[1] >> 4}; version {NewestMajorVersion} is the newest that is known.");
        }

        uint dataBytes = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        long whole = headerBytes + (long)dataBytes + CrcBytes;
        if (whole > rest.Length)
        {
            throw new FitException($"The file is cut off: {rest.Length} of {whole} bytes are there.");
        }

        int headerCrc = headerBytes >= LongHeaderBytes ? BinaryPrimitives.ReadUInt16LittleEndian(rest[ShortHeaderBytes..]) : 0;
        bool isHeaderBroken = headerCrc != 0 && headerCrc != FitCrc.Of(rest[..ShortHeaderBytes]);
        int crc = BinaryPrimitives.ReadUInt16LittleEndian(rest[(int)(whole - CrcBytes)..]);
        if (isHeaderBroken || crc != FitCrc.Of(rest[..(int)(whole - CrcBytes)]))
        {
            throw new FitException("The file is damaged: its checksum does not fit.");
        }

        Array.Clear(_definitions);
        _lastTimestampSeconds = null;
        _end = _at + (int)whole - CrcBytes;
        _at += headerBytes;
    }

    private FitMessage? Next()
    {
        byte header = _file[_at++];
        if ((header & 0x80) != 0)
        {
            return Data((header >> 5) & 3, header & 0x1F);
        }

        if ((header & 0x40) == 0)
        {
            return Data(header & 0xF, -1);
        }

        _definitions[header & 0xF] = Definition((header & 0x20) != 0);
        return null;
    }

    private FitDefinition Definition(bool hasDeveloperFields)
    {
        ReadOnlySpan<byte> head = Take(5);
        bool isBigEndian = head[1] == 1;
        if (head[1] > 1)
        {
            throw new FitException("The file is damaged: a definition has a byte order that does not exist.");
        }

        int global = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(head[2..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        ReadOnlySpan<byte> fields = Take(head[4] * 3);
        var places = new FitFieldPlace[head[4]];
        int offset = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int size = fields[i * 3 + 1];
            places[i] = new FitFieldPlace(fields[i * 3], (FitBaseType)fields[i * 3 + 2], offset, size);
            offset += size;
        }

        int developerFields = hasDeveloperFields ? Take(1)[0] : 0;
        ReadOnlySpan<byte> developer = Take(developerFields * 3);
        for (int i = 0; i < developerFields; i++)
        {
            offset += developer[i * 3 + 1];
        }

        return new FitDefinition(global, isBigEndian, places, offset);
    }

    private FitMessage Data(int localType, int timeOffsetSeconds)
    {
        FitDefinition definition = _definitions[localType]
            ?? throw new FitException("The file is damaged: it holds a message that it never defined.");
        int start = _at;
        Take(definition.Size);
        var message = new FitMessage(definition, _file.AsMemory(start, definition.Size), null);
        uint? own = (uint?)message.Number(TimestampField);
        _lastTimestampSeconds = own ?? Compressed(timeOffsetSeconds);
        bool hasTime = own is not null || timeOffsetSeconds >= 0;
        return hasTime ? new FitMessage(definition, _file.AsMemory(start, definition.Size), _lastTimestampSeconds) : message;
    }

    /// <summary>The time of which a compressed header gives the lowest five bits: the first one not before the last.</summary>
    private uint? Compressed(int timeOffsetSeconds)
    {
        if (timeOffsetSeconds < 0 || _lastTimestampSeconds is not uint last)
        {
            return _lastTimestampSeconds;
        }

        return unchecked(last + (((uint)timeOffsetSeconds - last) & 0x1F));
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _end - _at)
        {
            throw new FitException("The file is damaged: its last message is cut off.");
        }

        ReadOnlySpan<byte> taken = _file.AsSpan(_at, count);
        _at += count;
        return taken;
    }
}
