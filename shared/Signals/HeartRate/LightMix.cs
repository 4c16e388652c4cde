using System;

namespace TrainingPlan.Signals;

/// <summary>
/// The LEDs made into one signal: each clipped at twice its mean size, so that a jerk of the strap does not outweigh ten
/// seconds, and scaled so that they count alike. A channel that hardly moves is left out. Limits and gains stay while they fit, so that
/// each sample is mixed once.
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
    private readonly int[] means = new int[3];
    private int unusableLeds;
    private bool isWhole;

    /// <summary>Reads from <paramref name="history"/> and leaves out what <paramref name="watch"/> calls unusable.</summary>
    public LightMix(PulseHistory history, PulseWatch watch)
    {
        this.history = history;
        this.watch = watch;
    }

    /// <summary>True when limits and gains are those of the window before, so that what it shares with this one is the same.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Place in the window up to which it is mixed already; 0 when nothing is.</summary>
    public int MixedTo { get; private set; }

    /// <summary>
    /// Mixes what there is of the next window while its last block is under way, so that less is left to do at its end.
    /// </summary>
    public void Begin()
    {
        const int ahead = PulseHistory.BlockSamples;
        int from = history.First < ahead ? ahead : history.First;
        IsKept = isWhole && AreGainsGood();
        if (IsKept)
        {
            from = PulseHistory.WindowSamples;
            Array.Copy(Mixed, ahead, Mixed, 0, PulseHistory.WindowSamples - ahead);
        }
        else
        {
            SetGains();
            Array.Clear(Mixed, 0, from - ahead);
        }

        MixSamples(from, history.Next, ahead);
        MixedTo = history.Next - ahead;
    }

    /// <summary>Mixes the window, or what is left of it; true when it is a new one from its first sample on.</summary>
    public bool Mix()
    {
        int from = MixedTo;
        bool isNew = from == 0 || watch.UnusableLeds != unusableLeds;
        if (isNew)
        {
            SetGains();
            from = history.First;
            Array.Clear(Mixed, 0, from);
        }

        MixSamples(from, PulseHistory.WindowSamples, 0);
        MixedTo = 0;
        isWhole = history.First == 0;
        return isNew;
    }

    /// <summary>Forgets what is mixed.</summary>
    public void Clear()
    {
        MixedTo = 0;
        isWhole = false;
    }

    /// <summary>True when the same LEDs serve and none has become a quarter weaker or a third stronger since the gains were set.</summary>
    private bool AreGainsGood()
    {
        bool isGood = watch.UnusableLeds == unusableLeds;
        for (int led = 0; led < history.Light.Length; led++)
        {
            int mean = history.LightSizes[led] / PulseHistory.WindowSamples;
            isGood = isGood && 4 * mean >= 3 * means[led] && 3 * mean <= 4 * means[led];
        }

        return isGood;
    }

    /// <summary>Limits and gains from the mean sizes over the complete part.</summary>
    private void SetGains()
    {
        int leds = history.Light.Length;
        int samples = PulseHistory.WindowSamples - history.First;
        int used = 0;
        unusableLeds = watch.UnusableLeds;
        for (int led = 0; led < leds; led++)
        {
            int mean = history.LightSizes[led] / samples;
            means[led] = mean;
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
    }

    private void MixSamples(int from, int past, int shift)
    {
        int leds = history.Light.Length;
        if (leds == 3)
        {
            MixThree(from, past, shift);
        }
        else
        {
            MixTwo(history.Light[0], history.Light[leds - 1], leds == 1 ? 0 : 1, from, past, shift);
        }
    }

    private void MixThree(int from, int past, int shift)
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
        for (int i = from; i < past; i++)
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

            mixed[i - shift] = (a * redGain + b * infraredGain + c * greenGain + 8192) >> 14;
        }
    }

    /// <summary>Two LEDs, or one when <paramref name="second"/> is 0.</summary>
    private void MixTwo(int[] first, int[] other, int second, int from, int past, int shift)
    {
        int[] mixed = Mixed;
        int firstLimit = limits[0];
        int otherLimit = second == 0 ? 0 : limits[1];
        int firstGain = gains[0];
        int otherGain = gains[1];
        for (int i = from; i < past; i++)
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

            mixed[i - shift] = (a * firstGain + b * otherGain + 8192) >> 14;
        }
    }
}
