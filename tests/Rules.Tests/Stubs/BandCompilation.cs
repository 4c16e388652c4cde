using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>firmware/ and shared/ compiled as one program against the stubs, as Band.nfproj compiles them for the band.</summary>
public static class BandCompilation
{
    /// <summary>The oldest language version with file-scoped namespaces; what comes later must not be needed.</summary>
    public const LanguageVersion Language = LanguageVersion.CSharp10;

    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(Language).WithPreprocessorSymbols("NANOFRAMEWORK_1_0");

    private static readonly Lazy<CSharpCompilation> Whole =
        new(() => Of(Repository.SourcesUnder("firmware/", "shared/"), ReferenceStubs.All.Values));

    /// <summary>All of firmware/ and shared/ against every stub.</summary>
    public static CSharpCompilation Firmware => Whole.Value;

    /// <summary>Any sources against any stubs.</summary>
    public static CSharpCompilation Of(IEnumerable<SourceFile> sources, IEnumerable<MetadataReference> references)
    {
        IEnumerable<SyntaxTree> trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path));
        return CSharpCompilation.Create("Band", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>A snippet against every stub.</summary>
    public static CSharpCompilation OfSnippet(string text) => Of([new SourceFile("snippet.cs", text)], ReferenceStubs.All.Values);

    /// <summary>What the compiler refuses, emission included.</summary>
    public static IReadOnlyList<Finding> Errors(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        IEnumerable<Diagnostic> found = compilation.Emit(image, options: new(runtimeMetadataVersion: "v4.0.30319")).Diagnostics;
        return [.. found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(AsFinding)];
    }

    private static Finding AsFinding(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return new Finding(span.Path, span.StartLinePosition.Line + 1, $"{diagnostic.GetMessage()} [{diagnostic.Id}]");
    }
}
