namespace TrainingPlan.Trials.Fuzz;

/// <summary>
/// A file that a runner brings, read whole. What is wrong with it has to be said by one kind of exception; any other is a crash.
/// </summary>
/// <typeparam name="TRefusal">The exception that refuses the file with a sentence.</typeparam>
/// <param name="name">What is read, in a few words.</param>
/// <param name="valid">Makes a whole, valid file.</param>
/// <param name="read">Reads a file; returns a number that depends on what came out.</param>
/// <param name="mend">Makes checksums and lengths right again after damage.</param>
public sealed class FileTarget<TRefusal>(
    string name, Func<Random, byte[]> valid, Func<byte[], long> read, Func<byte[], byte[]>? mend = null)
    : FuzzTarget
    where TRefusal : Exception
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <summary>Beyond 16 times the file; the reason belongs to a larger one.</summary>
    public override MemoryAllowance Allowance => Beyond;

    /// <summary>Beyond 16 times the file; the reason belongs to a larger one.</summary>
    public MemoryAllowance Beyond { get; init; } = MemoryAllowance.Usual;

    /// <inheritdoc/>
    public override byte[] Valid(Random chance) => valid(chance);

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data) => mend?.Invoke(data) ?? data;

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        try
        {
            return Mix(1, read(data));
        }
        catch (TRefusal)
        {
            return 0;
        }
    }
}
