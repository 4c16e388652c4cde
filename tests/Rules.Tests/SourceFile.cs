using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TrainingPlan.Rules.Tests;

/// <summary>One C# source: where it stands, what it says, how it parses.</summary>
public sealed class SourceFile(string path, string text)
{
    private readonly Lazy<SyntaxTree> tree = new(() => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path));

    /// <summary>Path relative to the root, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The parsed text, with the newest language version and no symbol defined.</summary>
    public SyntaxTree Tree => tree.Value;

    /// <summary>The root of <see cref="Tree"/>.</summary>
    public SyntaxNode Root => Tree.GetRoot();

    /// <summary>Reads a file of the project.</summary>
    public static SourceFile Read(string path) => new(path, Repository.ReadText(path));
}
