using System.Text.RegularExpressions;

namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The Compile items of a project file that names every source by itself, because its build system knows no patterns.</summary>
public static class CompileList
{
    private static readonly Regex Item = new(@"^(?<indent>\s*)<Compile Include=""(?<path>[^""]+)"" />\s*$");

    /// <summary>The listed paths as they stand, in their order.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> projectLines) =>
        [.. projectLines.Select(line => Item.Match(line)).Where(match => match.Success).Select(match => match.Groups["path"].Value)];

    /// <summary>How a source is listed: relative to the project's folder, with the prefix, with backslashes.</summary>
    public static IReadOnlyList<string> Wanted(string folder, string prefix, IEnumerable<string> files) =>
        [.. files.Where(path => path.StartsWith(folder) && path.EndsWith(".cs"))
            .Select(path => prefix + path[folder.Length..].Replace('/', '\\'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The project with its list replaced; the first Compile line says where and how far indented.</summary>
    public static IReadOnlyList<string> Rewrite(IReadOnlyList<string> projectLines, IReadOnlyList<string> wanted)
    {
        int first = projectLines.ToList().FindIndex(line => Item.IsMatch(line));
        if (first < 0)
        {
            throw new InvalidOperationException("the project has no Compile line to begin with");
        }
        string indent = Item.Match(projectLines[first]).Groups["indent"].Value;
        IEnumerable<string> list = wanted.Select(path => $"{indent}<Compile Include=\"{path}\" />");
        return [.. projectLines.Take(first), .. list, .. projectLines.Skip(first).Where(line => !Item.IsMatch(line))];
    }

    /// <summary>What the list misses, names without need, names twice or names out of order.</summary>
    public static IEnumerable<Finding> Findings(string project, IReadOnlyList<string> listed, IReadOnlyList<string> wanted)
    {
        IEnumerable<Finding> missing = wanted.Except(listed).Select(path => new Finding(project, 0, "does not list " + path));
        IEnumerable<Finding> strange = listed.Except(wanted).Select(path => new Finding(project, 0, "lists what does not exist: " + path));
        Finding[] found = [.. missing, .. strange];
        return found.Length > 0 || listed.SequenceEqual(wanted) ? found : [new Finding(project, 0, "lists a file twice or out of order")];
    }
}
