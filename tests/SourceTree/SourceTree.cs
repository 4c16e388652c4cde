namespace TrainingPlan.Tests;

/// <summary>Where the sources are, seen from a built test, and the recordings, which may not be copied into the project.</summary>
internal static class SourceTree
{
    private const string Solution = "TrainingPlan.sln";
    private const string RecordingsVariable = "TRAININGPLAN_RECORDINGS";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder that TRAININGPLAN_RECORDINGS names, or the one beside the sources; null where there is none.</summary>
    public static string? Recordings { get; } =
        Environment.GetEnvironmentVariable(RecordingsVariable) is { Length: > 0 } named
            ? Existing(named)
            : Shared("recordings");

    /// <summary>A folder of the shared one, one or more levels beside the sources; null where it is not.</summary>
    public static string? Shared(string folder)
    {
        for (DirectoryInfo? parent = new DirectoryInfo(Root).Parent; parent is not null; parent = parent.Parent)
        {
            if (Existing(Path.Combine(parent.FullName, "shared", folder)) is string found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? Path.GetFullPath(path) : null;

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{Solution} stands in no folder above {AppContext.BaseDirectory}");
    }
}
