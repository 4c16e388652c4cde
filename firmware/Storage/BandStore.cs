using System;
using System.IO;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// Everything that the band keeps over a power cut: who it is, the next workout, the settings, and the sessions. See README.md.
/// </summary>
public sealed class BandStore
{
    private const int IdentityBytes = 13;
    private const int IdBytes = 8;
    private const byte IdentityKind = 0x10;
    private const byte RadioKind = 0x11;
    private const int FreshMark = 1;
    private const int RestoredMark = 2;

    private readonly string _root;
    private readonly int _capacityBytes;

    private readonly byte[] _scratch = new byte[SessionTable.SessionsMax * 21];
    private readonly SlotPair _identity;
    private readonly SlotPair _workout;
    private readonly SlotPair _settings;
    private readonly SlotPair _schedule;
    private BandSettings _triedSettings;
    private readonly StagedItem _staged;
    private bool _isIdentityPreset;
    private bool _isStartCounted;

    /// <summary>Names the volume; nothing happens before <see cref="TryOpen"/>.</summary>
    /// <param name="rootPath">Root of the volume with its closing separator, such as I:\.</param>
    /// <param name="capacityBytes">Size of the volume: the platform does not tell.</param>
    public BandStore(string rootPath, int capacityBytes)
    {
        _root = rootPath;
        _capacityBytes = capacityBytes;
        _identity = new SlotPair(rootPath, "id", IdentityKind);
        _workout = new SlotPair(rootPath, "workout", (byte)ItemKind.Workout);
        _settings = new SlotPair(rootPath, "settings", (byte)ItemKind.Settings);
        _schedule = new SlotPair(rootPath, "days", (byte)ItemKind.Schedule);
        _staged = new StagedItem(_scratch);
        Radio = new KeptBytes(new SlotPair(rootPath, "radio", RadioKind), _scratch);
        Sessions = new SessionShelf(rootPath, _scratch);
    }

    /// <summary>The recorded sessions.</summary>
    public SessionShelf Sessions { get; }

    /// <summary>What is remembered of the radio.</summary>
    public KeptBytes Radio { get; }

    /// <summary>True once <see cref="TryOpen"/> has succeeded.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The band's identity, 8 bytes; made up when the volume has none.</summary>
    public byte[] BandId { get; } = new byte[IdBytes];

    /// <summary>How often the band has started with this identity, this time included.</summary>
    public int BootCount { get; private set; }

    /// <summary>True when the volume came up empty, new or formatted, and no host has taken note of it yet; kept over starts.</summary>
    public bool WasFormatted { get; private set; }

    /// <summary>True when both copies of the identity were lost and it was taken from a recorded session.</summary>
    public bool WasIdentityRestored { get; private set; }

    /// <summary>True when a reset was begun and not ended: <see cref="TryFinishReset"/> is due before anything is loaded.</summary>
    public bool IsResetPending
    {
        get { return Sessions.IsResetPending; }
    }

    /// <summary>Opens the volume, recovers what a power cut left, counts the start. May be called again.</summary>
    /// <param name="nowMs">Milliseconds since boot; goes into a new identity.</param>
    public bool TryOpen(long nowMs)
    {
        IsOpen = false;
        string[] paths = Files() ?? Files();
        if (paths == null)
        {
            return false;
        }

        _triedSettings = _triedSettings ?? new BandSettings();
        Sessions.Recover(paths, _capacityBytes, 5 * SlotPair.Footprint);
        _workout.Open(_scratch);
        _settings.Open(_scratch);
        _schedule.Open(_scratch);
        Radio.Open();
        _identity.Open(_scratch);
        _staged.Forget();
        IsOpen = TryTakeIdentity(nowMs);
        return IsOpen;
    }

    /// <summary>Gives the identity that a volume without one will get, instead of a random one. For boards with a serial number.</summary>
    public void PresetIdentity(byte[] bandId)
    {
        Array.Copy(bandId, 0, BandId, 0, IdBytes);
        _isIdentityPreset = true;
    }

    /// <summary>
    /// True when this start is counted on flash, which a full volume may have refused at first. A session needs it: uptimes of two
    /// starts with one number could not be told apart.
    /// </summary>
    public bool TryCountStart()
    {
        return _isStartCounted || TryWriteIdentity();
    }

    /// <summary>A host has taken note that the volume is fresh.</summary>
    public bool TryNoteFreshVolume()
    {
        if (!WasFormatted && !WasIdentityRestored)
        {
            return true;
        }

        WasFormatted = false;
        WasIdentityRestored = false;
        return TryWriteIdentity();
    }

