using System.Buffers.Binary;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>
/// Walks over the messages of a file, several files in one included, without taking anything out of it. Strict, whatever is wrong
/// is a <see cref="FitException"/>, and nothing is given before the checksum fits; otherwise it is a sentence, and the walk goes
/// on with the next file inside.
/// </summary>
internal sealed class FitWalk
{
    /// <summary>Longest file in bytes: a day of running at 20 bytes a second is below 2 MB.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int ShortHeaderBytes = 12;
    private const int LongHeaderBytes = 14;
    private const int CrcBytes = 2;
    private const int LocalTypes = 16;
    private const byte TimestampField = 253;
    private const int TimestampBytes = 4;
    private const int NewestMajorVersion = 2;
    private const int CompressedFlag = 0x80;
    private const int DefinitionFlag = 0x40;
    private const int DeveloperFlag = 0x20;

    private readonly byte[] _file;
    private readonly bool _isStrict;
    private readonly Layout[] _layouts = new Layout[LocalTypes];
    private int _at;
    private int _end;
    private int _versions;
    private uint _lastSeconds;
    private bool _hasLast;

    /// <summary>Walks over a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="isStrict">True: damage is an exception.</param>
    /// <exception cref="FitException">It is no FIT file at all.</exception>
    public FitWalk(byte[] file, bool isStrict)
    {
        _file = file;
        _isStrict = isStrict;
        if (file.Length > MaxBytes)
        {
            throw new FitException(FitDamage.TooLong(MaxBytes / 1024 / 1024));
        }

        Part = -1;
        _at = _end = -CrcBytes;
    }

    /// <summary>The number of the file within the file, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>Which of the sixteen local types the message has.</summary>
    public int LocalType { get; private set; }

    /// <summary>Where the message's bytes begin.</summary>
    public int Offset { get; private set; }

    /// <summary>The message's time in seconds since 1989-12-31 00:00 UTC, when it has one.</summary>
    public uint TimestampSeconds { get; private set; }

    /// <summary>Whether the message has a time.</summary>
    public bool HasTimestamp { get; private set; }

    /// <summary>What is wrong, one sentence each.</summary>
    public List<string> Damages { get; } = [];

    /// <summary>How the message is laid out.</summary>
    public ref readonly FitDefinition Definition => ref _layouts[LocalType].Definition;

    /// <summary>What the message is, by the profile.</summary>
    public int GlobalNumber => _layouts[LocalType].Definition.GlobalNumber;

    /// <summary>A number of its layout: another layout has another number.</summary>
    public int LayoutVersion => _layouts[LocalType].Version;

    /// <summary>Goes to the next data message; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_at >= _end)
            {
                if (!TryOpen())
                {
                    return false;
                }

                continue;
            }

            int header = _file[_at];
            bool isCompressed = (header & CompressedFlag) != 0;
            if (!isCompressed && (header & DefinitionFlag) != 0)
            {
                Define(header);
                continue;
            }

            int local = isCompressed ? (header >> 5) & 3 : header & 0xF;
            ref Layout layout = ref _layouts[local];
            int start = _at + 1;
            if (layout.Version == 0 || layout.Definition.Size > _end - start)
            {
                Stop(layout.Version == 0 ? FitDamage.UndefinedMessage : FitDamage.CutOffMessage);
                continue;
            }

