using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainingPlan.Rules.Tests.Style;

/// <summary>How long a function, a file, a line and a station's README may be.</summary>
public static class LengthRules
{
    /// <summary>Lines of a function from its signature to its last brace.</summary>
    public const int MaxFunctionLines = 70;

    /// <summary>Lines of a source file.</summary>
    public const int MaxFileLines = 400;

    /// <summary>Characters of a line.</summary>
    public const int MaxLineChars = 140;

    /// <summary>Lines of a station's README.</summary>
    public const int MaxReadmeLines = 40;

    /// <summary>READMEs that are more than a station's: the front door, and the documents of a byte layout.</summary>
    public static readonly IReadOnlyList<string> LongReadmes =
        ["README.md", "shared/Protocol/README.md", "shared/SessionLog/README.md", "shared/Workouts/README.md"];

    /// <summary>Functions that are too long.</summary>
    public static IEnumerable<Finding> Functions(SourceFile source) =>
        from node in source.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let lines = LinesWithoutAttributes(node)
        where lines > MaxFunctionLines
        select Finding.At(source.Path, node, $"a function of {lines} lines; at most {MaxFunctionLines}");

    /// <summary>A file that is too long, and its lines that are.</summary>
    public static IEnumerable<Finding> File(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count > MaxFileLines)
        {
            yield return new Finding(path, 0, $"a file of {lines.Count} lines; at most {MaxFileLines}");
        }
        for (int at = 0; at < lines.Count; at++)
        {
            if (lines[at].Length > MaxLineChars)
            {
                yield return new Finding(path, at + 1, $"a line of {lines[at].Length} characters; at most {MaxLineChars}");
            }
        }
    }

    /// <summary>A station's README that is too long.</summary>
    public static IEnumerable<Finding> Readme(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count > MaxReadmeLines && !LongReadmes.Contains(path))
        {
            yield return new Finding(path, 0, $"a README of {lines.Count} lines; at most {MaxReadmeLines}");
        }
    }

    private static int LinesWithoutAttributes(SyntaxNode node)
    {
        SyntaxNodeOrToken first = node.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
        int start = first.GetLocation()!.GetLineSpan().StartLinePosition.Line;
        return node.GetLocation().GetLineSpan().EndLinePosition.Line - start + 1;
    }
}
