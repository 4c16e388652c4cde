namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The map and the tree are the same house.</summary>
public class ReadmeTests
{
    private static readonly string[] StationWords = ["gets", "gives", "may not"];

    [Fact]
    public void The_map_in_the_readme_shows_the_tree_as_it_is()
    {
        IReadOnlyList<string> mapped = ReadmeMap.Folders(Repository.ReadLines("README.md"));
        Assert.NotEmpty(mapped);
        Finding.AssertNone("README's map", ReadmeMap.Findings(mapped, Repository.Files));
    }

    [Fact]
    public void Every_folder_on_the_map_says_what_it_gets_gives_and_may_not_do()
    {
        var findings = new List<Finding>();
        foreach (string folder in ReadmeMap.Folders(Repository.ReadLines("README.md")).Where(folder => folder.Count(c => c == '/') == 2))
        {
            string path = folder + "README.md";
            string text = Repository.Files.Contains(path) ? Repository.ReadText(path).ToLowerInvariant() : "";
            findings.AddRange(text.Length == 0
                ? [new Finding(path, 0, "there is none")]
                : StationWords.Where(word => !text.Contains(word))
                    .Select(word => new Finding(path, 0, $"does not say what the station {word}")));
        }
        Finding.AssertNone("A station's README", findings);
    }

    [Theory]
    [InlineData("shared/,firmware/,hardware/")]
    [InlineData("companion/")]
    public void The_examples_in_the_readmes_compile(string folders)
    {
        string[] side = folders.Split(',');
        (string, string)[] examples = [.. Repository.Files
            .Where(path => path.EndsWith("/README.md") && side.Any(path.StartsWith))
            .SelectMany(path => ReadmeExamples.In(Repository.ReadText(path)).Select(code => (path, code)))];
        Assert.NotEmpty(examples);
        IReadOnlyList<SourceFile> sources = Repository.SourcesUnder(["shared/", .. side]);
        Finding.AssertNone("An example that does not compile", ReadmeExamples.Refused(examples, sources));
    }

    [Fact]
    public void An_example_that_lies_is_found()
    {
        SourceFile source = new("shared/Units/U.cs", "namespace TrainingPlan.Units; public class U { public static int One() => 1; }");
        string readme = "# Units\n```csharp\nint one = U.One() + given;\n```\ntext\n```csharp\nint two = U.Two();\n```\n";
        IReadOnlyList<string> examples = ReadmeExamples.In(readme);
        Assert.Equal(2, examples.Count);
        Finding found = Assert.Single(ReadmeExamples.Refused([("a", examples[0]), ("b", examples[1])], [source]));
        Assert.Equal("b", found.Path);
        Assert.Contains("Two", found.What);
    }

    [Fact]
    public void A_map_that_lies_is_found()
    {
        string[] readme = ["```", "firmware/         the band", "firmware/Ghost/   nothing", "```", "tests/     not in a fence"];
        IReadOnlyList<string> mapped = ReadmeMap.Folders(readme);
        Assert.Equal(["firmware/", "firmware/Ghost/"], mapped);
        string[] files = ["README.md", ".ci/run", "firmware/Program.cs", "firmware/Link/BandLink.cs", "tools/x.cs"];
        string[] found = [.. ReadmeMap.Findings(mapped, files).Select(finding => finding.What)];
        Assert.Equal(3, found.Length);
        Assert.Contains(found, what => what.Contains("firmware/Ghost/"));
        Assert.Contains(found, what => what.Contains("firmware/Link/"));
        Assert.Contains(found, what => what.Contains("tools/"));
    }
}
