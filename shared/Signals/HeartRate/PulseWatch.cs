namespace TrainingPlan.Signals;

/// <summary>
/// Sees what the estimate itself is blind to, 12.5 times a second: an LED that is dark, saturated, frozen or without a pulse in it, as
/// when the band is off the wrist, and an accelerometer that stands still to the last digit or does not feel a living arm.
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

    // The weakest wrist seen has a pulse of 1/1700 of its light; below 1/8192 there is none.
    private const int WeakestPulseShift = 13;

    private readonly PulseHistory history;
    private readonly int[] lastCounts = new int[3];
    private readonly int[] frozenFor = new int[3];
    private readonly int[] faultFor = new int[3];
    private readonly int[] recoversIn = new int[3];
    private readonly bool[] hasPulse = { true, true, true };
    private int lastMotion;
    private int motionFrozenFor;

    /// <summary>Reads the light's size from <paramref name="history"/>.</summary>
    public PulseWatch(PulseHistory history)
    {
        this.history = history;
    }

    /// <summary>True when the accelerometer gave the very same values for 2 s: it moves no more with the arm.</summary>
    public bool IsMotionFrozen
    {
        get { return motionFrozenFor >= FrozenSamples; }
    }

    /// <summary>True when an LED's light can be used.</summary>
    public bool IsUsable(int led)
    {
        return recoversIn[led] == 0 && frozenFor[led] < FrozenSamples && hasPulse[led];
    }

    /// <summary>True when the light of at least one LED can be used.</summary>
    public bool IsAnyUsable()
    {
        for (int led = 0; led < history.Light.Length; led++)
        {
            if (IsUsable(led))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at the four newest counts of an LED, from place <paramref name="i"/> on.</summary>
    public void AddLight(int led, int[] samples, int i)
    {
        int newest = samples[i + 3];
        if (newest != samples[i] || newest != samples[i + 1] || newest != lastCounts[led])
        {
            frozenFor[led] = 0;
        }
        else if (frozenFor[led] < FrozenSamples)
        {
            frozenFor[led]++;
        }

        lastCounts[led] = newest;
        if (newest < SaturatedCounts && newest > DarkCounts)
        {
            faultFor[led] = 0;
            if (recoversIn[led] > 0)
            {
                recoversIn[led]--;
            }
        }
        else if (++faultFor[led] >= FaultSamples)
        {
            faultFor[led] = FaultSamples;
            recoversIn[led] = RecoverySamples;
        }
    }

    /// <summary>Looks at the newest acceleration; <paramref name="motion"/> is any mixture of the three axes.</summary>
    public void AddMotion(int motion)
    {
        if (motion != lastMotion)
        {
            motionFrozenFor = 0;
        }
        else if (motionFrozenFor < FrozenSamples)
        {
            motionFrozenFor++;
        }

        lastMotion = motion;
    }

    /// <summary>Looks at the block that has just ended: is there anything like a pulse in the light?</summary>
    public void EndBlock()
    {
        for (int led = 0; led < history.Light.Length; led++)
        {
            // Sizes are in 1/16 count, summed over the block.
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
            hasPulse[led] = true;
        }

        motionFrozenFor = 0;
    }
}
