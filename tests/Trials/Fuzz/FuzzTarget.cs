namespace TrainingPlan.Trials.Fuzz;

/// <summary>A decoder under fire.</summary>
public abstract class FuzzTarget
{
    /// <summary>What is decoded, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Bytes that a decode may allocate beyond 16 times its input and beyond what it allocates for an empty one, and what they are for.
    /// </summary>
    public virtual MemoryAllowance Allowance => MemoryAllowance.Usual;

    /// <summary>True when the decoder is given a range of a larger array: then nothing around the range may matter.</summary>
    public virtual bool TakesRange => true;

    /// <summary>A whole, valid input.</summary>
    public abstract byte[] Valid(Random chance);

    /// <summary>Makes checksums and lengths right again, so that damage comes through to what is behind them.</summary>
    public virtual byte[] Mend(byte[] data) => data;

    /// <summary>
    /// Decodes a range; 0 when it is refused, otherwise a number that depends on all that came out. May throw nothing.
    /// </summary>
    public abstract long Decode(byte[] data, int offset, int length, StepBound steps);

    /// <summary>Mixes a value into such a number.</summary>
    protected static long Mix(long sum, long value) => unchecked(((sum ^ value) * 0x100000001B3) | 1);
}
