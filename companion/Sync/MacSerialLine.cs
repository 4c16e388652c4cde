using System.Runtime.InteropServices;

namespace TrainingPlan.Companion.Sync;

/// <summary>
/// macOS: termios by tcgetattr and tcsetattr. ioctl is left alone, because it is variadic and arm64 passes such arguments
/// differently; speeds are plain numbers there, and a USB port does not care.
/// </summary>
internal sealed partial class MacSerialLine : SerialLine
{
    private const int ReadWrite = 0x2;
    private const int NonBlocking = 0x4;
    private const int NoControllingTerminal = 0x20000;
    private const int WouldBlock = 35;
    private const nuint EnableReceiver = 0x800;
    private const nuint IgnoreModemLines = 0x8000;

    private readonly UnixDescriptor _descriptor;

    private MacSerialLine(UnixDescriptor descriptor) => _descriptor = descriptor;

    /// <summary>Opens a device file; /dev/cu.* is the one to use, /dev/tty.* waits for a carrier.</summary>
    public static MacSerialLine OpenPort(string path, int baud)
    {
        var descriptor = new UnixDescriptor(path, ReadWrite | NonBlocking | NoControllingTerminal, WouldBlock);
        try
        {
            if (GetAttributes(descriptor.Number, out Termios settings) < 0)
            {
                throw new IOException("it is not a serial port");
            }

            MakeRaw(ref settings);
            settings.Control |= EnableReceiver | IgnoreModemLines;
            if (SetSpeed(ref settings, (nuint)baud) < 0 || SetAttributes(descriptor.Number, 0, ref settings) < 0)
            {
                UnixDescriptor.ThrowLast();
            }

            return new MacSerialLine(descriptor);
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int timeoutMs) => _descriptor.Read(buffer, timeoutMs);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int count, int timeoutMs) => _descriptor.Write(buffer, count, timeoutMs);

    /// <inheritdoc/>
    public override void Dispose() => _descriptor.Dispose();

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(int descriptor, out Termios settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(int descriptor, int when, ref Termios settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(ref Termios settings);

    [LibraryImport("libc", EntryPoint = "cfsetspeed", SetLastError = true)]
    private static partial int SetSpeed(ref Termios settings, nuint speed);

    /// <summary>struct termios of Darwin: 72 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Termios
    {
        public nuint Input;
        public nuint Output;
        public nuint Control;
        public nuint Local;
        public ControlCharacters Characters;
        public nuint InputSpeed;
        public nuint OutputSpeed;
    }

    /// <summary>cc_t c_cc[20].</summary>
    [System.Runtime.CompilerServices.InlineArray(20)]
    private struct ControlCharacters
    {
        private byte _first;
    }
}
