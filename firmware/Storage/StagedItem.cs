using System;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// An item that a host puts piece by piece. It waits in the scratch buffer behind what an item takes; a journal of many sessions that is
/// renewed meanwhile goes over it, and its digest then refuses the whole.
/// </summary>
public sealed class StagedItem
{
    private const int StagingAt = SlotPair.BytesMax;
    private const int NoBytes = -1;

    private readonly byte[] _scratch;
    private int _bytes = NoBytes;

    /// <summary>Waits in a buffer that others use too.</summary>
    public StagedItem(byte[] scratch)
    {
        _scratch = scratch;
    }

    /// <summary>What was announced.</summary>
    public ItemInfo Item { get; } = new ItemInfo();

    /// <summary>Begins an item; what was begun before is forgotten.</summary>
    public DialogueError Begin(ItemInfo item)
    {
        _bytes = NoBytes;
        int bytesMax = item.Kind == ItemKind.Workout ? WorkoutCodec.MaxBytes
            : item.Kind == ItemKind.Schedule ? ScheduleCodec.MaxBytes : BandSettingsCodec.MaxBytes;
        if (item.Kind > ItemKind.Schedule || item.Length <= 0 || item.Length > bytesMax)
        {
            return DialogueError.BadMessage;
        }

        Item.Kind = item.Kind;
        Item.Length = item.Length;
        Item.Revision = item.Revision;
        Item.Digest = item.Digest;
        _bytes = 0;
        return DialogueError.None;
    }

    /// <summary>Forgets what was begun.</summary>
    public void Forget()
    {
        _bytes = NoBytes;
    }

    /// <summary>The next piece.</summary>
    public DialogueError Add(int offset, byte[] data, int at, int count)
    {
        if (_bytes < 0 || offset != _bytes || count > Item.Length - offset)
        {
            _bytes = NoBytes;
            return DialogueError.PutOutOfOrder;
        }

        Array.Copy(data, at, _scratch, StagingAt + offset, count);
        _bytes += count;
        return DialogueError.None;
    }

    /// <summary>Moves the whole item to a place of the buffer; false when a piece is missing. It is forgotten either way.</summary>
    public bool TryTake(int at)
    {
        bool isWhole = _bytes == Item.Length;
        _bytes = NoBytes;
        if (isWhole)
        {
            Array.Copy(_scratch, StagingAt, _scratch, at, Item.Length);
        }

        return isWhole;
    }
}
