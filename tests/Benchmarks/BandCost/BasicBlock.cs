using Mono.Cecil.Cil;

namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>Instructions that are executed one after the other, all of them or none.</summary>
/// <param name="Head">The first instruction.</param>
/// <param name="Count">How many there are.</param>
public sealed record BasicBlock(Instruction Head, int Count)
{
    private static readonly FlowControl[] Ends =
        [FlowControl.Branch, FlowControl.Cond_Branch, FlowControl.Return, FlowControl.Throw];

    /// <summary>The blocks of a method in the order of its code.</summary>
    public static IReadOnlyList<BasicBlock> Find(MethodBody body)
    {
        HashSet<Instruction> heads = Heads(body);
        var blocks = new List<BasicBlock>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (heads.Contains(instruction))
            {
                blocks.Add(new BasicBlock(instruction, 0));
            }
            blocks[^1] = blocks[^1] with { Count = blocks[^1].Count + 1 };
        }
        return blocks;
    }

    private static HashSet<Instruction> Heads(MethodBody body)
    {
        HashSet<Instruction> heads = [body.Instructions[0]];
        foreach (Instruction instruction in body.Instructions)
        {
            switch (instruction.Operand)
            {
                case Instruction target:
                    heads.Add(target);
                    break;
                case Instruction[] targets:
                    heads.UnionWith(targets);
                    break;
            }
            if (Ends.Contains(instruction.OpCode.FlowControl) && instruction.Next is not null)
            {
                heads.Add(instruction.Next);
            }
        }
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            heads.UnionWith(new[] { handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart }
                .Where(border => border is not null));
        }
        return heads;
    }
}
