namespace TrainingPlan.Signals;

/// <summary>
/// The LEDs made into one signal: each clipped at 2.5 times its mean size, so that a jerk of the strap does not outweigh ten
/// seconds, and scaled so that they count alike. A channel that hardly moves is left out.
/// </summary>
internal sealed class LightMix
{
    private const int DeadChannel = 4;

    /// <summary>The mixed light of the window; at most about ±640.</summary>
    public readonly int[] Mixed = new int[PulseHistory.WindowSamples];

    private readonly PulseHistory history;

    /// <summary>Reads from <paramref name="history"/>.</summary>
    public LightMix(PulseHistory history)
    {
        this.history = history;
    }

    /// <summary>Empties the mix.</summary>
    public void Begin()
    {
        int[] mixed = Mixed;
        for (int i = 0; i < mixed.Length; i++)
        {
            mixed[i] = 0;
        }
    }

    /// <summary>Adds one LED; the others follow in later slices.</summary>
    public void Add(int channel)
    {
        int[] light = history.Light[channel];
        int[] mixed = Mixed;
        int first = history.First;
        int end = PulseHistory.WindowSamples;
        long total = 0;
        for (int i = first; i < end; i++)
        {
            int v = light[i];
            total += v < 0 ? -v : v;
        }

        int mean = (int)(total / (end - first));
        if (mean < DeadChannel)
        {
            return;
        }

        int limit = (int)(((long)mean * 20) >> 3);
        int gain = (1 << 22) / (mean * history.Light.Length);
        for (int i = first; i < end; i++)
        {
            int v = light[i];
            if (v > limit)
            {
                v = limit;
            }
            else if (v < -limit)
            {
                v = -limit;
            }

            mixed[i] += (v * gain + 8192) >> 14;
        }
    }
}
