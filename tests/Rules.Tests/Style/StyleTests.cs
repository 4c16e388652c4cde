namespace TrainingPlan.Rules.Tests.Style;

/// <summary>The limits of the house, for our own code as for everybody's.</summary>
public class StyleTests
{
    private static readonly string[] MeasuredKinds = [".cs", ".razor", ".ts", ".css"];
    private static readonly string[] TextKinds =
    [
        ".cs", ".razor", ".ts", ".css", ".js", ".mjs", ".md", ".sh", ".json", ".html", ".txt", ".csv", ".sql", ".svg", ".yml", ".config",
        ".csproj", ".props", ".targets", ".projitems", ".shproj", ".nfproj", ".sln", ".npmrc", ".editorconfig", ".gitignore", "",
    ];

    private static readonly string OwnFolder = "tests/Rules.Tests/";

    [Fact]
    public void Functions_are_short() => Finding.AssertNone("Too long", Repository.Sources.SelectMany(LengthRules.Functions));

    [Fact]
    public void Files_and_lines_are_short() => Finding.AssertNone("Too long", Repository.Files
        .Where(path => MeasuredKinds.Contains(Path.GetExtension(path)))
        .SelectMany(path => LengthRules.File(path, Repository.ReadLines(path))));

    [Fact]
    public void The_readme_of_a_station_fits_on_a_screen() => Finding.AssertNone("Too long", Repository.Files
        .Where(path => Path.GetFileName(path) == "README.md")
        .SelectMany(path => LengthRules.Readme(path, Repository.ReadLines(path))));

    [Fact]
    public void Every_test_asserts_something() => Finding.AssertNone("No assertion", Repository.SourcesUnder("tests/")
        .GroupBy(source => source.Path.Split('/')[1])
        .SelectMany(project => TestRules.WithoutAssertion([.. project])));

    [Fact]
    public void No_test_is_skipped_by_its_author() =>
        Finding.AssertNone("Skipped", Repository.SourcesUnder("tests/").SelectMany(TestRules.Skipped));

    [Fact]
    public void Nothing_is_left_to_be_done_later() => Finding.AssertNone("Unfinished", Repository.Sources
        .SelectMany(WordRules.UnfinishedCode)
        .Concat(TextFiles().Where(path => !path.EndsWith(".cs"))
            .SelectMany(path => WordRules.UnfinishedText(path, Repository.ReadText(path)))));

    [Fact]
    public void No_file_speaks_of_one_machine() => Finding.AssertNone("One machine's words", TextFiles()
        .Where(path => !path.StartsWith(OwnFolder))
        .SelectMany(path => WordRules.MachineWords(path, Repository.ReadText(path))));

    [Fact]
    public void A_long_function_file_line_and_readme_are_found()
    {
        string body = string.Join("\n", Enumerable.Repeat("a++;", LengthRules.MaxFunctionLines - 2));
        Assert.NotEmpty(LengthRules.Functions(new SourceFile("a.cs", "class A { void M(int a)\n{\n" + body + "\n} }")));
        Assert.NotEmpty(LengthRules.Functions(new SourceFile("a.cs", "class A { int P { get\n{\n" + body + "\n\nreturn 1;} } }")));
        string shorter = body[..^4];
        Assert.Empty(LengthRules.Functions(new SourceFile("a.cs", "class A { [X]\n[Y]\nvoid M(int a)\n{\n" + shorter + "} }")));
        Assert.Single(LengthRules.File("a.css", [.. Enumerable.Repeat("", LengthRules.MaxFileLines + 1)]));
        string widest = new('x', LengthRules.MaxLineChars);
        Assert.Empty(LengthRules.File("a.css", [.. Enumerable.Repeat(widest, LengthRules.MaxFileLines)]));
        Assert.Equal(2, Assert.Single(LengthRules.File("a.ts", ["", widest + "x"])).Line);
        Assert.Single(LengthRules.Readme("shared/Units/README.md", [.. Enumerable.Repeat("", LengthRules.MaxReadmeLines + 1)]));
        Assert.Empty(LengthRules.Readme("README.md", [.. Enumerable.Repeat("", LengthRules.MaxReadmeLines + 1)]));
    }

    [Theory]
    [InlineData("class T { [Fact] public void M() { new object(); } }")]
    [InlineData("class T { [Theory] [InlineData(1)] public void M(int a) { Help(a); } void Help(int a) { } }")]
    [InlineData("class T { [RecordingFact] public async Task M() { await Run(); } Task Run() => Task.CompletedTask; }")]
    public void A_test_without_an_assertion_is_found(string text) =>
        Assert.Single(TestRules.WithoutAssertion([new SourceFile("tests/A.cs", text)]));

    [Theory]
    [InlineData("class T { [Fact] public void M() => Assert.True(true); }")]
    [InlineData("class T { [Fact] public void M() { One(); } void One() { Two(); } void Two() { Assert.True(true); } }")]
    [InlineData("class T { [Fact] public void M() { Prop.ForAll(x).QuickCheckThrowOnFailure(); } }")]
    public void A_test_that_asserts_through_a_helper_raises_no_alarm(string text) =>
        Assert.Empty(TestRules.WithoutAssertion([new SourceFile("tests/A.cs", text)]));

    [Fact]
    public void A_skipped_test_is_found() =>
        Assert.Single(TestRules.Skipped(new SourceFile("tests/A.cs", "class T { [Fact(Skip = \"later\")] public void M() { } }")));

    [Fact]
    public void Unfinished_words_are_found_and_words_in_strings_are_not()
    {
        Assert.Single(WordRules.UnfinishedCode(new SourceFile("a.cs", "class A { // " + "TODO: more\n }")));
        Assert.Single(WordRules.UnfinishedCode(new SourceFile("a.cs", "class A { void M() => throw new NotImplementedException(); }")));
        Assert.Empty(WordRules.UnfinishedCode(new SourceFile("a.cs", "class A { string s = \"TODO\"; }")));
        Assert.Equal(2, Assert.Single(WordRules.UnfinishedText("a.ts", "let a;\n// FIXME")).Line);
    }

    [Theory]
    [InlineData("path = /home/me/x", true)]
    [InlineData("see `/work/x`", true)]
    [InlineData("\"C:\\\\Users\\\\me\"", true)]
    [InlineData("\"resolved\": \"https://mirror.example/a.tgz\"", true)]
    [InlineData("source: https://api.nuget.org/v3/index.json", true)]
    [InlineData("serial:/dev/ttyUSB0 and /usr/bin/env and docs/home/x and https://example.org/work/x", false)]
    public void Words_of_one_machine_are_found(string text, bool isFound) =>
        Assert.Equal(isFound, WordRules.MachineWords("a.md", text).Any());

    private static IEnumerable<string> TextFiles() =>
        Repository.Files.Where(path => TextKinds.Contains(Path.GetExtension(path)) && !path.StartsWith(OwnFolder + "NanoFrameworkApi/"));
}
