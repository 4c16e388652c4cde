using System.Runtime.InteropServices;

namespace TrainingPlan.Companion.Sync;

/// <summary>Linux: termios2 with BOTHER, which takes any baud rate. Numbers from asm-generic/termbits.h and ioctls.h.</summary>
internal sealed partial class LinuxSerialLine : SerialLine
{
    private const int ReadWrite = 0x2;
    private const int NoControllingTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int WouldBlock = 11;
    private const nuint GetTermios2 = 0x802C542A;
    private const nuint SetTermios2 = 0x402C542B;
    private const nuint Exclusive = 0x540C;
    private const uint Bits8 = 0x30;
    private const uint EnableReceiver = 0x80;
    private const uint IgnoreModemLines = 0x800;
    private const uint OtherBaud = 0x1000;
    private const uint InputBaudShift = 16;

    private readonly UnixDescriptor _descriptor;

    private LinuxSerialLine(UnixDescriptor descriptor) => _descriptor = descriptor;

    /// <summary>Opens a device file.</summary>
    public static LinuxSerialLine OpenPort(string path, int baud)
    {
        var descriptor = new UnixDescriptor(path, ReadWrite | NoControllingTerminal | NonBlocking, WouldBlock);
        try
        {
            if (ReadSettings(descriptor.Number, GetTermios2, out Termios2 settings) < 0)
            {
                throw new IOException("it is not a serial port");
            }

            settings.Input = 0;
            settings.Output = 0;
            settings.Local = 0;
            settings.Control = Bits8 | EnableReceiver | IgnoreModemLines | OtherBaud | (OtherBaud << (int)InputBaudShift);
            settings.InputBaud = (uint)baud;
            settings.OutputBaud = (uint)baud;
            if (WriteSettings(descriptor.Number, SetTermios2, ref settings) < 0)
            {
                UnixDescriptor.ThrowLast();
            }

            // A second program on the same line would take bytes away; a pseudo-terminal does not know the call, and need not.
            _ = Control(descriptor.Number, Exclusive, 0);
            return new LinuxSerialLine(descriptor);
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

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int ReadSettings(int descriptor, nuint request, out Termios2 settings);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int WriteSettings(int descriptor, nuint request, ref Termios2 settings);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request, nint argument);

    /// <summary>struct termios2: 44 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Termios2
    {
        public uint Input;
        public uint Output;
        public uint Control;
        public uint Local;
        public byte Line;
        public ControlCharacters Characters;
        public uint InputBaud;
        public uint OutputBaud;
    }

    /// <summary>cc_t c_cc[19], all 0: a read returns what is there.</summary>
    [System.Runtime.CompilerServices.InlineArray(19)]
    private struct ControlCharacters
    {
        private byte _first;
    }
}
