using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>
/// Reference assemblies of nanoFramework's libraries, made from the member lists in NanoFrameworkApi. Their core library is
/// nanoFramework's mscorlib: nothing of .NET's own libraries is in reach.
/// </summary>
public static class ReferenceStubs
{
    private static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> Built =
        new(() => Build(ApiWorld.Read(Path.Combine(Repository.Root, "tests/Rules.Tests/NanoFrameworkApi"))));

    /// <summary>Every stub, by its assembly's simple name.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> All => Built.Value;

    /// <summary>Makes the stubs of a set of lists; throws with the compiler's words when a list can't be compiled.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> Build(ApiWorld world)
    {
        var done = new Dictionary<string, MetadataReference>();
        List<ApiAssembly> open = [.. world.Assemblies];
        while (open.Count > 0)
        {
            ApiAssembly next = open.Find(assembly => assembly.References.All(done.ContainsKey))
                ?? throw new InvalidOperationException("references missing: " + string.Join(", ", open.Select(list => list.Name)));
            done.Add(next.Name, Compile(next, world, done));
            open.Remove(next);
        }
        return done;
    }

    private static MetadataReference Compile(ApiAssembly assembly, ApiWorld world, Dictionary<string, MetadataReference> done)
    {
        SyntaxTree source = CSharpSyntaxTree.ParseText(new StubWriter(world).Write(assembly), path: assembly.Name + ".stub.cs");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Suppress);
        var compilation = CSharpCompilation.Create(assembly.Name, [source], assembly.References.Select(name => done[name]), options);
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, runtimeMetadataVersion: "v4.0.30319"));
        if (!result.Success)
        {
            IEnumerable<string> errors = result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(Quote);
            throw new InvalidOperationException($"the stub of {assembly.Name} does not compile:\n" + string.Join("\n", errors));
        }
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: assembly.Name + ".dll");
    }

    private static string Quote(Diagnostic found)
    {
        int line = found.Location.GetLineSpan().StartLinePosition.Line;
        string source = found.Location.SourceTree?.GetText().Lines[line].ToString().Trim() ?? "";
        return $"{found.GetMessage()}: {source}";
    }
}
