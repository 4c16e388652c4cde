namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>All assemblies of the band together, so that a type's bases can be found.</summary>
public sealed class ApiWorld
{
    private readonly Dictionary<string, ApiType> types;

    /// <summary>Takes the lists; two lists of the same assembly are one assembly.</summary>
    public ApiWorld(IEnumerable<ApiAssembly> lists)
    {
        Assemblies = [.. lists.GroupBy(list => list.Name).Select(Merge)];
        types = Assemblies.SelectMany(assembly => assembly.Types).ToDictionary(type => type.FullName);
    }

    /// <summary>The assemblies.</summary>
    public IReadOnlyList<ApiAssembly> Assemblies { get; }

    /// <summary>Reads every list of a folder.</summary>
    public static ApiWorld Read(string folder) =>
        new(Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(path => ApiListParser.Parse(Path.GetFileName(path), File.ReadLines(path))));

    /// <summary>A type by its full name; null when no list has it.</summary>
    public ApiType? Find(string fullName) => types.GetValueOrDefault(fullName);

    /// <summary>The base classes of a type, the nearest first.</summary>
    public IEnumerable<ApiType> BaseClasses(ApiType type)
    {
        for (ApiType? at = BaseClass(type); at is not null; at = BaseClass(at))
        {
            yield return at;
        }
    }

    /// <summary>Every interface that a type declares or inherits by declaration, without those of its base classes.</summary>
    public IEnumerable<ApiType> Interfaces(ApiType type) =>
        type.Bases.Select(Find).OfType<ApiType>().Where(found => found.Kind == ApiTypeKind.Interface)
            .SelectMany(found => Interfaces(found).Prepend(found)).DistinctBy(found => found.FullName);

    private ApiType? BaseClass(ApiType type) =>
        type.Bases.Select(Find).FirstOrDefault(found => found is { Kind: ApiTypeKind.Class });

    private static ApiAssembly Merge(IEnumerable<ApiAssembly> lists)
    {
        ApiAssembly[] all = [.. lists];
        string[] references = [.. all.SelectMany(list => list.References).Distinct()];
        return new ApiAssembly(all[0].Name, references, [.. all.SelectMany(list => list.Types)]);
    }
}
