namespace TrainingPlan.Signals;

/// <summary>A second, finer look at several strides at once: the same error in the delay is then a smaller one in the cadence.</summary>
internal sealed class StrideRefinement
{
    private const int Products = 30;

    // A stride longer than 1.01 s is looked at over two strides only: four would be older than the gait.
    private const int LongestFourfold = 6464;

    private readonly MotionHistory history;
    private long scale;

    /// <summary>Reads from <paramref name="history"/>.</summary>
    public StrideRefinement(MotionHistory history)
    {
        this.history = history;
    }

    /// <summary>Delay of <see cref="Strides"/> strides in 1/256 of a 25 Hz sample, after a successful <see cref="TryRefine"/>.</summary>
    public int Delay { get; private set; }

    /// <summary>Number of strides that <see cref="Delay"/> spans.</summary>
    public int Strides { get; private set; }

    /// <summary>How many strides to try first.</summary>
    public static int FirstStrides(int stride)
    {
        return stride > LongestFourfold ? 2 : 4;
    }

    /// <summary>
    /// 1/100 spm of <paramref name="strides"/> strides in <paramref name="delay"/>: two steps a stride, 60 s, 25 Hz, 1/256 sample.
    /// </summary>
    public static int Centispm(int strides, int delay)
    {
        return (76800000 * strides + (delay >> 1)) / delay;
    }

    /// <summary>
    /// Looks for the peak near <paramref name="strides"/> times the stride; false when there is none as high as the first one.
    /// </summary>
    public bool TryRefine(int stride, int height, int strides)
    {
        int c = (strides * stride + 128) >> 8;
        int oldest = 2 * (Products - 1) + c + 3;
        if (oldest >= history.Filled)
        {
            return false;
        }

        scale = (long)history.Energy(0, Products) + history.Energy(c, Products);
        if (scale <= 0)
        {
            return false;
        }

        int before = At(c - 1);
        int middle = At(c);
        int after = At(c + 1);
        for (int moves = 0; moves < 2 && (before > middle || after > middle); moves++)
        {
            if (after >= before)
            {
                c++;
                before = middle;
                middle = after;
                after = At(c + 1);
            }
            else
            {
                c--;
                after = middle;
                middle = before;
                before = At(c - 1);
            }
        }

        if (middle < before || middle < after || middle * 1024 < 922 * height)
        {
            return false;
        }

        Delay = (c << 8) + IntegerMath.ParabolaOffset(before, middle, after);
        Strides = strides;
        return true;
    }

    private int At(int delay)
    {
        return (int)(2048L * history.Correlate(delay, Products) / scale);
    }
}
