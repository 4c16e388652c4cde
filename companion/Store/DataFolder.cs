namespace TrainingPlan.Companion.Store;

/// <summary>Where the runner's data live.</summary>
public static class DataFolder
{
    /// <summary>Name of the database in a data folder.</summary>
    public const string DatabaseFileName = "trainingplan.db";

    /// <summary>The data folder of this user when none is named.</summary>
    public static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "trainingplan");

    /// <summary>Makes the folder if need be and proves that it can be written.</summary>
    public static string Prepare(string directory)
    {
        string path = Path.GetFullPath(directory);
        string probe = Path.Combine(path, $".probe-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StoreException(
                $"The data folder {path} can't be written: {failure.Message.TrimEnd('.')}.",
                "Make it writable, free some space, or name another one with --data DIR.",
                failure);
        }
    }
}
