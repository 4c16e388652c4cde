using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// The sessions on the volume: appended while one is recorded, closed, read, confirmed, reclaimed. Nothing is rewritten in place.
/// </summary>
public sealed class SessionShelf
{
    /// <summary>Longest segment file: a damaged file costs at most this.</summary>
    public const int SegmentBytesMax = 16 * 1024;

    private const int LowBytes = 40 * 1024;
    private const int FullBytes = 16 * 1024;

    private readonly string _root;
    private readonly SessionLedger _ledger;
    private readonly SessionReading _reading;
    private readonly SessionScan _scan;
    private SessionLogReader _headerReader;
    private readonly byte[] _scratch;
    private int _openIndex = -1;
    private int _openSegment;
    private int _openSegmentBytes;
    private int _openBytes;
    private uint _openDigest;
    private bool _isOpenDoubtful;
    private string _openPath;
    internal SessionShelf(string root, byte[] scratch)
    {
        _root = root;
        _scratch = scratch;
        _ledger = new SessionLedger(root, scratch);
        _reading = new SessionReading(root);
        _scan = new SessionScan(root, scratch);
    }

    /// <summary>What is on the shelf.</summary>
    public SessionTable Table
    {
        get { return _ledger.Table; }
    }

    /// <summary>Number that the next session gets.</summary>
    public int NextNumber
    {
        get { return _ledger.NextNumber; }
    }

    /// <summary>Bytes of the volume still free, as reckoned from file lengths.</summary>
    public int FreeBytes
    {
        get { return _ledger.FreeBytes; }
    }

    /// <summary>True while a session is open.</summary>
    public bool IsRecording
    {
        get { return _openIndex >= 0; }
    }

    /// <summary>Number of the open session; 0 when none is.</summary>
    public int OpenNumber
    {
        get { return _openIndex >= 0 ? Table.Number(_openIndex) : 0; }
    }

    /// <summary>How much room is left.</summary>
    public RoomLevel Room
    {
        get { return FreeBytes < FullBytes ? RoomLevel.Full : FreeBytes < LowBytes ? RoomLevel.Low : RoomLevel.Plenty; }
    }

    /// <summary>True while erased sessions still take room.</summary>
    public bool IsErasing { get; private set; }

    /// <summary>True from the mark of a reset until its end is marked.</summary>
    internal bool IsResetPending
    {
        get { return _ledger.IsResetPending; }
    }

    /// <summary>Begins a session with its header block. False: no room, no place in the table, or the flash refuses.</summary>
    internal bool TryCreate(byte[] block, int length)
    {
        while (Room != RoomLevel.Plenty && TryReclaimOldest())
        {
            // Confirmed sessions go, oldest first, until there is room for full detail or none is left.
        }

        if (Table.Count == SessionTable.SessionsMax)
        {
            TryReclaimOldest();
        }

        // A header that takes the last room would stand for a run that could not record a second.
        if (FreeBytes - FlashFile.BlockBytes < FullBytes || IsRecording)
        {
            return false;
        }

        int number = NextNumber;
        int index = Table.Add(number, SessionInfo.OpenFlag);
        if (index < 0)
        {
            return false;
        }

        _ledger.RaiseFloor(number + 1);
        _openIndex = index;
        _openSegment = 0;
        _openSegmentBytes = 0;
        _openBytes = 0;
        _openDigest = ContentDigest.Start;
        _isOpenDoubtful = false;
        _openPath = FlashNames.Segment(_root, number, 0);
        if (TryAppend(block, length))
        {
            return true;
        }

        Table.Remove(index);
        _openIndex = -1;
        return false;
    }

