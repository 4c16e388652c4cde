using System.Runtime.InteropServices;

namespace TrainingPlan.Companion.Sync;

/// <summary>Calls that Linux and macOS share: poll, read and write on a non-blocking descriptor.</summary>
internal sealed partial class UnixDescriptor : IDisposable
{
    private const short PollIn = 0x1;
    private const short PollOut = 0x4;
    private const short PollGone = 0x8 | 0x10 | 0x20;
    private const int Interrupted = 4;
    private const int PermissionDenied = 13;
    private const int DeviceBusy = 16;

    private readonly int _wouldBlock;
    private int _descriptor;

    /// <summary>Opens a device; the numbers of the flags and of EAGAIN differ by system.</summary>
    public UnixDescriptor(string path, int openFlags, int wouldBlock)
    {
        _wouldBlock = wouldBlock;
        _descriptor = OpenFile(path, openFlags);
        if (_descriptor < 0)
        {
            ThrowLast();
        }
    }

    /// <summary>The number that the system gave.</summary>
    public int Number => _descriptor;

    /// <summary>Waits for bytes.</summary>
    public int Read(byte[] buffer, int timeoutMs)
    {
        if (!Wait(PollIn, timeoutMs))
        {
            return 0;
        }

        nint count = ReadBytes(_descriptor, buffer, buffer.Length);
        if (count > 0)
        {
            return (int)count;
        }

        return count < 0 && IsPassing() ? 0 : throw new IOException("the device is gone");
    }

    /// <summary>Sends all bytes.</summary>
    public void Write(byte[] buffer, int count, int timeoutMs)
    {
        long deadlineMs = Environment.TickCount64 + timeoutMs;
        for (int sent = 0; sent < count;)
        {
            int leftMs = (int)(deadlineMs - Environment.TickCount64);
            if (leftMs <= 0 || !Wait(PollOut, leftMs))
            {
                throw new IOException($"it took no bytes for {timeoutMs / 1000} s");
            }

            nint written = WriteBytes(_descriptor, ref buffer[sent], count - sent);
            if (written < 0 && !IsPassing())
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }

            sent += Math.Max(0, (int)written);
        }
    }

    /// <summary>Throws the system's last failure as the exception that fits.</summary>
    public static void ThrowLast()
    {
        int error = Marshal.GetLastPInvokeError();
        string words = Marshal.GetPInvokeErrorMessage(error);
        throw error is PermissionDenied or DeviceBusy ? new UnauthorizedAccessException(words) : new IOException(words);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            _ = CloseFile(_descriptor);
            _descriptor = -1;
        }
    }

    private bool Wait(short what, int timeoutMs)
    {
        var entry = new PollEntry { Descriptor = _descriptor, Events = what };
        int ready = Poll(ref entry, 1, timeoutMs);
        if (ready < 0 && Marshal.GetLastPInvokeError() != Interrupted)
        {
            ThrowLast();
        }

        if (ready > 0 && (entry.Returned & what) == 0 && (entry.Returned & PollGone) != 0)
        {
            throw new IOException("the device is gone");
        }

        return ready > 0;
    }

    private bool IsPassing()
    {
        int error = Marshal.GetLastPInvokeError();
        return error == Interrupted || error == _wouldBlock;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseFile(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadBytes(int descriptor, [Out] byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteBytes(int descriptor, ref byte first, nint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref PollEntry entries, nuint count, int timeoutMs);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
