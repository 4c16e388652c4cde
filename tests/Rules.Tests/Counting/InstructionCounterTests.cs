using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TrainingPlan.Benchmarks.BandCost;

namespace TrainingPlan.Rules.Tests.Counting;

/// <summary>What band-cost counts with: the rewritten code counts exactly, and does what it did before.</summary>
public class InstructionCounterTests
{
    private const string Source = """
        using System;
        namespace TrainingPlan.Firmware
        {
            public class BandLoop { public object Kept; public void Tick(long n) { if (n == 0) { return; } Kept = new byte[(int)n]; } }
        }
        public static class Known
        {
            public static int Sum(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += i; } return sum; }

            public static int Tangle(int n)
            {
                int kept = n > 3 ? n * 2 : -n;
                try
                {
                    switch (n % 5)
                    {
                        case 0: kept += 7; break;
                        case 1: throw new InvalidOperationException("one");
                        case 2: return kept / (n - 12);
                        case 3: foreach (char c in "abc") { kept += c > 'a' && n > 9 ? c : 1; } break;
                        case 4: kept = Sum(n) + (n.ToString().Length == 1 ? 1 : 2); break;
                    }
                }
                catch (InvalidOperationException e) when (e.Message.Length == 3) { kept ^= 0x55; }
                catch (DivideByZeroException) { kept = -1; }
                finally { kept += 1; }
                return kept;
            }
        }
        """;

    [Fact]
    public void A_loop_costs_what_its_instructions_cost()
    {
        (Type known, int station) = Load("shared/Known/Known.cs");
        long before = IlMeter.Counts[station];
        Assert.Equal(45, Call(known, "Sum", 10));

        // Two variables and a jump 5; ten rounds of sum 4 and step 4; eleven comparisons 3; load and return 2.
        Assert.Equal(5 + (10 * 8) + (11 * 3) + 2, IlMeter.Counts[station] - before);
    }

    [Fact]
    public void Counting_changes_nothing_that_the_code_does()
    {
        (Type counted, _) = Load("firmware/Known/Known.cs");
        (Type plain, int none) = Load("hardware/firmware/Known.cs");
        Assert.Equal(-1, none);
        for (int n = 0; n < 200; n++)
        {
            Assert.Equal(Call(plain, "Tangle", n), Call(counted, "Tangle", n));
        }
    }

    [Fact]
    public void A_turn_of_the_loop_is_framed_and_its_allocations_are_seen()
    {
        Type loop = Load("firmware/BandLoop.cs").Known.Assembly.GetType("TrainingPlan.Firmware.BandLoop")!;
        object engine = Activator.CreateInstance(loop)!;
        var figures = new long[4];
        Call(engine, 0);
        IlMeter.TakeSecond(new long[1], figures);
        Assert.Equal(0, figures[1]);
        Call(engine, 1000);
        Call(engine, 0);
        IlMeter.TakeSecond(new long[1], figures);

        // The question whether n is 0 takes 2, making and keeping the array with the return 6; 1000 bytes and their head.
        Assert.Equal(2 + 6, figures[0]);
        Assert.InRange(figures[1], 1000, 1040);
    }

    [Theory]
    [InlineData("x/firmware/BandLoop.cs", "Loop")]
    [InlineData("x/firmware/Sensors/Mpu/MpuSensor.cs", "Sensors")]
    [InlineData("x/shared/Signals/Cadence/CadenceEstimator.cs", "Signals/Cadence")]
    [InlineData("x/shared/Signals/SampleRateMeter.cs", "Signals")]
    [InlineData("x/hardware/simulator/VirtualBand.cs", null)]
    public void A_source_belongs_to_the_station_of_its_folder(string path, string? station) =>
        Assert.Equal(station, SourceMap.StationOfPath(path));

    [Fact]
    public void The_99th_percentile_leaves_one_value_of_a_hundred_above_it() =>
        Assert.Equal(99, Percentile.NinetyNine([.. Enumerable.Range(1, 100).Select(n => (long)n)]));

    private static void Call(object engine, long nowMs) => engine.GetType().GetMethod("Tick")!.CreateDelegate<Action<long>>(engine)(nowMs);

    private static object Call(Type known, string method, int argument) => known.GetMethod(method)!.Invoke(null, [argument])!;

    /// <summary>Compiles the source as if it stood at a path, rewrites and loads it; gives its station too, -1 for none.</summary>
    private static (Type Known, int Station) Load(string path)
    {
        string folder = Directory.CreateTempSubdirectory("counted").FullName;
        try
        {
            string assembly = Path.Combine(folder, "Known.dll");
            string symbols = Path.ChangeExtension(assembly, ".pdb");
            SyntaxTree tree = CSharpSyntaxTree.ParseText(Source, path: "/src/" + path, encoding: System.Text.Encoding.UTF8);
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
            MetadataReference core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
            using (FileStream code = File.Create(assembly), marks = File.Create(symbols))
            {
                var portable = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
                EmitResult result = CSharpCompilation.Create("Known", [tree], [core], options).Emit(code, marks, options: portable);
                Assert.True(result.Success, string.Join("\n", result.Diagnostics));
            }
            var map = new SourceMap();
            byte[] image = InstructionCounter.Rewrite(assembly, map);
            Assembly loaded = new AssemblyLoadContext("known").LoadFromStream(new MemoryStream(image));
            return (loaded.GetType("Known")!, map.Names.Count - 1);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
