using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TrainingPlan.Companion.Sync;

/// <summary>Windows: CreateFileW, a DCB and COMMTIMEOUTS. Reads return at the first byte or after a slice of time.</summary>
internal sealed partial class WindowsSerialLine : SerialLine
{
    private const uint GenericReadWrite = 0xC0000000;
    private const uint OpenExisting = 3;
    private const uint Forever = 0xFFFFFFFF;
    private const uint SliceMs = 20;
    private const uint WriteMs = 5_000;
    private const uint BinaryDtrRts = 0x1 | 0x10 | 0x1000;
    private const int AccessDenied = 5;

    private readonly SafeFileHandle _handle;

    private WindowsSerialLine(SafeFileHandle handle) => _handle = handle;

    /// <summary>Opens a port like COM5.</summary>
    public static WindowsSerialLine OpenPort(string portName, int baud)
    {
        string path = portName.StartsWith(@"\\.\", StringComparison.Ordinal) ? portName : @"\\.\" + portName;
        SafeFileHandle handle = CreateFile(path, GenericReadWrite, 0, 0, OpenExisting, 0, 0);
        if (handle.IsInvalid)
        {
            throw LastFailure();
        }

        var control = new DeviceControlBlock { Length = (uint)Marshal.SizeOf<DeviceControlBlock>() };
        var timeouts = new Timeouts
        {
            ReadInterval = Forever,
            ReadMultiplier = Forever,
            ReadConstant = SliceMs,
            WriteConstant = WriteMs,
        };
        bool isReady = GetState(handle, ref control);
        control.Baud = (uint)baud;
        control.Flags = BinaryDtrRts;
        control.ByteSize = 8;
        control.Parity = 0;
        control.StopBits = 0;
        if (!isReady || !SetState(handle, ref control) || !SetTimeouts(handle, ref timeouts))
        {
            IOException failure = new(Marshal.GetLastPInvokeErrorMessage());
            handle.Dispose();
            throw failure;
        }

        return new WindowsSerialLine(handle);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int timeoutMs)
    {
        long deadlineMs = Environment.TickCount64 + timeoutMs;
        do
        {
            if (!ReadFile(_handle, buffer, (uint)buffer.Length, out uint count, 0))
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }

            if (count > 0)
            {
                return (int)count;
            }
        }
        while (Environment.TickCount64 < deadlineMs);
        return 0;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int count, int timeoutMs)
    {
        if (!WriteFile(_handle, buffer, (uint)count, out uint written, 0))
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        if (written < count)
        {
            throw new IOException($"it took no bytes for {timeoutMs / 1000} s");
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _handle.Dispose();

    private static Exception LastFailure() => Marshal.GetLastPInvokeError() == AccessDenied
        ? new UnauthorizedAccessException(Marshal.GetLastPInvokeErrorMessage())
        : new IOException(Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(
        string path, uint access, uint share, nint security, uint disposition, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetCommState", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetState(SafeFileHandle handle, ref DeviceControlBlock control);

    [LibraryImport("kernel32", EntryPoint = "SetCommState", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetState(SafeFileHandle handle, ref DeviceControlBlock control);

    [LibraryImport("kernel32", EntryPoint = "SetCommTimeouts", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetTimeouts(SafeFileHandle handle, ref Timeouts timeouts);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ReadFile(SafeFileHandle handle, [Out] byte[] buffer, uint count, out uint read, nint overlapped);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool WriteFile(SafeFileHandle handle, byte[] buffer, uint count, out uint written, nint overlapped);

    /// <summary>struct DCB: 28 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct DeviceControlBlock
    {
        public uint Length;
        public uint Baud;
        public uint Flags;
        public ushort Reserved;
        public ushort XonLimit;
        public ushort XoffLimit;
        public byte ByteSize;
        public byte Parity;
        public byte StopBits;
        public byte XonCharacter;
        public byte XoffCharacter;
        public byte ErrorCharacter;
        public byte EofCharacter;
        public byte EventCharacter;
        public ushort Reserved1;
    }

    /// <summary>struct COMMTIMEOUTS, all in ms.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Timeouts
    {
        public uint ReadInterval;
        public uint ReadMultiplier;
        public uint ReadConstant;
        public uint WriteMultiplier;
        public uint WriteConstant;
    }
}
