namespace TrainingPlan.Journey.Tests;

/// <summary>Where the built programs and the recordings are.</summary>
internal static class Repository
{
    /// <summary>The companion as `dotnet build` leaves it, of the configuration that this test was built in.</summary>
    public static string Companion => Path.Combine(BuiltFolder("companion"), "trainingplan.dll");

    /// <summary>The virtual band that the companion brings along.</summary>
    public static string Simulator => Path.Combine(BuiltFolder("companion"), "simulator", "trainingplan-simulator.dll");

    /// <summary>A recording by its path below the recordings' folder; null where it is not at hand.</summary>
    public static string? Recording(string path)
    {
        string? full = SourceTree.Recordings is string folder ? Path.GetFullPath(Path.Combine(folder, path)) : null;
        return File.Exists(full) ? full : null;
    }

    private static string BuiltFolder(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(SourceTree.Root, project, "bin", framework.Parent!.Name, framework.Name);
    }
}
