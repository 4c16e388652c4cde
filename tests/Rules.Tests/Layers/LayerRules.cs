using System.Text.RegularExpressions;

namespace TrainingPlan.Rules.Tests.Layers;

/// <summary>Reads uses against the tables of <see cref="LayerTable"/>.</summary>
public static class LayerRules
{
    private const string Ours = "TrainingPlan.";

    /// <summary>Uses of our own namespaces that the design does not allow, one finding a file and namespace.</summary>
    public static IEnumerable<Finding> StrangerFindings(IEnumerable<Use> uses) =>
        from use in uses
        where use.Target.StartsWith(Ours)
        let layer = LayerTable.Layers.Where(layer => use.Path.StartsWith(layer.Folder)).MaxBy(layer => layer.Folder.Length)
        where layer is not null
        let home = NamespaceOf(layer.Folder)
        where !layer.MayKnow.Append(home).Any(use.IsIn) && !IsOnTheWayTo(use.Target, home)
        group use by (layer.Folder, use.Path, use.Namespace) into same
        let first = same.MinBy(use => use.Line)
        select new Finding(first.Path, first.Line, $"{same.Key.Folder} may not know {first.Target}, named {same.Count()} times");

    /// <summary>Uses of something that another folder alone knows.</summary>
    public static IEnumerable<Finding> MonopolyFindings(IEnumerable<Use> uses) =>
        from use in uses
        where !use.Path.StartsWith("tests/")
        from monopoly in LayerTable.Monopolies
        where !monopoly.Folders.Any(use.Path.StartsWith) && monopoly.Names.Any(use.IsIn)
        select new Finding(use.Path, use.Line, $"{monopoly.What} is known only to {string.Join(", ", monopoly.Folders)}: {use.Target}");

    /// <summary>Uses of files, networks, threads in folders that only compute.</summary>
    public static IEnumerable<Finding> PureFindings(IEnumerable<Use> uses) =>
        from use in uses
        from pure in LayerTable.Pure
        where use.Path.StartsWith(pure.Folder) && !use.IsOurs && !use.Target.StartsWith(Ours)
        where !pure.Platform.Contains(use.Namespace)
        select new Finding(use.Path, use.Line, $"{pure.Folder} only computes and may not use {use.Target}");

    /// <summary>Clocks, sleeps and chance where they must come in as arguments.</summary>
    public static IEnumerable<Finding> HiddenInputFindings(IEnumerable<Use> uses) =>
        from use in uses
        where LayerTable.Deterministic.Any(use.Path.StartsWith) && !LayerTable.Entrances.Contains((use.Path, use.Target))
        where LayerTable.HiddenInputs.Any(use.IsIn)
        select new Finding(use.Path, use.Line, $"{use.Target} is a hidden input: take it as an argument");

    /// <summary>Pages that name what only other folders may know.</summary>
    public static IEnumerable<Finding> PageFindings(string path, IReadOnlyList<string> lines) =>
        from index in Enumerable.Range(0, lines.Count)
        let name = Regex.Match(lines[index], @"^\s*@(?:using|inject)\s+([\w.]+)").Groups[1].Value
        where name.Length > 0
        let use = new Use(path, index + 1, name, name, false)
        from finding in MonopolyFindings([use]).Concat(StrangerFindings([use]))
        select finding;

    /// <summary>The namespace of a folder: shared/ has none of its own, the others are named after their folders.</summary>
    public static string NamespaceOf(string folder)
    {
        string[] parts = folder.TrimEnd('/').Split('/');
        IEnumerable<string> words = parts[0] == "shared" ? parts.Skip(1) : parts;
        return Ours + string.Join('.', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static bool IsOnTheWayTo(string target, string home) => home.StartsWith(target + ".", StringComparison.Ordinal);
}
