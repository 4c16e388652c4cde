using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>Every sentence of the pages stands in a resource file, is used, and is there in each language that there is.</summary>
public sealed partial class TextsTests
{
    private static readonly string Web = Path.Combine(SourceTree.Root, "companion", "Web");

    [Fact]
    public void Every_sentence_is_used_and_none_is_there_twice()
    {
        var code = string.Concat(Sources("*.razor").Concat(Sources("*.cs")).Select(File.ReadAllText));
        foreach (var file in Directory.GetFiles(Web, "*Texts.resx"))
        {
            var names = Keys(file).ToList();
            var ownClass = Path.GetFileNameWithoutExtension(file);
            var unused = names.Where(name => !Regex.IsMatch(code, $@"\b{ownClass}\.{name}\b"));
            Assert.True(!unused.Any(), $"{ownClass}: nobody uses {string.Join(", ", unused)}");
            Assert.Equal(names.Distinct(), names);
        }
    }

    [Fact]
    public void A_language_that_is_there_has_every_sentence_with_the_same_places_for_values()
    {
        foreach (var file in Directory.GetFiles(Web, "*Texts.resx"))
        {
            foreach (var translated in Directory.GetFiles(Web, $"{Path.GetFileNameWithoutExtension(file)}.*.resx"))
            {
                Assert.Equal("", Difference(Places(file), Places(translated)));
            }
        }

        var english = new Dictionary<string, string> { ["A"] = "{0}", ["B"] = "" };
        Assert.Equal("B is missing", Difference(english, new() { ["A"] = "{0}" }));
        Assert.Equal("A has other places", Difference(english, new() { ["A"] = "{1}", ["B"] = "" }));
    }

    [Fact]
    public void No_page_has_words_of_its_own()
    {
        Assert.Equal("Run", WordsIn("<p class=\"x\">@Texts.Name: <b>Run</b></p>"));
        Assert.Equal("", WordsIn("@if (a > b)\n{\n<td>@Format.Pace(x)</td>\n}\n@code { string a = \"Words\"; }"));
        foreach (var page in Sources("*.razor"))
        {
            var words = WordsIn(File.ReadAllText(page));
            Assert.True(words.Length == 0, $"{Path.GetFileName(page)} has words of its own: {words}");
        }
    }

    // What stands between two tags on one line, without expressions: names of formats and units alone may stand there.
    private static string WordsIn(string razor)
    {
        var markup = CommentOrCode().Replace(razor, "");
        foreach (Match match in BetweenTags().Matches(markup))
        {
            var words = Word().Match(Expression().Replace(match.Groups[1].Value, ""));
            if (words.Success && !FormatName().IsMatch(words.Value))
            {
                return words.Value;
            }
        }

        return "";
    }

    private static IEnumerable<string> Sources(string pattern) => new[] { "companion", "tests/Companion.Tests/Web" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(SourceTree.Root, folder), pattern, SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/node_modules/")
            && !file.Contains("\\obj\\") && !file.Contains("\\bin\\") && !file.Contains("\\node_modules\\"));

    private static IEnumerable<string> Keys(string file) =>
        XDocument.Load(file).Root!.Elements("data").Select(entry => entry.Attribute("name")!.Value);

    private static Dictionary<string, string> Places(string file) => XDocument.Load(file).Root!.Elements("data").ToDictionary(
        entry => entry.Attribute("name")!.Value,
        entry => string.Join(' ', Place().Matches(entry.Value).Select(match => match.Value).Distinct().Order()));

    private static string Difference(Dictionary<string, string> english, Dictionary<string, string> other) =>
        english.Keys.FirstOrDefault(name => !other.ContainsKey(name)) is { } missing ? $"{missing} is missing"
            : english.Keys.FirstOrDefault(name => other[name] != english[name]) is { } changed ? $"{changed} has other places"
            : "";

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();

    [GeneratedRegex(@"@\*.*?\*@|@code\s*\{.*", RegexOptions.Singleline)]
    private static partial Regex CommentOrCode();

    [GeneratedRegex(@"<[a-z][\w-]*(?:\s[^<>\n]*)?(?<![=/-])>([^<>\n{}]+)(?=<)")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"@\([^)]*\)+|@[\w.?!]+(?:\([^)]*\)+)?(?:\.\w+)*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"[A-Za-z]{3,}")]
    private static partial Regex Word();

    [GeneratedRegex("^(FIT|TCX|GPX|CSV|iCalendar)$")]
    private static partial Regex FormatName();
}
