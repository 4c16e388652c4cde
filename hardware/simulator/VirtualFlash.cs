using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// The band's volume as LittleFS behaves on nanoFramework: a file has its content of the last close, a corrupt volume is
/// formatted without a word, whole 4,096-byte blocks are used up. Power can fail after any byte.
/// </summary>
public sealed partial class VirtualFlash
{
    /// <summary>Bytes of a block; a file takes whole blocks.</summary>
    public const int BlockBytes = 4096;

    /// <summary>Bytes that a close, a delete, a move or a new folder writes into the volume's own tables.</summary>
    public const int MetadataBytes = 16;

    private readonly Dictionary<string, VirtualFile> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _directories = new(StringComparer.Ordinal);
    private long _cutAfterBytes = -1;

    /// <summary>A volume of the 8 MB boards: 2 MB.</summary>
    public VirtualFlash(long capacityBytes = 2 * 1024 * 1024) => CapacityBytes = capacityBytes;

    /// <summary>Bytes of the volume.</summary>
    public long CapacityBytes { get; set; }

    /// <summary>Bytes that went to the chip since the volume was made, tables included.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>Bytes that a close has made durable or changed, counted up at each; for a caller that keeps an image.</summary>
    public int Revision { get; private set; }

    /// <summary>Times that a corrupt volume was formatted at power-on.</summary>
    public int FormatCount { get; private set; }

    /// <summary>
    /// True makes a cut in mid-write keep what was written so far, which LittleFS would not: harsher than the band.
    /// </summary>
    public bool IsTorn { get; set; }

    /// <summary>False between a power cut and the next power-on.</summary>
    public bool IsPowered { get; private set; } = true;

    /// <summary>Called once when the budget of <see cref="CutAfterBytes"/> is spent.</summary>
    internal Action? PowerFailed { get; set; }

    /// <summary>Bytes in use, by whole blocks, and a block for the root's and each folder's table.</summary>
    public long UsedBytes
    {
        get
        {
            long used = BlockBytes * (2L + _directories.Count);
            foreach (VirtualFile file in _files.Values)
            {
                used += Blocks(Math.Max(file.DurableLength, file.IsWriting ? file.PendingLength : 0)) * BlockBytes;
            }

            return used;
        }
    }

    /// <summary>Lets <paramref name="bytes"/> more bytes through, then cuts the power; -1 never cuts.</summary>
    public void CutAfterBytes(long bytes) => _cutAfterBytes = bytes;

    /// <summary>Cuts the power now: open writers lose what they have not closed.</summary>
    public void PowerOff()
    {
        IsPowered = false;
        foreach (VirtualFile file in _files.Values.ToArray())
        {
            Forget(file);
        }
    }

    /// <summary>Mounts the volume again; formats it when it is corrupt.</summary>
    public void PowerOn()
    {
        IsPowered = true;
        _cutAfterBytes = -1;
        if (IsVolumeCorrupt)
        {
            _files.Clear();
            _directories.Clear();
            IsVolumeCorrupt = false;
            FormatCount++;
            Revision++;
        }
    }

    /// <summary>True when the next mount finds a volume it can't read.</summary>
    public bool IsVolumeCorrupt { get; set; }

    /// <summary>Paths of all durable files, sorted.</summary>
    public string[] Paths() => _files.Values.Where(f => f.IsDurable).Select(f => f.Path).Order(StringComparer.Ordinal).ToArray();

    /// <summary>Paths of all folders, sorted.</summary>
    public IReadOnlyCollection<string> Folders => _directories;

    /// <summary>What is durable of a file.</summary>
    public byte[] DurableBytes(string path) => Existing(path).Durable.AsSpan(0, Existing(path).DurableLength).ToArray();

    /// <summary>Turns one durable bit, as a worn cell does.</summary>
    public void FlipBit(string path, int byteIndex, int bit)
    {
        VirtualFile file = Existing(path);
        file.Durable[byteIndex] ^= (byte)(1 << bit);
        Revision++;
    }

