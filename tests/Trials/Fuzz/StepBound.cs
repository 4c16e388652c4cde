namespace TrainingPlan.Trials.Fuzz;

/// <summary>Counts a decoder's steps; one that takes more than its input can explain goes round in circles.</summary>
public sealed class StepBound(long most)
{
    private long _left = most;

    /// <summary>Bytes that what came out takes, beyond the length of what went in.</summary>
    public long ExplainedBytes { get; private set; }

    /// <summary>Says how many bytes the objects that came out take, where a few bits of input may be an object.</summary>
    public void Explain(long bytes) => ExplainedBytes += bytes;

    /// <summary>One step more.</summary>
    public void Step()
    {
        if (--_left < 0)
        {
            throw new EndlessException();
        }
    }
}
