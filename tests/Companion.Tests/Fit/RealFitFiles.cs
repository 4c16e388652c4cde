namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>FIT files of many makers, where they are at hand.</summary>
internal static class RealFitFiles
{
    private const string RecordingsVariable = "TRAININGPLAN_RECORDINGS";

    /// <summary>The folder; null where it is not.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Every file, those of foot pods included, in the order of their names.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Folder!)!, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).Equals(".fit", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(RecordingsVariable);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null && named is null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TrainingPlan.sln")))
            {
                named = Path.Combine(folder.FullName, "..", "shared", "recordings");
            }
        }

        string full = Path.GetFullPath(Path.Combine(named ?? ".", "activity-files", "fitparse"));
        return Directory.Exists(full) ? full : null;
    }
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