    /// <summary>
    /// Deletes workout, schedule and settings and ends a reset; may be called again. The identity stays, and so does the floor of
    /// numbers: a computer that has stored runs of this band must never meet two by one name.
    /// </summary>
    public bool TryFinishReset()
    {
        _staged.Forget();
        return _workout.TryDelete(_scratch) & _settings.TryDelete(_scratch) & _schedule.TryDelete(_scratch) & Radio.TryDelete()
            && Sessions.TryEndReset();
    }

    /// <summary>
    /// Tries the volume: a file is written, closed, read back and deleted. 0 = all is well, 1 = it can't be written, 2 = other bytes
    /// came back.
    /// </summary>
    /// <param name="bytes">Length of the file, at most 1,024.</param>
    public int TryVolume(int bytes)
    {
        string path = _root + "trial";
        for (int i = 0; i < bytes; i++)
        {
            _scratch[i] = (byte)((i * 31) + 7);
            _scratch[bytes + i] = 0;
        }

        if (!FlashFile.TryCreate(path, _scratch, 0, bytes))
        {
            FlashFile.TryDelete(path);
            return 1;
        }

        int differing = FlashFile.Read(path, 0, _scratch, bytes, bytes) == bytes ? 0 : 1;
        for (int i = 0; i < bytes; i++)
        {
            differing += _scratch[i] == _scratch[bytes + i] ? 0 : 1;
        }

        return FlashFile.TryDelete(path) && differing == 0 ? 0 : 2;
    }

    /// <summary>What stands on the volume of a kind.</summary>
    public void Describe(ItemKind kind, ItemInfo into)
    {
        SlotPair slots = SlotsOf(kind);
        into.Kind = kind;
        into.Length = slots.Length;
        into.Revision = slots.Revision;
        into.Digest = slots.Digest;
    }

    /// <summary>
    /// Loads the workout of the next run: the runner's own that was put on the band since the schedule, or else the schedule's for the
    /// moment. False when there is none or it can't be read.
    /// </summary>
    /// <param name="utcMs">Milliseconds since 1970 UTC; 0 unknown.</param>
    /// <param name="into">Takes it.</param>
    public bool TryLoadNext(long utcMs, Workout into)
    {
        return TryPick(utcMs, out int at, out int length)
            && WorkoutCodec.TryDecode(_scratch, at, length, into) == WorkoutError.None;
    }

    /// <summary>Says which workout the next run gets.</summary>
    public void DescribeNext(long utcMs, ItemInfo into)
    {
        bool isThere = TryPick(utcMs, out int at, out int length);
        into.Kind = ItemKind.Workout;
        into.Length = isThere ? length : 0;
        into.Revision = isThere ? WorkoutCodec.RevisionOf(_scratch, at) : 0;
        into.Digest = isThere ? ContentDigest.Of(_scratch, at, length) : 0;
    }

    /// <summary>Loads the settings; false when there are none or they can't be read.</summary>
    public bool TryLoadSettings(BandSettings into)
    {
        return _settings.TryRead(_scratch)
            && BandSettingsCodec.TryDecode(_scratch, SlotPair.HeadBytes, _settings.Length, into) == WorkoutError.None;
    }

    /// <summary>Copies bytes of an item out; how many, -1 when there is none or it can't be read.</summary>
    public int ReadItem(ItemKind kind, int offset, byte[] into, int at, int count)
    {
        SlotPair slots = SlotsOf(kind);
        if (offset < 0 || offset > slots.Length || !slots.TryRead(_scratch))
        {
            return -1;
        }

        int taken = slots.Length - offset < count ? slots.Length - offset : count;
        Array.Copy(_scratch, SlotPair.HeadBytes + offset, into, at, taken);
        return taken;
    }

    /// <summary>A host is going to give an item piece by piece. What it began before is forgotten.</summary>
    public DialogueError BeginPut(ItemInfo item)
    {
        return _staged.Begin(item);
    }

    /// <summary>The next piece of the item.</summary>
    public DialogueError Put(int offset, byte[] data, int at, int count)
    {
        return _staged.Add(offset, data, at, count);
    }

    /// <summary>
    /// Makes the item valid, all of it or nothing: whole, of the announced digest, and accepted by its decoder. Durable when it
    /// answers no error.
    /// </summary>
    /// <param name="kind">What it was.</param>
    /// <param name="detail">Digest of what came, or the decoder's reason.</param>
    public DialogueError CommitPut(out ItemKind kind, out int detail)
    {
        ItemInfo item = _staged.Item;
        kind = item.Kind;
        detail = 0;
        if (!_staged.TryTake(SlotPair.HeadBytes))
        {
            return DialogueError.PutOutOfOrder;
        }

        uint digest = ContentDigest.Of(_scratch, SlotPair.HeadBytes, item.Length);
        detail = (int)digest;
        if (digest != item.Digest)
        {
            return DialogueError.DigestMismatch;
        }

        SlotPair slots = SlotsOf(item.Kind);
        if (slots.Length == item.Length && slots.Digest == digest && slots.Revision == item.Revision)
        {
            // The host asks again for what it has already got: its answer was lost.
            return DialogueError.None;
        }

        WorkoutError refusal = WhyNot(item);
        if (refusal != WorkoutError.None)
        {
            detail = (int)refusal;
            return DialogueError.NotAccepted;
        }

        return slots.TryWrite(_scratch, item.Length, item.Revision) ? DialogueError.None : DialogueError.StorageFailed;
    }

