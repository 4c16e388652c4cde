using Mono.Cecil;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>Which station of the band a method belongs to: the folder that its source stands in, as the symbols say.</summary>
public sealed class SourceMap
{
    /// <summary>The station whose folders are stations.</summary>
    public const string Signals = "Signals";

    private readonly List<string> names = [];

    /// <summary>The stations found so far; a station's number is its index.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of a method's station; -1 when it is not firmware and not shared code.</summary>
    public int StationOf(MethodDefinition method)
    {
        string? source = SourceOf(method) ?? method.DeclaringType.Methods.Select(SourceOf).FirstOrDefault(found => found is not null);
        string? name = source is null ? null : StationOfPath(source.Replace('\\', '/'));
        if (name is null)
        {
            return -1;
        }
        if (!names.Contains(name))
        {
            names.Add(name);
        }
        return names.IndexOf(name);
    }

    /// <summary>
    /// The station of a source: its folder in firmware/ or shared/, with the folder in it where those are the signals, which have
    /// goals of their own; `Loop` for those that stand in firmware/ itself.
    /// </summary>
    public static string? StationOfPath(string path)
    {
        string[] parts = path.Split('/');
        int root = Array.FindLastIndex(parts, part => part is "firmware" or "shared");
        if (root < 0 || parts.Contains("hardware"))
        {
            return null;
        }
        if (parts.Length == root + 2)
        {
            return "Loop";
        }
        return parts[root + 1] == Signals && parts.Length > root + 3 ? Signals + "/" + parts[root + 2] : parts[root + 1];
    }

    private static string? SourceOf(MethodDefinition method) =>
        method.DebugInformation.HasSequencePoints ? method.DebugInformation.SequencePoints[0].Document.Url : null;
}
