using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>
/// Rewrites a compiled assembly so that it counts itself: at the head of every basic block of a station's methods stands an
/// addition to <see cref="IlMeter.Counts"/>. The instructions themselves, their order and their effects stay as they were.
/// </summary>
public sealed class InstructionCounter(ModuleDefinition module, SourceMap map)
{
    /// <summary>What the firmware sees a library's object as when it closes or writes it.</summary>
    private static readonly string[] LibraryContracts = ["System.IDisposable", "System.IO.Stream"];

    private readonly FieldReference counts = module.ImportReference(typeof(IlMeter).GetField(nameof(IlMeter.Counts)));
    private readonly MethodReference tickBegins = Hook(module, nameof(IlMeter.TickBegins));
    private readonly MethodReference tickEnds = Hook(module, nameof(IlMeter.TickEnds));
    private readonly MethodReference libraryBegins = Hook(module, nameof(IlMeter.LibraryBegins));
    private readonly MethodReference libraryObjectBegins = Hook(module, nameof(IlMeter.LibraryObjectBegins));
    private readonly MethodReference libraryEnds = Hook(module, nameof(IlMeter.LibraryEnds));

    /// <summary>The engine whose turns are framed.</summary>
    public const string TickMethod = "System.Void TrainingPlan.Firmware.BandLoop::Tick(System.Int64)";

    /// <summary>Rewrites one assembly and returns its image; the stations that it meets are added to the map.</summary>
    public static byte[] Rewrite(string assemblyPath, SourceMap map)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assemblyPath));
        var reading = new ReaderParameters { ReadSymbols = true, AssemblyResolver = resolver };
        using ModuleDefinition module = ModuleDefinition.ReadModule(assemblyPath, reading);
        var counter = new InstructionCounter(module, map);
        IEnumerable<MethodDefinition> methods = module.GetTypes().SelectMany(type => type.Methods);
        foreach (MethodDefinition method in methods.Where(method => method.HasBody).ToList())
        {
            counter.RewriteMethod(method);
        }
        using var image = new MemoryStream();
        module.Write(image, new WriterParameters { WriteSymbols = false });
        return image.ToArray();
    }

    private void RewriteMethod(MethodDefinition method)
    {
        int station = map.StationOf(method);
        if (station < 0)
        {
            return;
        }
        MethodBody body = method.Body;
        body.SimplifyMacros();
        IReadOnlyList<BasicBlock> blocks = BasicBlock.Find(body);
        ILProcessor writer = body.GetILProcessor();
        foreach (Instruction call in body.Instructions.Where(IsLibraryCall).ToList())
        {
            MethodReference begins = call.OpCode == OpCodes.Newobj ? libraryObjectBegins : libraryBegins;
            Instruction moved = InsertAtPlaceOf(writer, call, [writer.Create(OpCodes.Call, begins)]);
            writer.InsertAfter(moved, writer.Create(OpCodes.Call, libraryEnds));
        }
        bool isTick = method.FullName == TickMethod;
        foreach (Instruction end in body.Instructions.Where(instruction => isTick && instruction.OpCode == OpCodes.Ret).ToList())
        {
            InsertAtPlaceOf(writer, end, [writer.Create(OpCodes.Call, tickEnds)]);
        }
        foreach (BasicBlock block in blocks)
        {
            InsertAtPlaceOf(writer, block.Head, Addition(writer, station, block.Count));
        }
        if (isTick)
        {
            writer.InsertBefore(body.Instructions[0], writer.Create(OpCodes.Call, tickBegins));
        }
        body.OptimizeMacros();
    }

    private Instruction[] Addition(ILProcessor writer, int station, int count) =>
    [
        writer.Create(OpCodes.Ldsfld, counts),
        writer.Create(OpCodes.Ldc_I4, station),
        writer.Create(OpCodes.Ldelema, module.TypeSystem.Int64),
        writer.Create(OpCodes.Dup),
        writer.Create(OpCodes.Ldind_I8),
        writer.Create(OpCodes.Ldc_I4, count),
        writer.Create(OpCodes.Conv_I8),
        writer.Create(OpCodes.Add),
        writer.Create(OpCodes.Stind_I8),
    ];

    /// <summary>
    /// Puts instructions before one so that every jump to it now meets them first: the old instruction object becomes the first
    /// of the new ones, and a copy of what it was stands behind them. Returns the copy.
    /// </summary>
    private static Instruction InsertAtPlaceOf(ILProcessor writer, Instruction place, Instruction[] inserted)
    {
        Instruction copy = writer.Create(OpCodes.Nop);
        (copy.OpCode, copy.Operand) = (place.OpCode, place.Operand);
        (place.OpCode, place.Operand) = (inserted[0].OpCode, inserted[0].Operand);
        Instruction last = place;
        foreach (Instruction instruction in inserted.Skip(1).Append(copy))
        {
            writer.InsertAfter(last, instruction);
            last = instruction;
        }
        return copy;
    }

    /// <summary>Whether an instruction calls or makes a stand-in of a library: code of this module that is no station's.</summary>
    private bool IsLibraryCall(Instruction instruction)
    {
        bool isCall = instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj;
        if (!isCall || instruction.Previous?.OpCode.OpCodeType == OpCodeType.Prefix)
        {
            return false;
        }
        var called = (MethodReference)instruction.Operand;
        if (LibraryContracts.Contains(called.DeclaringType.FullName))
        {
            return true;
        }
        MethodDefinition? target = called.Resolve();
        bool isValue = instruction.OpCode == OpCodes.Newobj && target?.DeclaringType.IsValueType == true;
        return target is not null && !isValue && target.Module == module && map.StationOf(target) < 0 && target.HasBody;
    }

    private static MethodReference Hook(ModuleDefinition module, string name) =>
        module.ImportReference(typeof(IlMeter).GetMethod(name));
}
