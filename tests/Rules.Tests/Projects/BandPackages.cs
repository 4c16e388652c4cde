using System.Xml.Linq;
using TrainingPlan.Rules.Tests.Stubs;

namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The libraries of the band: what its code needs, what Band.nfproj references, what packages.config restores.</summary>
public static class BandPackages
{
    /// <summary>The package that an assembly comes in.</summary>
    public static string PackageOf(string assembly) => assembly switch
    {
        "mscorlib" => "nanoFramework.CoreLibrary",
        _ when assembly.StartsWith("nanoFramework.") => assembly,
        _ when assembly.StartsWith("UnitsNet.") => "UnitsNet.nanoFramework." + assembly["UnitsNet.".Length..],
        _ => "nanoFramework." + assembly,
    };

    /// <summary>Assemblies and everything that they need in turn.</summary>
    public static IReadOnlyList<string> WithTheirNeeds(IEnumerable<string> assemblies, ApiWorld world)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(assemblies);
        while (open.TryPop(out string? next))
        {
            if (all.Add(next))
            {
                world.Assemblies.Single(assembly => assembly.Name == next).References.ToList().ForEach(open.Push);
            }
        }
        return [.. all];
    }

    /// <summary>Where Band.nfproj, packages.config and the needed assemblies differ.</summary>
    public static IEnumerable<Finding> Findings(IReadOnlyList<string> needed, XDocument project, XDocument packages)
    {
        const string Project = "firmware/Band.nfproj";
        const string Config = "firmware/packages.config";
        Dictionary<string, string> hints = References(project);
        Dictionary<string, string> versions = packages.Descendants("package")
            .ToDictionary(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);
        foreach (string assembly in needed.Where(assembly => !hints.ContainsKey(assembly)))
        {
            yield return new Finding(Project, 0, $"does not reference {assembly}, which the code needs");
        }
        foreach ((string assembly, string hint) in hints)
        {
            string package = PackageOf(assembly);
            string version = versions.GetValueOrDefault(package, "");
            if (version.Length == 0)
            {
                yield return new Finding(Config, 0, $"lacks {package}, which {assembly} comes in");
            }
            else if (!hint.Contains($"\\{package}.{version}\\"))
            {
                yield return new Finding(Project, 0, $"takes {assembly} from {hint}, but packages.config restores {package} {version}");
            }
        }
        foreach (string package in versions.Keys.Except(hints.Keys.Select(PackageOf)))
        {
            yield return new Finding(Config, 0, $"restores {package}, which Band.nfproj does not reference");
        }
    }

    private static Dictionary<string, string> References(XDocument project) => project.Descendants()
        .Where(element => element.Name.LocalName == "Reference")
        .ToDictionary(
            element => element.Attribute("Include")!.Value.Split(',')[0],
            element => "\\" + (element.Elements().FirstOrDefault(child => child.Name.LocalName == "HintPath")?.Value ?? ""));
}
