using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>firmware/ and shared/ compiled as one program against the stubs, as Band.nfproj compiles them for the band.</summary>
public static class BandCompilation
{
    /// <summary>Band.nfproj's language version: the oldest with file-scoped namespaces.</summary>
    public const LanguageVersion Language = LanguageVersion.CSharp10;

    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(Language).WithPreprocessorSymbols("NANOFRAMEWORK_1_0");

    private static readonly Lazy<CSharpCompilation> Whole =
        new(() => Of(Repository.SourcesUnder("firmware/", "shared/"), ReferenceStubs.All.Values, OutputKind.ConsoleApplication));

    /// <summary>All of firmware/ and shared/ against every stub.</summary>
    public static CSharpCompilation Firmware => Whole.Value;

    /// <summary>Any sources against any stubs.</summary>
    public static CSharpCompilation Of(IEnumerable<SourceFile> sources, IEnumerable<MetadataReference> references, OutputKind kind)
    {
        IEnumerable<SyntaxTree> trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path));
        return CSharpCompilation.Create("Band", trees, references, new CSharpCompilationOptions(kind));
    }

    /// <summary>A snippet against every stub.</summary>
    public static CSharpCompilation OfSnippet(string text) =>
        Of([new SourceFile("snippet.cs", text)], ReferenceStubs.All.Values, OutputKind.DynamicallyLinkedLibrary);

    /// <summary>What the compiler refuses, emission included.</summary>
    public static IReadOnlyList<Finding> Errors(CSharpCompilation compilation) => Findings(compilation, DiagnosticSeverity.Error);

    /// <summary>What the compiler refuses or warns of: Band.nfproj makes every warning an error.</summary>
    public static IReadOnlyList<Finding> ErrorsAndWarnings(CSharpCompilation compilation) =>
        Findings(compilation, DiagnosticSeverity.Warning);

    private static IReadOnlyList<Finding> Findings(CSharpCompilation compilation, DiagnosticSeverity least)
    {
        using var image = new MemoryStream();
        IEnumerable<Diagnostic> found = compilation.Emit(image, options: new(runtimeMetadataVersion: "v4.0.30319")).Diagnostics;
        return [.. found.Where(diagnostic => diagnostic.Severity >= least && !diagnostic.IsSuppressed).Select(AsFinding)];
    }

    private static Finding AsFinding(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return new Finding(span.Path, span.StartLinePosition.Line + 1, $"{diagnostic.GetMessage()} [{diagnostic.Id}]");
    }
}
