using System.Text.RegularExpressions;

namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The map of folders in the root README: a fenced block with one `folder/   what it is` a line.</summary>
public static class ReadmeMap
{
    private static readonly Regex Line = new(@"^(?<folder>[\w./-]+/)\s{2,}\S");
    private static readonly string[] Stations = ["firmware", "shared", "companion", "hardware"];

    /// <summary>The folders that the map names, each with a slash at its end.</summary>
    public static IReadOnlyList<string> Folders(IEnumerable<string> readmeLines)
    {
        var folders = new List<string>();
        bool isFenced = false;
        foreach (string line in readmeLines)
        {
            isFenced ^= line.StartsWith("```");
            Match match = Line.Match(line);
            if (isFenced && match.Success)
            {
                folders.Add(match.Groups["folder"].Value);
            }
        }
        return folders;
    }

    /// <summary>What the map names and the tree lacks, and what the tree has and the map doesn't name.</summary>
    public static IEnumerable<Finding> Findings(IReadOnlyList<string> mapped, IReadOnlyList<string> files)
    {
        foreach (string folder in mapped.Where(folder => !files.Any(file => file.StartsWith(folder))))
        {
            yield return new Finding("README.md", 0, $"the map names {folder}, which does not exist");
        }
        IEnumerable<string> top = files.Select(file => file.Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0] + "/");
        IEnumerable<string> stations = files.Select(file => file.Split('/'))
            .Where(parts => parts.Length > 2 && Stations.Contains(parts[0])).Select(parts => $"{parts[0]}/{parts[1]}/");
        foreach (string folder in top.Concat(stations).Distinct().Where(folder => folder[0] != '.' && !mapped.Contains(folder)))
        {
            yield return new Finding("README.md", 0, $"the map does not name {folder}");
        }
    }
}
