using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainingPlan.Rules.Tests.Layers;

/// <summary>
/// Who names whom, by meaning and not by text: the sources are bound together, so a type counts however it is reached. What no
/// source and no library of .NET declares counts by its spelling.
/// </summary>
public static class CodeMap
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly string[] SpelledRoots = ["Microsoft", "Spectre", "System", "nanoFramework", "Iot", "TrainingPlan"];

    private static readonly IReadOnlyList<MetadataReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.") || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly Lazy<IReadOnlyList<Use>> Whole = new(() =>
        [.. Uses(Repository.SourcesUnder("shared/", "firmware/", "hardware/")), .. Uses(Repository.SourcesUnder("shared/", "companion/"))
            .Where(use => use.Path.StartsWith("companion/"))]);

    /// <summary>Every use in the whole project, tests left out.</summary>
    public static IReadOnlyList<Use> All => Whole.Value;

    /// <summary>Every use in a set of sources that are bound together.</summary>
    public static IEnumerable<Use> Uses(IEnumerable<SourceFile> sources)
    {
        CSharpCompilation compilation = Bind(sources);
        return
            from tree in compilation.SyntaxTrees
            where tree.FilePath.Length > 0
            let model = compilation.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            let use = UseAt(tree, name, model)
            where use is not null
            select use;
    }

    /// <summary>A set of sources bound together and to .NET, as their projects bind them.</summary>
    public static CSharpCompilation Bind(IEnumerable<SourceFile> sources)
    {
        SyntaxTree[] trees = [.. sources.Select(source => source.Tree), CSharpSyntaxTree.ParseText(ImplicitUsings)];
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        return CSharpCompilation.Create("Bound", trees, Platform, options);
    }

    private static Use? UseAt(SyntaxTree tree, SimpleNameSyntax name, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(name);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        bool isInUsing = name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;
        string? target = symbol switch
        {
            null => Spelled(name),
            _ when IsStandIn(symbol) => null,
            INamespaceSymbol space when isInUsing => space.ToDisplayString(),
            INamedTypeSymbol type => FullName(type),
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol when symbol.ContainingType is not null =>
                $"{FullName(symbol.ContainingType)}.{symbol.Name.TrimStart('.')}",
            _ => null,
        };
        bool isOurs = symbol is not null && symbol.Locations.Any(location => location.IsInSource);
        int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        if (target == "System.Random" && name.Parent is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 })
        {
            target = "System.Random.Unseeded";
        }
        string owner = symbol is null or INamespaceSymbol ? target ?? "" : symbol.ContainingNamespace?.ToDisplayString() ?? "";
        return target is null ? null : new Use(tree.FilePath, line, target, owner, isOurs);
    }

    /// <summary>
    /// Whether one of the band's libraries is meant: some stand-ins have to stand in the firmware's own namespace, so that they
    /// are found before .NET's types of the same name.
    /// </summary>
    private static bool IsStandIn(ISymbol symbol) =>
        symbol is not INamespaceSymbol
        && symbol.Locations.Any(location => location.SourceTree?.FilePath.StartsWith("hardware/simulator/NanoFramework/") == true)
        && (symbol.ContainingNamespace?.ToDisplayString() ?? "").StartsWith("TrainingPlan");

    /// <summary>The whole dotted name around an unknown one, when it begins like a namespace and this is its last word.</summary>
    private static string? Spelled(SimpleNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax)
        {
            whole = whole.Parent;
        }
        string text = whole.ToString();
        bool isLast = whole.GetLastToken() == name.GetLastToken();
        return isLast && text.Contains('.') && SpelledRoots.Contains(text[..text.IndexOf('.')]) ? text : null;
    }

    private static string FullName(INamedTypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
            .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .WithGenericsOptions(SymbolDisplayGenericsOptions.None)
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));
}
