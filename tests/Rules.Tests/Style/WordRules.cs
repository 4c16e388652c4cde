using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainingPlan.Rules.Tests.Style;

/// <summary>Words that say that something is unfinished, or that belong to one machine.</summary>
public static class WordRules
{
    private static readonly Regex Unfinished = new(@"\b(TODO|FIXME|HACK|XXX)\b");

    /// <summary>A path of one person's machine: at the start of a line or after a space, quote, bracket, comma, = or :.</summary>
    private static readonly Regex MachinePath =
        new(@"(?:^|[\s""'`(\[,=:])(?:/(?:home|root|work|Users|mnt)/[\w.~-]|[A-Za-z]:\\+Users\\+\w)", RegexOptions.Multiline);

    /// <summary>Where packages are fetched from is each machine's own setting.</summary>
    private static readonly Regex Registry = new(
        @"registry\.npmjs\.|registry\.yarnpkg\.|\w+\.nuget\.org|""resolved"":\s*""http|<packageSources>|^\s*registry\s*=|--index-url",
        RegexOptions.Multiline);

    /// <summary>Comments and exceptions in C# that say that something is still to be done.</summary>
    public static IEnumerable<Finding> UnfinishedCode(SourceFile source)
    {
        IEnumerable<Finding> comments =
            from trivia in source.Root.DescendantTrivia()
            where Unfinished.IsMatch(trivia.ToString())
            let line = trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1
            select new Finding(source.Path, line, "unfinished: do it, or write an issue");
        IEnumerable<Finding> stubs =
            from name in source.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            where name.Identifier.Text == nameof(NotImplementedException) && name.Parent is not ArgumentSyntax
            select Finding.At(source.Path, name, "a stub: implement it or leave it out");
        return comments.Concat(stubs);
    }

    /// <summary>The same in files of another language.</summary>
    public static IEnumerable<Finding> UnfinishedText(string path, string text) =>
        Matches(path, text, Unfinished, "unfinished: do it, or write an issue");

    /// <summary>Paths of one machine, and hosts that packages are fetched from.</summary>
    public static IEnumerable<Finding> MachineWords(string path, string text) =>
        Matches(path, text, MachinePath, "a path of one machine").Concat(Matches(path, text, Registry, "the host of a package registry"));

    private static IEnumerable<Finding> Matches(string path, string text, Regex pattern, string what) =>
        from match in pattern.Matches(text)
        let line = text.AsSpan(0, match.Index + match.Length).Count('\n') + 1
        select new Finding(path, line, $"{what}: {match.Value.Trim()}");
}
