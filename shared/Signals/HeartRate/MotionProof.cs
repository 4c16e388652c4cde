namespace TrainingPlan.Signals;

/// <summary>
/// Is the motion that of this arm? Light that moved with the arm calms down when the arm does. Where the accelerometer suddenly rests and
/// the light goes on as before, it is the accelerometer that has left the arm.
/// </summary>
internal sealed class MotionProof
{
    // Root mean square of 160 mg over the older blocks is an arm that moved; less than a 16th of its power is one that rests.
    private const int MovingPower = 40 * 40;
    private const int RestShift = 4;

    // What the motion no longer explains doubles the rest's power where the arm still moves; one stop in twenty does so too.
    private const int Louder = 2;

    // It moves again at a quarter of the power; the light has calmed down at three quarters of its size. A runner who stands is not
    // doubted for longer than 30 s.
    private const int BackShift = 2;
    private const int LongestEstimates = 15;

    private readonly ArtefactFit fit;
    private readonly MotionGram gram;
    private readonly PulseHistory history;
    private int movedPower;
    private int lightSize;
    private int estimates;

    /// <summary>Reads the motion's power from <paramref name="gram"/> and the rest's from <paramref name="fit"/>.</summary>
    public MotionProof(PulseHistory history, MotionGram gram, ArtefactFit fit)
    {
        this.history = history;
        this.gram = gram;
        this.fit = fit;
    }

    /// <summary>True while the light still moves like an arm that the accelerometer calls resting.</summary>
    public bool HasLeftArm { get; private set; }

    /// <summary>Weighs a new estimate.</summary>
    public void Add()
    {
        int newest = gram.NewestEnergy / PulseHistory.BlockSamples;
        if (HasLeftArm)
        {
            estimates++;
            HasLeftArm = estimates < LongestEstimates && newest << BackShift < movedPower && LightSize() > lightSize - (lightSize >> 2);
            return;
        }

        int older = gram.OlderMeanEnergy / PulseHistory.BlockSamples;
        if (older > MovingPower && newest << RestShift < older && fit.NewestMeanSquare > Louder * fit.OlderMeanSquare)
        {
            HasLeftArm = true;
            estimates = 0;
            movedPower = older;
            lightSize = LightSize();
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        HasLeftArm = false;
    }

    /// <summary>Size of the newest block's light, all LEDs added; an eighth, so that the sum fits.</summary>
    private int LightSize()
    {
        int sum = 0;
        for (int led = 0; led < history.LightSizes.Length; led++)
        {
            sum += history.NewestSize(led) >> 3;
        }

        return sum;
    }
}
