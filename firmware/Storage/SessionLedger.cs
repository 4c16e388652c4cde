using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Firmware.Storage;

/// <summary>Which sessions there are and what became of them: the table in memory, the journal on flash, and the bytes they take.</summary>
internal sealed class SessionLedger
{
    /// <summary>Flag of the table alone: the journal says that the session is being reclaimed.</summary>
    public const int ReclaimedFlag = 0x80;

    private readonly string _root;
    private readonly byte[] _scratch;
    private readonly Journal _journal;

    public SessionLedger(string root, byte[] scratch)
    {
        _root = root;
        _scratch = scratch;
        _journal = new Journal(root);
    }

    public SessionTable Table { get; } = new SessionTable();

    /// <summary>Lowest number that was never given.</summary>
    public int NextNumber { get; private set; }

    public int FreeBytes { get; private set; }

    /// <summary>True from the mark of a reset until its end is marked, over any number of starts.</summary>
    public bool IsResetPending { get; private set; }

    /// <summary>No number below this will be given.</summary>
    public void RaiseFloor(int number)
    {
        NextNumber = number > NextNumber ? number : NextNumber;
    }

    public void AddFootprint(int index, int bytes)
    {
        Table.SetFootprint(index, Table.Footprint(index) + bytes);
        FreeBytes -= bytes;
    }

