namespace TrainingPlan.Journey.Tests;

/// <summary>Where the built programs and the recordings are.</summary>
internal static class Repository
{
    private const string RecordingsVariable = "TRAININGPLAN_RECORDINGS";

    /// <summary>The folder that holds TrainingPlan.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The companion as `dotnet build` leaves it, of the configuration that this test was built in.</summary>
    public static string Companion => Path.Combine(BuiltFolder("companion"), "trainingplan.dll");

    /// <summary>The virtual band that the companion brings along.</summary>
    public static string Simulator => Path.Combine(BuiltFolder("companion"), "simulator", "trainingplan-simulator.dll");

    /// <summary>A recording by its path below the recordings' folder; null where it is not at hand.</summary>
    public static string? Recording(string path)
    {
        string folder = Environment.GetEnvironmentVariable(RecordingsVariable) ?? Path.Combine(Root, "..", "shared", "recordings");
        string full = Path.GetFullPath(Path.Combine(folder, path));
        return File.Exists(full) ? full : null;
    }

    private static string BuiltFolder(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TrainingPlan.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("TrainingPlan.sln stands in no folder above " + AppContext.BaseDirectory);
    }
}