    /// <summary>Puts a block behind the open session; durable when it answers true. Makes room first where it can.</summary>
    internal bool TryAppend(byte[] block, int length)
    {
        if (_openSegmentBytes + length > SegmentBytesMax)
        {
            StartSegment();
        }

        if (!TryAppendHere(block, length))
        {
            // A file that refuses once may be damaged: what follows goes into a new one, and closing counts the bytes anew. One that
            // holds nothing yet may not even be there, and segments stand without a gap: it is tried again.
            _isOpenDoubtful = true;
            if (_openSegmentBytes > 0)
            {
                StartSegment();
            }

            if (!TryAppendHere(block, length))
            {
                return false;
            }
        }

        _openDigest = ContentDigest.Append(_openDigest, block, 0, length);
        _openBytes += length;
        Table.Set(_openIndex, _openBytes, 0, SessionInfo.OpenFlag);
        if (Room != RoomLevel.Plenty)
        {
            TryReclaimOldest();
        }

        return true;
    }

    /// <summary>Closes the open session. When the mark can't be written the next start finds the same by scanning.</summary>
    internal bool TryClose()
    {
        if (!IsRecording)
        {
            return false;
        }

        int index = _openIndex;
        _openIndex = -1;
        if (_isOpenDoubtful)
        {
            return TryCloseByScan(index);
        }

        Table.Set(index, _openBytes, ContentDigest.Finish(_openDigest), 0);
        return _ledger.TryMark(Journal.Closed, index);
    }

    /// <summary>Marks a session as safe with a host. Only what is exactly as the host says is marked.</summary>
    public DialogueError Confirm(int number, int length, uint digest, out uint found)
    {
        found = (uint)number;
        int index = Table.IndexOf(number);
        if (index < 0)
        {
            return DialogueError.NoSuchSession;
        }

        if (Table.Has(index, SessionInfo.OpenFlag))
        {
            return DialogueError.SessionOpen;
        }

        found = Table.Digest(index);
        if (Table.Length(index) != length || found != digest)
        {
            return DialogueError.DigestMismatch;
        }

        if (Table.Has(index, SessionInfo.ConfirmedFlag))
        {
            return DialogueError.None;
        }

        int flags = Table.Flags(index);
        Table.Set(index, length, digest, flags | SessionInfo.ConfirmedFlag);
        if (_ledger.TryMark(Journal.Confirmed, index))
        {
            return DialogueError.None;
        }

        Table.Set(index, length, digest, flags);
        return DialogueError.StorageFailed;
    }

