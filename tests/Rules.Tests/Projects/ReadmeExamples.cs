using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TrainingPlan.Rules.Tests.Layers;

namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The C# examples of the READMEs, each compiled as the body of a function that knows every namespace of its side.</summary>
public static class ReadmeExamples
{
    private static readonly Regex Block = new(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>The examples of one README.</summary>
    public static IReadOnlyList<string> In(string readme) =>
        [.. Block.Matches(readme.ReplaceLineEndings("\n")).Select(match => match.Groups["code"].Value)];

    /// <summary>What the compiler refuses in examples that stand beside the given sources.</summary>
    public static IEnumerable<Finding> Refused(IReadOnlyList<(string Path, string Code)> examples, IReadOnlyList<SourceFile> sources)
    {
        string usings = string.Concat(sources.SelectMany(Namespaces).Distinct().Select(space => $"using {space}; "));
        IEnumerable<SourceFile> wrapped = examples.Select((example, number) =>
            new SourceFile($"{example.Path}#{number}", $"{usings}class Example{number} {{ async Task Body() {{\n{example.Code}\n}} }}"));
        CSharpCompilation compilation = CodeMap.Bind(sources.Concat(wrapped));
        return
            from tree in compilation.SyntaxTrees
            where tree.FilePath.Contains('#')
            from diagnostic in compilation.GetSemanticModel(tree).GetDiagnostics()
            where diagnostic.Severity == DiagnosticSeverity.Error && !IsGiven(diagnostic)
            let line = diagnostic.Location.GetLineSpan().StartLinePosition.Line
            select new Finding(tree.FilePath.Split('#')[0], 0, $"line {line} of the example: {diagnostic.GetMessage()}");
    }

    /// <summary>A name in lower case that the example does not declare is something that its reader has.</summary>
    private static bool IsGiven(Diagnostic diagnostic) => diagnostic.Id == "CS0103"
        && char.IsLower(diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)[0]);

    private static IEnumerable<string> Namespaces(SourceFile source) => source.Root.DescendantNodes()
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString());
}
