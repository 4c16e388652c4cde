using System.IO;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Firmware;

/// <summary>
/// nanoFramework's File over the virtual flash. It stands in the firmware's namespace, so that the firmware's unqualified name
/// finds it before the host's own.
/// </summary>
internal static class File
{
    private static VirtualFlash Flash => VirtualBand.Current.Flash;

    public static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

    public static FileStream Create(string path, int bufferSize) => Create(path);

    public static FileStream Open(string path, FileMode mode) => new(path, mode);

    public static FileStream Open(string path, FileMode mode, FileAccess access) => new(path, mode, access);

    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share) => new(path, mode, access, share);

    public static FileStream OpenRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public static FileStream OpenWrite(string path) => new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    public static bool Exists(string path) => Flash.FileExists(path);

    public static void Delete(string path) => Flash.DeleteFile(path);

    /// <summary>Throws when the target exists: there is no atomic replace on the band.</summary>
    public static void Move(string sourceFileName, string destFileName) => Flash.MoveFile(sourceFileName, destFileName);

    public static void Copy(string sourceFileName, string destFileName) => Copy(sourceFileName, destFileName, false);

    public static void Copy(string sourceFileName, string destFileName, bool overwrite)
    {
        if (!overwrite && Exists(destFileName))
        {
            throw new IOException("file exists: " + destFileName);
        }

        WriteAllBytes(destFileName, ReadAllBytes(sourceFileName));
    }

    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = OpenRead(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes, 0, bytes.Length);
        return bytes;
    }

    public static void WriteAllBytes(string path, byte[] bytes)
    {
        using FileStream stream = Create(path);
        stream.Write(bytes, 0, bytes.Length);
    }

    public static FileAttributes GetAttributes(string path) =>
        Flash.DirectoryExists(path) ? FileAttributes.Directory
        : Exists(path) ? FileAttributes.Normal
        : throw new IOException("no such file: " + path);
}