    /// <summary>Sessions that no host has confirmed.</summary>
    public int CountUnconfirmed()
    {
        int count = 0;
        for (int index = 0; index < Table.Count; index++)
        {
            count += Table.Has(index, SessionInfo.ConfirmedFlag) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Erases every session, all or none; their room comes back with <see cref="EraseNext"/>.</summary>
    /// <param name="isReset">True when more than the sessions shall go: see <see cref="BandStore.TryFinishReset"/>.</param>
    public bool TryBeginErase(bool isReset)
    {
        EndReading();
        IsErasing = !IsRecording && _ledger.TryMarkErased(isReset);
        return IsErasing;
    }

    /// <summary>Gives the room of one erased session back; how many are left. What the flash refuses goes at the next start.</summary>
    public int EraseNext()
    {
        int left = 0;
        while (left < Table.Count && Table.Has(left, SessionLedger.ReclaimedFlag))
        {
            left++;
        }

        bool isDone = left > 0 && _ledger.TryReclaim(0);
        _openIndex -= isDone && _openIndex > 0 ? 1 : 0;
        left -= isDone ? 1 : 0;
        IsErasing = isDone && left > 0;
        return left;
    }

    /// <summary>Marks that nothing of a reset is left to do.</summary>
    internal bool TryEndReset()
    {
        return _ledger.TryMarkResetDone();
    }

    /// <summary>
    /// Reads bytes of a closed session; how many, -1 when the flash refuses. The file stays open for the next piece until
    /// <see cref="EndReading"/>.
    /// </summary>
    public int Read(int number, int offset, byte[] into, int at, int count)
    {
        int index = Table.IndexOf(number);
        if (index < 0 || Table.Has(index, SessionInfo.OpenFlag))
        {
            return -1;
        }

        int left = Table.Length(index) - offset;
        return left <= 0 ? 0 : _reading.Read(number, offset, into, at, count < left ? count : left);
    }

    /// <summary>Closes the file that <see cref="Read"/> keeps open.</summary>
    public void EndReading()
    {
        _reading.End();
    }

    /// <summary>Reads the header of a session; false when its first block is broken.</summary>
    public bool TryReadHeader(int index, out SessionHeader header)
    {
        string path = FlashNames.Segment(_root, Table.Number(index), 0);
        int got = FlashFile.Read(path, 0, _scratch, 0, SessionBlock.BytesMax);
        // Made when a host first asks for a list: a run needs none.
        _headerReader = _headerReader ?? new SessionLogReader();
        _headerReader.SetInput(_scratch, 0, got);
        header = _headerReader.Header;
        return _headerReader.MoveNext() && _headerReader.Kind == RecordKind.Header;
    }

    /// <summary>Finds everything again after a start. Doing it twice changes nothing.</summary>
    internal void Recover(string[] paths, int capacityBytes, int fixedBytes)
    {
        EndReading();
        _openIndex = -1;
        _ledger.Recover(paths, capacityBytes - fixedBytes);
        for (int index = Table.Count - 1; index >= 0; index--)
        {
            if (Table.Has(index, SessionLedger.ReclaimedFlag))
            {
                _ledger.TryReclaim(index);
            }
            else if (Table.Has(index, SessionInfo.OpenFlag))
            {
                TryCloseByScan(index);
            }
        }
    }

    private bool TryCloseByScan(int index)
    {
        int number = Table.Number(index);
        _scan.Run(number, _ledger.CountSegments(number));
        if (_scan.Length == 0)
        {
            // The power was cut before its first block was whole: there never was a session.
            return _ledger.TryReclaim(index);
        }

        int flags = (_scan.IsBroken ? SessionInfo.BrokenFlag : 0) | (_scan.HasEnd ? 0 : SessionInfo.CutFlag);
        Table.Set(index, _scan.Length, _scan.Digest, flags);
        return _ledger.TryMark(Journal.Closed, index);
    }

    private bool TryReclaimOldest()
    {
        for (int index = 0; index < Table.Count; index++)
        {
            if (Table.Has(index, SessionInfo.ConfirmedFlag))
            {
                if (_reading.Number == Table.Number(index))
                {
                    EndReading();
                }

                bool isDone = _ledger.TryReclaim(index);
                _openIndex = _openIndex > index && isDone ? _openIndex - 1 : _openIndex;
                return isDone;
            }
        }

        return false;
    }

    private void StartSegment()
    {
        _openSegment++;
        _openSegmentBytes = 0;
        _openPath = FlashNames.Segment(_root, OpenNumber, _openSegment);
    }

    /// <summary>A closing that was refused may have been done all the same: then the block must not come twice.</summary>
    private bool EndsWith(byte[] block, int length)
    {
        if (FlashFile.Length(_openPath) != _openSegmentBytes + length
            || FlashFile.Read(_openPath, _openSegmentBytes, _scratch, 0, length) != length)
        {
            return false;
        }

        int same = 0;
        while (same < length && _scratch[same] == block[same])
        {
            same++;
        }

        return same == length;
    }

    private bool TryAppendHere(byte[] block, int length)
    {
        int before = _openSegmentBytes == 0 ? 0 : FlashFile.Footprint(_openSegmentBytes);
        if (!FlashFile.TryAppend(_openPath, block, 0, length) && !EndsWith(block, length))
        {
            return false;
        }

        _openSegmentBytes += length;
        _ledger.AddFootprint(_openIndex, FlashFile.Footprint(_openSegmentBytes) - before);
        return true;
    }
}
