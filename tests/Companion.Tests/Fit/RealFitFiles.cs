namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>FIT files of many makers, where they are at hand.</summary>
internal static class RealFitFiles
{
    /// <summary>The folder; null where it is not.</summary>
    public static string? Folder { get; } =
        SourceTree.Recordings is string recordings && Path.Combine(recordings, "activity-files", "fitparse") is string folder
        && Directory.Exists(folder) ? folder : null;

    /// <summary>Every file, those of foot pods included, in the order of their names.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Folder!)!, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).Equals(".fit", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
}

/// <summary>A test over real files; where they are missing it is listed as skipped, with the reason.</summary>
internal sealed class RealFitFilesFactAttribute : FactAttribute
{
    public RealFitFilesFactAttribute()
    {
        if (RealFitFiles.Folder is null)
        {
            Skip = "the recordings' activity-files/fitparse is not at hand: TRAININGPLAN_RECORDINGS names the folder of the recordings";
        }
    }
}
