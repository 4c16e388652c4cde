using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>The serial port as a pseudo-terminal in raw mode (Linux): a program opens its path like any serial port.</summary>
internal sealed partial class PseudoTerminalDoor : ISerialDoor
{
    private const int OpenReadWrite = 2;
    private const int NoControllingTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int SetFlags = 4;
    private const int ApplyNow = 0;
    private const int TermiosBytes = 256;
    private const int QuietMs = 10_000;

    private readonly int _master;
    private readonly int _slave;
    private readonly Stopwatch _sinceHeard = new();

    private PseudoTerminalDoor(int master, int slave, string path)
    {
        _master = master;
        _slave = slave;
        Address = "serial:" + path;
    }

    public string Address { get; }

    /// <summary>A terminal does not tell who has it open: somebody is there while bytes keep coming.</summary>
    public bool IsInUse => _sinceHeard.IsRunning && _sinceHeard.ElapsedMilliseconds < QuietMs;

    public static PseudoTerminalDoor Open()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new ServeException("A pseudo-terminal needs Linux: use --tcp here.");
        }

        int master = OpenMaster(OpenReadWrite | NoControllingTerminal);
        byte[] name = new byte[128];
        if (master < 0 || Grant(master) != 0 || Unlock(master) != 0 || SlaveName(master, name, name.Length) != 0)
        {
            throw new ServeException("The system gave no pseudo-terminal: use --tcp instead.");
        }

        string path = Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));

        // Held open here too, so that its raw mode stays and the master never sees a hang-up between two visitors.
        int slave = OpenFile(path, OpenReadWrite | NoControllingTerminal);
        byte[] settings = new byte[TermiosBytes];
        if (slave < 0 || GetSettings(slave, settings) != 0)
        {
            throw new ServeException($"The pseudo-terminal {path} can't be opened: use --tcp instead.");
        }

        MakeRaw(settings);
        SetSettings(slave, ApplyNow, settings);
        Control(master, SetFlags, NonBlocking);
        return new PseudoTerminalDoor(master, slave, path);
    }

    public int Read(Span<byte> into)
    {
        nint count = ReadFile(_master, ref MemoryMarshal.GetReference(into), into.Length);
        if (count <= 0)
        {
            return 0;
        }

        _sinceHeard.Restart();
        return (int)count;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (IsInUse && bytes.Length > 0)
        {
            nint count = WriteFile(_master, in MemoryMarshal.GetReference(bytes), bytes.Length);
            if (count <= 0)
            {
                // Nobody reads: a cable with no end loses the bytes.
                return;
            }

            bytes = bytes[(int)count..];
        }
    }

    public void Dispose()
    {
        CloseFile(_slave);
        CloseFile(_master);
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int master);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int master);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int SlaveName(int master, [Out] byte[] name, nint length);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetSettings(int file, [Out] byte[] settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw([In, Out] byte[] settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetSettings(int file, int when, byte[] settings);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int file, int command, int value);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadFile(int file, ref byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteFile(int file, in byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int file);
}
