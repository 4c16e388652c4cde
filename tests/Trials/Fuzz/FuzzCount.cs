namespace TrainingPlan.Trials.Fuzz;

/// <summary>What came of the inputs to one target.</summary>
/// <param name="Name">The target.</param>
public sealed record FuzzCount(string Name)
{
    /// <summary>Inputs that were decoded.</summary>
    public long Inputs { get; set; }

    /// <summary>Inputs that the decoder took, wholly or in part.</summary>
    public long Taken { get; set; }

    /// <summary>Exceptions.</summary>
    public long Crashes { get; set; }

    /// <summary>Inputs that took more steps, or far more time, than they can explain.</summary>
    public long Hangs { get; set; }

    /// <summary>Inputs whose outcome depends on bytes that are not theirs.</summary>
    public long ReadsPastEnd { get; set; }

    /// <summary>Inputs that made the decoder allocate more than 16 times their length and its allowance.</summary>
    public long MemoryExcesses { get; set; }

    /// <summary>The most bytes beyond 16 times the input and what an empty input takes; held against the allowance.</summary>
    public long MostBytesBeyond { get; set; }

    /// <summary>All that must not be.</summary>
    public long Faults => Crashes + Hangs + ReadsPastEnd + MemoryExcesses;
}