    /// <summary>Names of all files; null when the volume refuses.</summary>
    private string[] Files()
    {
        try
        {
            return Directory.GetFiles(_root);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private WorkoutError WhyNot(ItemInfo item)
    {
        switch (item.Kind)
        {
            case ItemKind.Workout: return WorkoutCodec.Check(_scratch, SlotPair.HeadBytes, item.Length);
            case ItemKind.Schedule: return ScheduleCodec.Check(_scratch, SlotPair.HeadBytes, item.Length);
            default: return BandSettingsCodec.TryDecode(_scratch, SlotPair.HeadBytes, item.Length, _triedSettings);
        }
    }

    private SlotPair SlotsOf(ItemKind kind)
    {
        return kind == ItemKind.Workout ? _workout : kind == ItemKind.Schedule ? _schedule : _settings;
    }

    /// <summary>Finds the workout of the next run and leaves its bytes in the scratch buffer.</summary>
    private bool TryPick(long utcMs, out int at, out int length)
    {
        at = SlotPair.HeadBytes;
        length = _workout.Length;
        bool hasSchedule = _schedule.TryRead(_scratch);
        if (!hasSchedule && _schedule.Length > 0)
        {
            // A schedule that can't be read may have replaced the single workout: none is better than one of long ago.
            return false;
        }

        if (!hasSchedule || (length > 0 && _workout.Revision > ScheduleCodec.OwnAbove(_scratch, at)))
        {
            return _workout.TryRead(_scratch);
        }

        int day = ScheduleCodec.Pick(_scratch, at, utcMs);
        at = ScheduleCodec.FormOf(day);
        length = day < 0 ? 0 : ScheduleCodec.FormLength(_scratch, day);
        return day >= 0;
    }

    private bool TryTakeIdentity(long nowMs)
    {
        WasFormatted = false;
        WasIdentityRestored = false;
        if (_identity.TryRead(_scratch) && _identity.Length == IdentityBytes)
        {
            int at = SlotPair.HeadBytes;
            Array.Copy(_scratch, at, BandId, 0, IdBytes);
            BootCount = (int)LittleEndian.GetUInt32(_scratch, at + IdBytes) + 1;
            WasFormatted = (_scratch[at + IdBytes + 4] & FreshMark) != 0;
            WasIdentityRestored = (_scratch[at + IdBytes + 4] & RestoredMark) != 0;
        }
        else if (TryFindIdentityInSessions())
        {
            WasIdentityRestored = true;
        }
        else
        {
            BootCount = 1;
            WasFormatted = true;
            MakeUpIdentity(nowMs);
        }

        // A full or refusing flash must not keep a host from what is on it: only a fresh volume has nothing to give.
        return TryWriteIdentity() || !WasFormatted || _identity.Length > 0;
    }

    private bool TryFindIdentityInSessions()
    {
        for (int index = Sessions.Table.Count - 1; index >= 0; index--)
        {
            if (Sessions.TryReadHeader(index, out SessionHeader header))
            {
                Array.Copy(header.BandId, 0, BandId, 0, IdBytes);
                BootCount = header.BootCount + 1;
                return true;
            }
        }

        return false;
    }

    private void MakeUpIdentity(long nowMs)
    {
        if (_isIdentityPreset)
        {
            return;
        }

        byte[] random = Guid.NewGuid().ToByteArray();
        for (int i = 0; i < IdBytes; i++)
        {
            BandId[i] = (byte)(random[i] ^ random[i + IdBytes] ^ (nowMs >> (8 * i)));
        }
    }

    private bool TryWriteIdentity()
    {
        int at = SlotPair.HeadBytes;
        Array.Copy(BandId, 0, _scratch, at, IdBytes);
        LittleEndian.PutUInt32(_scratch, at + IdBytes, (uint)BootCount);
        _scratch[at + IdBytes + 4] = (byte)((WasFormatted ? FreshMark : 0) | (WasIdentityRestored ? RestoredMark : 0));
        _isStartCounted = _identity.TryWrite(_scratch, IdentityBytes, BootCount);
        return _isStartCounted;
    }
}
