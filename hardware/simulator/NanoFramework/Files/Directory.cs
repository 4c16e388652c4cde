using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Firmware;

/// <summary>nanoFramework's Directory over the virtual flash. The band's CreateDirectory also gives a DirectoryInfo.</summary>
internal static class Directory
{
    private static VirtualFlash Flash => VirtualBand.Current.Flash;

    public static void CreateDirectory(string path) => Flash.CreateDirectory(path);

    public static bool Exists(string path) => Flash.DirectoryExists(path);

    public static void Delete(string path) => Delete(path, false);

    public static void Delete(string path, bool recursive) => Flash.DeleteDirectory(path, recursive);

    /// <summary>Full paths of a folder's files, in the volume's own order, which is not sorted.</summary>
    public static string[] GetFiles(string path) => Flash.FilesIn(path);

    public static string[] GetDirectories(string path) => Flash.DirectoriesIn(path);
}
