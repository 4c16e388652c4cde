namespace TrainingPlan.Trials.Fuzz;

/// <summary>What a decoder may allocate beyond 16 times its input and beyond what it allocates for an empty input.</summary>
/// <param name="Bytes">Bytes, whatever the input is.</param>
/// <param name="Reason">What they are for, in a few words.</param>
public sealed record MemoryAllowance(int Bytes, string Reason)
{
    /// <summary>What every decoder may have.</summary>
    public static MemoryAllowance Usual { get; } =
        new(8_192, "a refusal's sentence and trace, and objects of one size such as a workout's 64 steps");
}
