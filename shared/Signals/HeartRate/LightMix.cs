namespace TrainingPlan.Signals;

/// <summary>
/// The LEDs made into one signal: each clipped at twice its mean size, so that a jerk of the strap does not outweigh ten
/// seconds, and scaled so that they count alike. A channel that hardly moves is left out.
/// </summary>
internal sealed class LightMix
{
    // Zeros behind the window, for a look ahead that needs no bounds.
    private const int PadAfter = 4;

    // Eighths of the mean size.
    private const int Clip = 16;
    private const int AloneClip = 13;

    private const int DeadChannel = 4;

    /// <summary>The mixed light of the window; at most about ±550.</summary>
    public readonly int[] Mixed = new int[PulseHistory.WindowSamples + PadAfter];

    private readonly PulseHistory history;
    private readonly PulseWatch watch;
    private readonly int[] limits = new int[3];
    private readonly int[] gains = new int[3];

    /// <summary>Reads from <paramref name="history"/> and leaves out what <paramref name="watch"/> calls unusable.</summary>
    public LightMix(PulseHistory history, PulseWatch watch)
    {
        this.history = history;
        this.watch = watch;
    }

    /// <summary>Mixes the window.</summary>
    public void Mix()
    {
        int leds = history.Light.Length;
        int samples = PulseHistory.WindowSamples - history.First;
        int used = 0;
        for (int led = 0; led < leds; led++)
        {
            int mean = history.LightSizes[led] / samples;
            limits[led] = mean < DeadChannel || !watch.IsUsable(led) ? 0 : mean;
            used += limits[led] > 0 ? 1 : 0;
        }

        // Alone, an LED has no others that outweigh its jerks.
        int clip = used == 1 ? AloneClip : Clip;
        for (int led = 0; led < leds; led++)
        {
            int mean = limits[led];
            gains[led] = mean == 0 ? 0 : (1 << 22) / (mean * used);
            limits[led] = (int)(((long)mean * clip) >> 3);
        }

        for (int i = 0; i < history.First; i++)
        {
            Mixed[i] = 0;
        }

        if (leds == 3)
        {
            MixThree();
        }
        else
        {
            MixTwo(history.Light[0], history.Light[leds - 1], leds == 1 ? 0 : 1);
        }
    }

    private void MixThree()
    {
        int[] mixed = Mixed;
        int[] red = history.Light[0];
        int[] infrared = history.Light[1];
        int[] green = history.Light[2];
        int redLimit = limits[0];
        int infraredLimit = limits[1];
        int greenLimit = limits[2];
        int redGain = gains[0];
        int infraredGain = gains[1];
        int greenGain = gains[2];
        for (int i = history.First; i < PulseHistory.WindowSamples; i++)
        {
            int a = red[i];
            if (a > redLimit)
            {
                a = redLimit;
            }
            else if (a < -redLimit)
            {
                a = -redLimit;
            }

            int b = infrared[i];
            if (b > infraredLimit)
            {
                b = infraredLimit;
            }
            else if (b < -infraredLimit)
            {
                b = -infraredLimit;
            }

            int c = green[i];
            if (c > greenLimit)
            {
                c = greenLimit;
            }
            else if (c < -greenLimit)
            {
                c = -greenLimit;
            }

            mixed[i] = (a * redGain + b * infraredGain + c * greenGain + 8192) >> 14;
        }
    }

    /// <summary>Two LEDs, or one when <paramref name="second"/> is 0.</summary>
    private void MixTwo(int[] first, int[] other, int second)
    {
        int[] mixed = Mixed;
        int firstLimit = limits[0];
        int otherLimit = second == 0 ? 0 : limits[1];
        int firstGain = gains[0];
        int otherGain = gains[1];
        for (int i = history.First; i < PulseHistory.WindowSamples; i++)
        {
            int a = first[i];
            if (a > firstLimit)
            {
                a = firstLimit;
            }
            else if (a < -firstLimit)
            {
                a = -firstLimit;
            }

            int b = other[i];
            if (b > otherLimit)
            {
                b = otherLimit;
            }
            else if (b < -otherLimit)
            {
                b = -otherLimit;
            }

            mixed[i] = (a * firstGain + b * otherGain + 8192) >> 14;
        }
    }
}
