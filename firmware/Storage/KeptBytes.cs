using System;

namespace TrainingPlan.Firmware.Storage;

/// <summary>A few bytes that the band keeps for itself over a power cut.</summary>
public sealed class KeptBytes
{
    private readonly SlotPair _slots;
    private readonly byte[] _scratch;
    private bool _isOpen;

    internal KeptBytes(SlotPair slots, byte[] scratch)
    {
        _slots = slots;
        _scratch = scratch;
    }

    /// <summary>Loads them; false when there are none of that length.</summary>
    public bool TryLoad(byte[] into)
    {
        if (!_isOpen || _slots.Length != into.Length || !_slots.TryRead(_scratch))
        {
            return false;
        }

        Array.Copy(_scratch, SlotPair.HeadBytes, into, 0, into.Length);
        return true;
    }

    /// <summary>Keeps them; false when the flash refuses.</summary>
    public bool TrySave(byte[] from)
    {
        if (!_isOpen)
        {
            return false;
        }

        Array.Copy(from, 0, _scratch, SlotPair.HeadBytes, from.Length);
        return _slots.TryWrite(_scratch, from.Length, 0);
    }

    internal void Open()
    {
        _slots.Open(_scratch);
        _isOpen = true;
    }

    internal bool TryDelete()
    {
        return _slots.TryDelete(_scratch);
    }
}
