namespace TrainingPlan.Signals;

/// <summary>
/// Sees an accelerometer that does not move with the arm, 12.5 times a second: it stands still to the last digit, shows noise instead of
/// movement, or feels no gravity.
/// </summary>
internal sealed class MotionWatch
{
    private const int FrozenSamples = 25;
    private const int FaultLooks = 3;

    // Running means over 4 looks, binary point at 2; every other sample is looked at.
    private const int MeanShift = 2;

    // Three axes of white noise of 28 mg; a resting chip has less, and that is no fault.
    private const int LeastNoiseMg = 300 << MeanShift;

    // White noise is 41 times as large in its third difference as in the filtered acceleration of 4 mg a unit, an arm at most 8 times.
    private const int WhiteShift = 4;

    // Half of gravity, squared; running adds to it and never takes away.
    private const int LeastGravity = (250000 >> 4) << MeanShift;

    private int last;
    private bool isLook;
    private int frozenFor;
    private int faultFor;
    private int noise;
    private int size;
    private int gravity;

    /// <summary>Starts as a wrist at rest.</summary>
    public MotionWatch()
    {
        Clear();
    }

    /// <summary>True while the acceleration can't be that of an arm.</summary>
    public bool IsDead
    {
        get { return frozenFor >= FrozenSamples || faultFor >= FaultLooks; }
    }

    /// <summary>
    /// Looks at the four newest samples of each axis in mg, from the first place on, and at the filtered acceleration's size, the axes
    /// added, in units of 4 mg.
    /// </summary>
    public void Add(int[] s, int filteredSize)
    {
        int motion = s[3] + (s[7] << 10) + (s[11] << 20);
        if (motion != last)
        {
            frozenFor = 0;
        }
        else if (frozenFor < FrozenSamples)
        {
            frozenFor++;
        }

        last = motion;
        isLook = !isLook;
        if (isLook)
        {
            Look(s, filteredSize);
        }
    }

    private void Look(int[] s, int filteredSize)
    {
        int x = s[3];
        int y = s[7];
        int z = s[11];
        int a = x - s[0] + 3 * (s[1] - s[2]);
        int b = y - s[4] + 3 * (s[5] - s[6]);
        int c = z - s[8] + 3 * (s[9] - s[10]);
        int rough = (a < 0 ? -a : a) + (b < 0 ? -b : b) + (c < 0 ? -c : c);
        int n = noise + rough - (noise >> MeanShift);
        noise = n;
        size += filteredSize - (size >> MeanShift);

        // A 16th of the square, so that four times its mean fits at 16 g on three axes too.
        gravity += ((x * x + y * y + z * z) >> 4) - (gravity >> MeanShift);
        if (gravity >= LeastGravity && (n < LeastNoiseMg || n < size << WhiteShift))
        {
            faultFor = 0;
        }
        else if (faultFor < FaultLooks)
        {
            faultFor++;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        frozenFor = 0;
        faultFor = 0;
        noise = 0;
        size = 0;
        gravity = (1000000 >> 4) << MeanShift;
    }
}
