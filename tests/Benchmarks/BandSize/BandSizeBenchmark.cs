using TrainingPlan.Firmware;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Benchmarks.BandSize;

/// <summary>How much of the band's deployment space and heap the firmware takes, estimated without a board.</summary>
public sealed class BandSizeBenchmark : IBenchmark
{
    private const double DeployKilobytes = 1792;
    private const double HeapKilobytes = 50;

    /// <inheritdoc/>
    public string Name => "band-size";

    /// <inheritdoc/>
    public string Summary => "Code and memory of the firmware against 1.75 MB of deployment and 50 KB of heap.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var code = new BandCode();
        code.Add(typeof(BandLoop).Assembly, IsFirmware);
        code.Add(typeof(RunSecond).Assembly, _ => true);

        VirtualBand band = VirtualRun.Start(VirtualRun.Seeded(options.Seed));
        band.Advance(10_000);
        var heap = new BandHeap();
        heap.Add(band.Loop!);
        heap.AddStatics(typeof(BandLoop).Assembly, IsFirmware);
        heap.AddStatics(typeof(RunSecond).Assembly, _ => true);
        return new BenchmarkReport(
            Name,
            [
                new("code", (code.IlBytes + code.TableBytes) / 1024.0, "KB", BenchmarkGoal.AtMost(DeployKilobytes)),
                new("memory while running", heap.Bytes / 1024.0, "KB", BenchmarkGoal.AtMost(HeapKilobytes)),
                new("of it arrays", heap.ArrayBytes / 1024.0, "KB"),
                new("objects", heap.Objects, ""),
                new("IL", code.IlBytes / 1024.0, "KB"),
                new("types", code.Types, ""),
                new("methods", code.Methods, ""),
            ],
            [
                "An estimate: no board was measured. Code is the firmware's own, without the libraries that it is deployed with.",
                "Memory is everything that the composed firmware holds ten seconds into a run, in nanoFramework's blocks of 12 bytes;",
                "the libraries' own objects and the interpreter's tables come on top.",
            ]);
    }

    private static bool IsFirmware(Type type) =>
        type.FullName!.StartsWith("TrainingPlan.Firmware", StringComparison.Ordinal) && type.Assembly == typeof(BandLoop).Assembly;
}