    /// <summary>Cuts a durable file to a length, as a torn write would leave it.</summary>
    public void TruncateDurable(string path, int length)
    {
        Existing(path).DurableLength = length;
        Revision++;
    }

    /// <summary>Puts a durable file in, as from an image.</summary>
    internal void PutFile(string path, byte[] bytes)
    {
        var file = new VirtualFile(Key(path));
        file.Load(bytes);
        _files[file.Path] = file;
    }

    /// <summary>Puts a folder in, as from an image.</summary>
    internal void PutFolder(string path) => _directories.Add(Key(path));

    internal void RequirePower()
    {
        if (!IsPowered)
        {
            throw new PowerCutException();
        }
    }

    internal VirtualFile Open(string path, FileMode mode, bool isWriting)
    {
        MayRefuse("to open");
        string key = Key(path);
        bool isKnown = _files.TryGetValue(key, out VirtualFile? file);
        if (isKnown && mode == FileMode.CreateNew)
        {
            throw new IOException("file exists: " + path);
        }

        if (!isKnown && (mode is FileMode.Open or FileMode.Truncate))
        {
            throw new FileNotFoundException("no such file: " + path);
        }

        if (file == null)
        {
            RequireFolder(key);
            file = new VirtualFile(key);
            _files.Add(key, file);
        }
        else if (file.IsWriting && isWriting)
        {
            throw new IOException("file is being written: " + path);
        }

        if (isWriting)
        {
            file.BeginWriting(mode is FileMode.Create or FileMode.Truncate or FileMode.CreateNew);
        }

        return file;
    }

    internal void Write(VirtualFile file, int position, ReadOnlySpan<byte> bytes)
    {
        MayRefuse("to write");
        long growth = (Blocks(Math.Max(file.PendingLength, position + bytes.Length)) - Blocks(file.PendingLength)) * BlockBytes;
        if (growth > 0 && UsedBytes + growth > CapacityBytes)
        {
            throw new IOException("no space left on the volume");
        }

        int through = Spend(bytes.Length);
        file.Put(position, bytes[..through]);
        if (through < bytes.Length)
        {
            Fail(file);
        }
    }

    internal void SetLength(VirtualFile file, int length)
    {
        RequirePower();
        file.SetPendingLength(length);
    }

    internal void Close(VirtualFile file)
    {
        if (!IsPowered || !file.IsWriting)
        {
            return;
        }

        bool isRefused = IsRefused();
        if (isRefused && !IsRefusedCloseDone)
        {
            Forget(file);
        }
        else if (file.IsDirty)
        {
            SpendMetadata(file);
            file.Commit();
            Revision++;
        }

        file.IsWriting = false;
        if (isRefused)
        {
            throw new IOException("the volume refused to close");
        }
    }

    private static long Blocks(long bytes) => (bytes + BlockBytes - 1) / BlockBytes;

    /// <summary>What an open writer has not closed is gone, and with it a file that never was closed.</summary>
    private void Forget(VirtualFile file)
    {
        file.IsWriting = false;
        if (!file.IsDurable)
        {
            _files.Remove(file.Path);
        }
    }

    private int Spend(int bytes)
    {
        int through = _cutAfterBytes < 0 ? bytes : (int)Math.Min(bytes, _cutAfterBytes);
        BytesWritten += through;
        if (_cutAfterBytes >= 0)
        {
            _cutAfterBytes -= through;
        }

        return through;
    }

    private void SpendMetadata(VirtualFile? file)
    {
        if (Spend(MetadataBytes) < MetadataBytes)
        {
            Fail(file);
        }
    }

    private void Fail(VirtualFile? file)
    {
        if (IsTorn && file != null)
        {
            file.Commit();
        }

        PowerOff();
        Revision++;
        PowerFailed?.Invoke();
        throw new PowerCutException();
    }
}
