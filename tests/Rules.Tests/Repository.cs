namespace TrainingPlan.Rules.Tests;

/// <summary>The source tree that the rules are read against.</summary>
public static class Repository
{
    private static readonly string[] ForeignFolders = ["bin", "obj", "node_modules", "TestResults", "artifacts", ".git", ".vs", ".idea"];
    private static readonly string[] BuiltPaths = ["companion/Web/wwwroot/assets/"];

    /// <summary>The folder that holds TrainingPlan.sln.</summary>
    public static readonly string Root = SourceTree.Root;

    /// <summary>Every file of the project, with forward slashes and relative to <see cref="Root"/>, in ordinal order.</summary>
    public static readonly IReadOnlyList<string> Files = ListFiles();

    /// <summary>Every C# source of the project.</summary>
    public static readonly IReadOnlyList<SourceFile> Sources = [.. Files.Where(path => path.EndsWith(".cs")).Select(SourceFile.Read)];

    /// <summary>The sources below one of the given folders; a folder ends with a slash.</summary>
    public static IReadOnlyList<SourceFile> SourcesUnder(params string[] folders) =>
        [.. Sources.Where(source => folders.Any(folder => source.Path.StartsWith(folder, StringComparison.Ordinal)))];

    /// <summary>The text of a file, by its path relative to the root.</summary>
    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The lines of a file, by its path relative to the root.</summary>
    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static List<string> ListFiles()
    {
        var found = new List<string>();
        Collect(Root, "", found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void Collect(string folder, string prefix, List<string> found)
    {
        foreach (string file in Directory.GetFiles(folder))
        {
            found.Add(prefix + Path.GetFileName(file));
        }
        foreach (string child in Directory.GetDirectories(folder))
        {
            string name = Path.GetFileName(child);
            string childPrefix = prefix + name + "/";
            if (!ForeignFolders.Contains(name) && !BuiltPaths.Contains(childPrefix))
            {
                Collect(child, childPrefix, found);
            }
        }
    }
}
