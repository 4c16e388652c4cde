using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using TrainingPlan.Rules.Tests.Stubs;

namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The project files say what is there. TRAININGPLAN_UPDATE=1 lets the tests rewrite the two lists of files.</summary>
public class ProjectTests
{
    private const string BandProject = "firmware/Band.nfproj";
    private const string SharedItems = "shared/Shared.projitems";

    private static readonly ApiWorld World = ApiWorld.Read(Path.Combine(Repository.Root, "tests/Rules.Tests/NanoFrameworkApi"));

    [Theory]
    [InlineData(BandProject, "firmware/", "")]
    [InlineData(SharedItems, "shared/", "$(MSBuildThisFileDirectory)")]
    public void A_project_lists_exactly_the_sources_that_exist(string project, string folder, string prefix)
    {
        IReadOnlyList<string> wanted = CompileList.Wanted(folder, prefix, Repository.Files);
        if (Environment.GetEnvironmentVariable("TRAININGPLAN_UPDATE") == "1")
        {
            IReadOnlyList<string> updated = CompileList.Rewrite(Repository.ReadLines(project), wanted);
            File.WriteAllText(Path.Combine(Repository.Root, project), string.Join("\n", updated) + "\n");
        }
        Finding.AssertNone("The list of sources", CompileList.Findings(project, CompileList.Read(Repository.ReadLines(project)), wanted));
    }

    [Fact]
    public void The_band_restores_and_references_every_library_that_its_code_needs()
    {
        Assert.Empty(BandCompilation.Errors(BandCompilation.Firmware));
        IEnumerable<string> used = BandCompilation.Firmware.GetUsedAssemblyReferences()
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Display!));
        Assert.Contains("mscorlib", used);
        XDocument project = XDocument.Parse(Repository.ReadText(BandProject));
        XDocument packages = XDocument.Parse(Repository.ReadText("firmware/packages.config"));
        Finding.AssertNone("The band's packages", BandPackages.Findings(BandPackages.WithTheirNeeds(used, World), project, packages));
    }

    [Fact]
    public void The_band_is_compiled_here_as_its_project_compiles_it()
    {
        XDocument project = XDocument.Parse(Repository.ReadText(BandProject));
        string Property(string name) => project.Descendants().First(element => element.Name.LocalName == name).Value;
        Assert.Equal((int)BandCompilation.Language, (int)(decimal.Parse(Property("LangVersion")) * 100));
        Assert.Contains(project.Descendants(), element => element.Attribute("Project")?.Value == "..\\shared\\Shared.projitems");
    }

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        IEnumerable<Finding> findings =
            from path in Repository.Files
            where path.EndsWith(".csproj") || path.EndsWith(".props") || path.EndsWith(".targets")
            from element in XDocument.Parse(Repository.ReadText(path)).Descendants()
            where element.Name.LocalName == "PackageReference"
            where element.Attributes().Any(attribute => attribute.Name.LocalName is "Version" or "VersionOverride") || element.HasElements
            select new Finding(path, 0, $"the version of {element.Attribute("Include")?.Value} belongs into Directory.Packages.props");
        Finding.AssertNone("Central versions", findings);
    }

    [Fact]
    public void A_list_that_differs_is_found_and_rewritten_in_order()
    {
        string[] project =
            ["<Project>", "  <ItemGroup>", "    <Compile Include=\"Old.cs\" />", "    <Compile Include=\"A.cs\" />", "  </ItemGroup>"];
        string[] files = ["firmware/Link/B.cs", "firmware/A.cs", "firmware/x.txt", "shared/C.cs"];
        IReadOnlyList<string> wanted = CompileList.Wanted("firmware/", "", files);
        Assert.Equal(["A.cs", "Link\\B.cs"], wanted);
        Assert.Equal(2, CompileList.Findings("p", CompileList.Read(project), wanted).Count());
        Assert.Single(CompileList.Findings("p", ["Link\\B.cs", "A.cs"], wanted));
        IReadOnlyList<string> rewritten = CompileList.Rewrite(project, wanted);
        Assert.Equal(wanted, CompileList.Read(rewritten));
        Assert.Equal(["<Project>", "  <ItemGroup>"], rewritten.Take(2));
        Assert.Equal("  </ItemGroup>", rewritten[^1]);
    }

    [Fact]
    public void A_library_without_its_package_or_of_another_version_is_found()
    {
        XDocument project = XDocument.Parse("""
            <Project><ItemGroup>
              <Reference Include="mscorlib"><HintPath>packages\nanoFramework.CoreLibrary.1.17.11\lib\mscorlib.dll</HintPath></Reference>
              <Reference Include="System.Math"><HintPath>packages\nanoFramework.System.Math.1.0.0\lib\System.Math.dll</HintPath></Reference>
            </ItemGroup></Project>
            """);
        XDocument packages = XDocument.Parse("""
            <packages>
              <package id="nanoFramework.CoreLibrary" version="1.17.12" />
              <package id="nanoFramework.Spare" version="1" />
            </packages>
            """);
        IReadOnlyList<string> needed = BandPackages.WithTheirNeeds(["System.IO.Streams"], World);
        string[] found = [.. BandPackages.Findings(needed, project, packages).Select(finding => finding.What)];
        Assert.Contains(found, what => what.StartsWith("does not reference nanoFramework.System.Text"));
        Assert.Contains(found, what => what.StartsWith("takes mscorlib from") && what.EndsWith("nanoFramework.CoreLibrary 1.17.12"));
        Assert.Contains(found, what => what.StartsWith("lacks nanoFramework.System.Math"));
        Assert.Contains(found, what => what.StartsWith("restores nanoFramework.Spare"));
    }
}
