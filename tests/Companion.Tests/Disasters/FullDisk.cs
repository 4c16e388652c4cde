using System.ComponentModel;
using System.Runtime.InteropServices;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>
/// A disk that has so many bytes left for each file, made by the system's limit on this process: a write that goes beyond it fails as one
/// on a full disk does, in the middle of whatever SQLite is doing.
/// </summary>
internal static class FullDisk
{
    /// <summary>Copies a folder again and again and does every write in the copy, each time with a little more room.</summary>
    public static void Run(string from, string into, int stepBytes, int mostBytes)
    {
        signal(FileSizeSignal, Ignore);
        for (int bytes = stepBytes; bytes <= mostBytes; bytes += stepBytes)
        {
            string folder = Path.Combine(into, $"room-{bytes}");
            Directory.CreateDirectory(folder);
            string database = Path.Combine(folder, DataFolder.DatabaseFileName);
            File.Copy(Path.Combine(from, DataFolder.DatabaseFileName), database);
            Limit(bytes);
            Try(bytes, "backup", () =>
            {
                using RunStore store = RunStore.Open(folder);
                store.Backup(Path.Combine(folder, "backup.db"));
            });
            foreach (StoreWrite write in StoreWrite.All)
            {
                Try(bytes, write.Name, () =>
                {
                    using RunStore store = RunStore.Open(folder);
                    write.Do(store);
                });
            }

            Limit(Unlimited);
        }
    }

    private const ulong Unlimited = ulong.MaxValue;
    private const int FileSizeResource = 1;
    private const int FileSizeSignal = 25;
    private static readonly nint Ignore = 1;

    private static void Try(int bytes, string name, Action write)
    {
        try
        {
            write();
            StoreDriver.Say($"done {bytes} {name}");
        }
        catch (StoreException failure)
        {
            StoreDriver.Say($"refused {bytes} {name} {failure.Message} {failure.WhatToDo}");
        }
    }

    private static void Limit(ulong bytes)
    {
        var limit = new FileSizeLimit { Soft = bytes, Hard = Unlimited };
        if (setrlimit(FileSizeResource, ref limit) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    private static void Limit(int bytes) => Limit((ulong)bytes);

    [DllImport("libc", SetLastError = true)]
    private static extern int setrlimit(int resource, ref FileSizeLimit limit);

    [DllImport("libc")]
    private static extern nint signal(int number, nint handler);

    [StructLayout(LayoutKind.Sequential)]
    private struct FileSizeLimit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
