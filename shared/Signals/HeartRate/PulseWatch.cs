namespace TrainingPlan.Signals;

/// <summary>
/// Sees what the estimate itself is blind to, 12.5 times a second: an LED that is dark, saturated or frozen, and light that holds nothing
/// but its own noise, as when the band is off the wrist.
/// </summary>
internal sealed class PulseWatch
{
    // 18 bits end at 262143; the chip's own offset in the dark is some hundred counts.
    private const int SaturatedCounts = 261000;
    private const int DarkCounts = 500;

    // A quarter of a second out of range is a fault, a single sample is noise; the light is believed again when it has left the spectrum.
    private const int FaultSamples = 3;
    private const int RecoverySamples = PulseSpectrum.Samples;
    private const int FrozenSamples = 25;

    // Noise alone for half a second; after that the light needs 2 s to show a pulse again.
    private const int NoisySamples = 6;
    private const int QuietSamples = 25;

    // The weakest wrist seen has a pulse of 1/1700 of its light; below 1/8192 there is none.
    private const int WeakestPulseShift = 13;

    // Within 80 ms neither a pulse nor an arm moves the light by a 32nd and by eight times its mean size.
    private const int JumpShift = 5;

    // Eight times the mean size of the last 10 s, or a 16th; the mean's binary point is in it.
    private const int LoudShift = 3 + MeanShift;
    private const int FaintShift = 4 - MeanShift;

    // Running means over 4 samples, 0.32 s, binary point at 2.
    private const int MeanShift = 2;

    private readonly PulseHistory history;
    private readonly int[] lastCounts = new int[3];
    private readonly int[] frozenFor = new int[3];
    private readonly int[] faultFor = new int[3];
    private readonly int[] recoversIn = new int[3];
    private readonly PulseFault[] causes = new PulseFault[3];
    private readonly int[] noisyFor = new int[3];
    private readonly int[] noise = new int[3];
    private readonly int[] size = new int[3];
    private readonly int[] usual = new int[3];
    private readonly bool[] hasPulse = { true, true, true };

    /// <summary>Reads the light's size from <paramref name="history"/>.</summary>
    public PulseWatch(PulseHistory history)
    {
        this.history = history;
    }

    /// <summary>True when an LED's light can be used.</summary>
    public bool IsUsable(int led)
    {
        return recoversIn[led] == 0 && frozenFor[led] < FrozenSamples && hasPulse[led];
    }

    /// <summary>True when the light of at least one LED can be used.</summary>
    public bool IsAnyUsable()
    {
        return UnusableLeds != (1 << history.Light.Length) - 1;
    }

    /// <summary>LEDs whose light can't be used, a bit each from the lowest on.</summary>
    public int UnusableLeds
    {
        get
        {
            int bits = 0;
            for (int led = 0; led < history.Light.Length; led++)
            {
                bits |= IsUsable(led) ? 0 : 1 << led;
            }

            return bits;
        }
    }

    /// <summary>Why the first LED that can't be used can't be.</summary>
    public PulseFault FirstFault
    {
        get
        {
            for (int led = 0; led < history.Light.Length; led++)
            {
                PulseFault fault = FaultOf(led);
                if (fault != PulseFault.None)
                {
                    return fault;
                }
            }

            return PulseFault.None;
        }
    }

    /// <summary>Why an LED's light can't be used.</summary>
    public PulseFault FaultOf(int led)
    {
        if (frozenFor[led] >= FrozenSamples)
        {
            return faultFor[led] == 0 ? PulseFault.Frozen : causes[led];
        }

        return recoversIn[led] > 0 ? causes[led] : hasPulse[led] ? PulseFault.None : PulseFault.NoPulse;
    }

    /// <summary>
    /// Looks at the four newest counts of an LED, from place <paramref name="i"/> on; true when the light has jumped, so that its filter
    /// must start anew.
    /// </summary>
    public bool AddLight(int led, int[] samples, int i)
    {
        int newest = samples[i + 3];
        int last = lastCounts[led];
        lastCounts[led] = newest;
        if (newest != last || newest != samples[i] || newest != samples[i + 1])
        {
            frozenFor[led] = 0;
        }
        else if (frozenFor[led] < FrozenSamples)
        {
            frozenFor[led]++;
        }

        // The third difference of the samples is blind to anything as smooth as a pulse.
        int rough = newest - samples[i] + 3 * (samples[i + 1] - samples[i + 2]);
        rough = rough < 0 ? -rough : rough;
        noise[led] += rough - (noise[led] >> MeanShift);
        if (newest >= SaturatedCounts || newest <= DarkCounts)
        {
            LeaveRange(led, newest);
        }
        else
        {
            faultFor[led] = 0;
            if (recoversIn[led] > 0)
            {
                recoversIn[led]--;
            }
        }

        int change = newest > last ? newest - last : last - newest;
        return change > last >> JumpShift && change > size[led] >> (MeanShift + 1) && change > usual[led] >> 1;
    }

    /// <summary>
    /// Takes an LED's filtered light, 1/16 count: is there more in it than the noise of its samples explains? True when it suddenly moves
    /// far more or far less than in the last 10 s.
    /// </summary>
    public bool AddValue(int led, int value)
    {
        int mean = size[led];
        mean += (value < 0 ? -value : value) - (mean >> MeanShift);
        size[led] = mean;

        // For noise alone the mean size of the filtered light is 1.5 times that of the third difference, for a pulse 15 times and more.
        if (3 * noise[led] < mean)
        {
            noisyFor[led] = 0;
        }
        else if (++noisyFor[led] >= NoisySamples)
        {
            noisyFor[led] = NoisySamples;
            if (recoversIn[led] < QuietSamples)
            {
                recoversIn[led] = QuietSamples;
                causes[led] = PulseFault.NoPulse;
            }
        }

        int normal = usual[led];
        return normal > 0 && (mean >> LoudShift > normal || mean << FaintShift < normal);
    }

    private void LeaveRange(int led, int newest)
    {
        if (++faultFor[led] >= FaultSamples)
        {
            faultFor[led] = FaultSamples;
            recoversIn[led] = RecoverySamples;
            causes[led] = newest > DarkCounts ? PulseFault.Saturated : PulseFault.Dark;
        }
    }

    /// <summary>Looks at the block that has just ended: is there anything like a pulse in the light?</summary>
    public void EndBlock()
    {
        for (int led = 0; led < history.Light.Length; led++)
        {
            // Sizes are in 1/16 count, summed over the block.
            usual[led] = history.LightSizes[led] / PulseHistory.WindowSamples;
            int least = (lastCounts[led] >> (WeakestPulseShift - 4)) * PulseHistory.BlockSamples;
            hasPulse[led] = history.BlockSize(led) > least;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        for (int led = 0; led < 3; led++)
        {
            frozenFor[led] = 0;
            faultFor[led] = 0;
            recoversIn[led] = 0;
            noisyFor[led] = 0;
            noise[led] = 0;
            size[led] = 0;
            usual[led] = 0;
            lastCounts[led] = 0;
            hasPulse[led] = true;
        }
    }
}