    /// <summary>Segments of a session, which stand without a gap from 0 on.</summary>
    public int CountSegments(int number)
    {
        int count = 0;
        while (FlashFile.Exists(FlashNames.Segment(_root, number, count)))
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads names and journals. Sessions that no journal says closed come out with the open flag.</summary>
    public void Recover(string[] paths, int capacityBytes)
    {
        NextNumber = 1;
        FreeBytes = capacityBytes;
        IsResetPending = false;
        Table.Clear();
        int oldest = int.MaxValue;
        int newest = -1;
        for (int i = 0; i < paths.Length; i++)
        {
            AddSegment(paths[i]);
            int journal = FlashNames.JournalOf(paths[i]);
            newest = journal > newest ? journal : newest;
            oldest = journal >= 0 && journal < oldest ? journal : oldest;
        }

        bool isWhole = true;
        for (int journal = oldest; journal <= newest; journal++)
        {
            isWhole &= TryReadJournal(journal);
        }

        int bytes = newest < 0 ? 0 : FlashFile.Length(FlashNames.Journal(_root, newest));
        _journal.Use(newest < 0 ? 0 : newest, bytes);
        FreeBytes -= 2 * FlashFile.BlockBytes;
        if (!isWhole || newest > oldest)
        {
            bool isRenewed = Renew();
            for (int journal = oldest; isRenewed && journal <= newest; journal++)
            {
                FlashFile.TryDelete(FlashNames.Journal(_root, journal));
            }
        }
    }

    /// <summary>Writes down what a session has become; durable when it answers true.</summary>
    public bool TryMark(byte kind, int index)
    {
        if (_journal.IsGrown)
        {
            Renew();
        }

        return _journal.TryAppend(kind, Table.Flags(index), Table.Number(index), Table.Length(index), Table.Digest(index));
    }

    /// <summary>
    /// Marks every session as gone, all by one record: a cut leaves them all or none. Their room is given back one by one.
    /// </summary>
    public bool TryMarkErased(bool isReset)
    {
        if (!_journal.TryAppend(isReset ? Journal.Reset : Journal.Erased, 0, NextNumber, 0, 0))
        {
            return false;
        }

        EraseBelow(NextNumber);
        IsResetPending |= isReset;
        return true;
    }

    /// <summary>Marks that nothing of a reset is left to do.</summary>
    public bool TryMarkResetDone()
    {
        IsResetPending = !_journal.TryAppend(Journal.ResetDone, 0, NextNumber, 0, 0);
        return !IsResetPending;
    }

    /// <summary>Gives a session's room back. The mark comes first, so that a cut half-way is finished at the next start.</summary>
    public bool TryReclaim(int index)
    {
        if (!Table.Has(index, ReclaimedFlag) && !TryMark(Journal.Reclaimed, index))
        {
            return false;
        }

        int number = Table.Number(index);
        for (int segment = CountSegments(number) - 1; segment >= 0; segment--)
        {
            if (!FlashFile.TryDelete(FlashNames.Segment(_root, number, segment)))
            {
                return false;
            }
        }

        FreeBytes += Table.Footprint(index);
        Table.Remove(index);
        return true;
    }

    private void AddSegment(string path)
    {
        int number = FlashNames.SessionOf(path);
        if (number <= 0)
        {
            return;
        }

        RaiseFloor(number + 1);
        int bytes = FlashFile.Footprint(FlashFile.Length(path));
        int index = Table.Add(number, SessionInfo.OpenFlag);
        if (index >= 0)
        {
            AddFootprint(index, bytes);
        }
        else
        {
            FreeBytes -= bytes;
        }
    }

    /// <summary>False when something in the file is no record.</summary>
    private bool TryReadJournal(int number)
    {
        string path = FlashNames.Journal(_root, number);
        bool isWhole = true;
        int position = 0;
        while (true)
        {
            int got = FlashFile.Read(path, position, _scratch, 0, _scratch.Length);
            int at = 0;
            while (at + Journal.RecordBytes <= got)
            {
                bool isRecord = Journal.IsRecord(_scratch, at, got);
                if (isRecord)
                {
                    Apply(at);
                }

                isWhole &= isRecord;
                at += isRecord ? Journal.RecordBytes : 1;
            }

            if (got < 0)
            {
                // What can't be read today may be read tomorrow: it is not replaced.
                return true;
            }

            if (got < _scratch.Length)
            {
                return isWhole && got == at;
            }

            position += at;
        }
    }

    private void Apply(int at)
    {
        int number = (int)LittleEndian.GetUInt32(_scratch, at + 4);
        byte kind = _scratch[at + 1];
        RaiseFloor(kind >= Journal.Floor ? number : number + 1);
        if (kind == Journal.Erased || kind == Journal.Reset)
        {
            EraseBelow(number);
        }

        IsResetPending = kind == Journal.Reset || (IsResetPending && kind != Journal.ResetDone);
        int index = kind >= Journal.Floor ? -1 : Table.IndexOf(number);
        if (index < 0)
        {
            return;
        }

        int flags = LittleEndian.GetUInt16(_scratch, at + 2) & 0xFF & ~SessionInfo.OpenFlag;
        flags |= kind == Journal.Reclaimed ? ReclaimedFlag : 0;
        Table.Set(index, (int)LittleEndian.GetUInt32(_scratch, at + 8), LittleEndian.GetUInt32(_scratch, at + 12), flags);
    }

    private void EraseBelow(int number)
    {
        for (int index = 0; index < Table.Count && Table.Number(index) < number; index++)
        {
            Table.Set(index, Table.Length(index), Table.Digest(index), (Table.Flags(index) & ~SessionInfo.OpenFlag) | ReclaimedFlag);
        }
    }

    private bool Renew()
    {
        Journal.Put(_scratch, 0, Journal.Floor, 0, NextNumber, 0, 0);
        int length = Journal.RecordBytes;
        if (IsResetPending)
        {
            Journal.Put(_scratch, length, Journal.Reset, 0, 0, 0, 0);
            length += Journal.RecordBytes;
        }

        for (int index = 0; index < Table.Count; index++)
        {
            if (!Table.Has(index, SessionInfo.OpenFlag))
            {
                byte kind = Table.Has(index, ReclaimedFlag) ? Journal.Reclaimed : Journal.Closed;
                Journal.Put(_scratch, length, kind, Table.Flags(index), Table.Number(index), Table.Length(index), Table.Digest(index));
                length += Journal.RecordBytes;
            }
        }

        return _journal.TryRenew(_scratch, length);
    }
}