            LocalType = local;
            Offset = start;
            _at = start + layout.Definition.Size;
            TakeTime(layout.TimeAt, layout.Definition.IsBigEndian, isCompressed ? header & 0x1F : -1);
            return true;
        }
    }

    private void TakeTime(int timeAt, bool isBigEndian, int compressedSeconds)
    {
        if (timeAt >= 0)
        {
            ReadOnlySpan<byte> bytes = _file.AsSpan(Offset + timeAt, TimestampBytes);
            uint own = isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            if (own != uint.MaxValue)
            {
                _lastSeconds = own;
                _hasLast = true;
                TimestampSeconds = own;
                HasTimestamp = true;
                return;
            }
        }

        HasTimestamp = compressedSeconds >= 0 && _hasLast;
        if (HasTimestamp)
        {
            // The first time not before the last whose lowest five bits these are.
            _lastSeconds = unchecked(_lastSeconds + (((uint)compressedSeconds - _lastSeconds) & 0x1F));
            TimestampSeconds = _lastSeconds;
        }
    }

    private void Define(int header)
    {
        int at = _at + 1;
        string? damage = FitDefinition.TryRead(_file, ref at, _end, (header & DeveloperFlag) != 0, out FitDefinition definition);
        if (damage is not null)
        {
            Stop(damage);
            return;
        }

        ref Layout layout = ref _layouts[header & 0xF];
        _at = at;
        if (layout.Version > 0 && layout.Definition.IsSameLayout(definition, _file))
        {
            return;
        }

        bool hasTime = definition.TryFind(_file, TimestampField, out FitFieldPlace time) && time.Size == TimestampBytes;
        layout.Definition = definition;
        layout.TimeAt = hasTime ? time.Offset : -1;
        layout.Version = ++_versions;
    }

    /// <summary>What stands between here and the end of this file within the file can't be read.</summary>
    private void Stop(string damage)
    {
        Report(damage);
        if (_at < _end)
        {
            Damages.Add(FitDamage.NotRead(_end - _at));
        }

        _at = _end;
    }

    private void Report(string damage)
    {
        if (_isStrict)
        {
            throw new FitException(damage);
        }

        if (!Damages.Contains(damage))
        {
            Damages.Add(damage);
        }
    }

    /// <summary>Opens the file that begins behind the one that ended; false when there is none.</summary>
    private bool TryOpen()
    {
        int start = _end + CrcBytes;
        if (Part >= 0 && start >= _file.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = _file.AsSpan(start);
        if (!FitHeader.IsHeader(rest))
        {
            if (Part < 0 && (_isStrict || !FitHeader.IsDamagedHeader(rest)))
            {
                throw new FitException(FitDamage.NotFit);
            }

            Report(Part < 0 ? FitDamage.WrongHeaderChecksum : FitDamage.NotFitAfterEnd);
            int next = Part < 0 ? start : FitHeader.IndexOfNext(_file, start);
            if (next < 0)
            {
                return false;
            }

            start = next;
        }

        Open(start, FitHeader.Read(_file.AsSpan(start)));
        Part++;
        Array.Clear(_layouts);
        _hasLast = false;
        return true;
    }

    /// <summary>Checks the file whose header begins at a place, and goes to its first message.</summary>
    private void Open(int start, FitHeader header)
    {
        ReadOnlySpan<byte> rest = _file.AsSpan(start);
        if (!header.IsLengthPossible)
        {
            Report(FitDamage.HeaderLength(rest[0]));
        }

        if (header.MajorVersion > NewestMajorVersion)
        {
            Report(FitDamage.Version(header.MajorVersion, NewestMajorVersion));
        }

        long whole = header.HeaderBytes + (long)header.DataBytes + CrcBytes;
        bool isUnfinished = header.DataBytes == 0 && rest.Length > header.HeaderBytes + CrcBytes && !_isStrict;
        if (whole > rest.Length || isUnfinished)
        {
            Report(isUnfinished ? FitDamage.Unfinished : FitDamage.CutOff(rest.Length, whole));
            long end = isUnfinished ? rest.Length : Math.Min(rest.Length, whole - CrcBytes);
            _at = start + Math.Min(header.HeaderBytes, rest.Length);
            _end = start + (int)end;
            return;
        }

        int crc = BinaryPrimitives.ReadUInt16LittleEndian(rest[(int)(whole - CrcBytes)..]);
        bool isBodyBroken = crc != FitCrc.Of(rest[..(int)(whole - CrcBytes)]);
        if (!header.IsChecksumRight || isBodyBroken)
        {
            Report(isBodyBroken ? FitDamage.WrongChecksum : FitDamage.WrongHeaderChecksum);
        }

        _at = start + header.HeaderBytes;
        _end = start + (int)whole - CrcBytes;
    }

    private struct Layout
    {
        /// <summary>The definition in force.</summary>
        public FitDefinition Definition;

        /// <summary>Where the time stands in a message; below 0 when it has none.</summary>
        public int TimeAt;

        /// <summary>0 as long as nothing is defined.</summary>
        public int Version;
    }
}
