using System.Reflection;
using System.Runtime.Loader;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>
/// A second copy of the virtual band in this process, made of the rewritten assemblies. This assembly is loaded into it once more,
/// so that <see cref="BandCostRun"/> is bound to the copy.
/// </summary>
public sealed class CountedContext : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> rewritten = [];
    private readonly SourceMap map = new();

    /// <summary>Rewrites the shared code and the simulator, which holds the firmware.</summary>
    public CountedContext()
        : base("counted")
    {
        foreach (string name in new[] { "TrainingPlan.Shared", "trainingplan-simulator" })
        {
            rewritten.Add(name, InstructionCounter.Rewrite(Path.Combine(AppContext.BaseDirectory, name + ".dll"), map));
        }
    }

    /// <summary>The stations of the band, in the order of their counters.</summary>
    public IReadOnlyList<string> Stations => map.Names;

    /// <summary>Runs <see cref="BandCostRun.Run"/> in the copy.</summary>
    public long[][] Run(int seed, BandCostKit kit, string? recording, int warmUpSeconds, int seconds)
    {
        Assembly copy = LoadFromAssemblyPath(typeof(CountedContext).Assembly.Location);
        MethodInfo run = copy.GetType(typeof(BandCostRun).FullName!)!.GetMethod(nameof(BandCostRun.Run))!;
        try
        {
            return (long[][])run.Invoke(null, [seed, (int)kit, recording, map.Names.Count, warmUpSeconds, seconds])!;
        }
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner)
        {
            throw new BenchmarkFault("The virtual band ended: " + inner.Message);
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        rewritten.TryGetValue(assemblyName.Name!, out byte[]? image) ? LoadFromStream(new MemoryStream(image)) : null;
}
