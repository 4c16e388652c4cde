using TrainingPlan.Companion.Store;

namespace TrainingPlan.Trials.Lives;

/// <summary>
/// The disk of one computer. A kill leaves what the files hold in that very moment: they are copied before anything can tidy up, and the
/// copy is what the next start finds. The shared-memory index is not part of a disk.
/// </summary>
internal sealed class HostFolder(string root) : IDisposable
{
    private const string SharedMemorySuffix = "-shm";
    private int _generation;

    public string Path => System.IO.Path.Combine(root, _generation.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Copies the disk as it is; the copy is the disk from now on.</summary>
    public void Freeze()
    {
        string before = Path;
        _generation++;
        Directory.CreateDirectory(Path);
        foreach (string file in Directory.GetFiles(before, DataFolder.DatabaseFileName + "*"))
        {
            if (!file.EndsWith(SharedMemorySuffix, StringComparison.Ordinal))
            {
                // The database holds no lock of .NET's kind, and this opens without one.
                using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using FileStream into = File.Create(System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
                from.CopyTo(into);
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
