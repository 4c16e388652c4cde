using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>One file: what is durable, and what an open writer has changed since.</summary>
internal sealed class VirtualFile
{
    public VirtualFile(string path) => Path = path;

    public string Path { get; set; }

    public byte[] Durable { get; private set; } = [];

    public int DurableLength { get; set; }

    public byte[] Pending { get; private set; } = [];

    public int PendingLength { get; private set; }

    /// <summary>False until the first close: a file that was never closed is gone after a power cut.</summary>
    public bool IsDurable { get; set; }

    public bool IsWriting { get; set; }

    public bool IsDirty { get; set; }

    public void BeginWriting(bool isTruncated)
    {
        IsWriting = true;
        IsDirty = isTruncated || !IsDurable;

        // The two buffers changed places at the last commit: what the smaller one holds is of no use.
        PendingLength = 0;
        Reserve(DurableLength);
        Durable.AsSpan(0, DurableLength).CopyTo(Pending);
        PendingLength = isTruncated ? 0 : DurableLength;
    }

    public void Put(int position, ReadOnlySpan<byte> bytes)
    {
        SetPendingLength(Math.Max(PendingLength, position + bytes.Length));
        bytes.CopyTo(Pending.AsSpan(position));
        IsDirty = true;
    }

    public void SetPendingLength(int length)
    {
        Reserve(length);
        if (length > PendingLength)
        {
            Pending.AsSpan(PendingLength, length - PendingLength).Clear();
        }

        IsDirty |= length != PendingLength;
        PendingLength = length;
    }

    public void Commit()
    {
        (Durable, Pending) = (Pending, Durable);
        DurableLength = PendingLength;
        IsDurable = true;
        IsDirty = false;
    }

    public void Load(byte[] bytes)
    {
        Durable = bytes;
        DurableLength = bytes.Length;
        IsDurable = true;
    }

    private void Reserve(int length)
    {
        if (Pending.Length < length)
        {
            byte[] larger = new byte[Math.Max(4096, Math.Max(length, Pending.Length * 2))];
            Pending.AsSpan(0, PendingLength).CopyTo(larger);
            Pending = larger;
        }
    }
}
