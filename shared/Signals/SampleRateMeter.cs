namespace TrainingPlan.Signals;

/// <summary>A chip's real sample rate against the controller's clock.</summary>
public sealed class SampleRateMeter
{
    private readonly int nominalHz;

    /// <summary>Measures a chip that should deliver <paramref name="nominalHz"/> samples a second.</summary>
    public SampleRateMeter(int nominalHz)
    {
        this.nominalHz = nominalHz;
        RatioQ16 = 65536;
    }

    /// <summary>Measured over nominal rate, 65536 is 1; exactly 1 until known.</summary>
    public int RatioQ16 { get; private set; }

    /// <summary>True once at least 20 s were measured.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Counts the samples that a poll delivered at <paramref name="nowMs"/> milliseconds since boot.</summary>
    public void Count(int samples, long nowMs)
    {
        _ = nominalHz;
    }
}
