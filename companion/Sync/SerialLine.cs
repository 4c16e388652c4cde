namespace TrainingPlan.Companion.Sync;

/// <summary>
/// A serial port through the operating system's own calls, because no package that the project can count on offers one. One file
/// a system.
/// </summary>
internal abstract class SerialLine : IDisposable
{
    /// <summary>Opens a port raw, 8N1. Throws IOException or UnauthorizedAccessException with the system's words.</summary>
    public static SerialLine Open(string portName, int baud)
    {
        if (OperatingSystem.IsWindows())
        {
            return WindowsSerialLine.OpenPort(portName, baud);
        }

        if (OperatingSystem.IsMacOS())
        {
            return MacSerialLine.OpenPort(portName, baud);
        }

        return OperatingSystem.IsLinux()
            ? LinuxSerialLine.OpenPort(portName, baud)
            : throw new PlatformNotSupportedException("serial ports are known on Linux, macOS and Windows");
    }

    /// <summary>Waits up to <paramref name="timeoutMs"/> ms for bytes; 0 when none came; IOException when the port is gone.</summary>
    public abstract int Read(byte[] buffer, int timeoutMs);

    /// <summary>Sends all bytes within <paramref name="timeoutMs"/> ms or throws IOException.</summary>
    public abstract void Write(byte[] buffer, int count, int timeoutMs);

    /// <summary>Closes the port.</summary>
    public abstract void Dispose();
}
