namespace TrainingPlan.Signals;

/// <summary>
/// Products of the motion with itself, 0, 80 and 160 ms later, over the last 10 s: the left side of the least-squares fit.
/// Only the 24 sums against the newest sample are kept, by block; the other 21 entries of the matrix are the same sums one or two
/// samples earlier and differ by the samples at the window's ends.
/// </summary>
internal sealed class MotionGram
{
    /// <summary>Regressors: three axes at three delays.</summary>
    public const int Order = 9;

    private const int Sums = 24;

    // Places of the newest block's motion.
    private const int PastNew = PulseHistory.Lead + PulseHistory.WindowSamples;
    private const int FirstNew = PastNew - PulseHistory.BlockSamples;

    /// <summary>The symmetric matrix of the window, Order x Order, lower triangle filled.</summary>
    public readonly long[] Matrix = new long[Order * Order];

    private readonly PulseHistory history;
    private readonly int[][] blocks = new int[PulseHistory.WindowBlocks][];
    private readonly int[] window = new int[Sums];
    private int oldest;
    private int begun;

    /// <summary>Reads from <paramref name="history"/>.</summary>
    public MotionGram(PulseHistory history)
    {
        this.history = history;
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new int[Sums];
        }
    }

    /// <summary>Energy of the three axes in the oldest block of the window, unit (4 mg)².</summary>
    public int LeavingEnergy
    {
        get
        {
            int[] b = blocks[oldest];
            return b[0] + b[2] + b[5];
        }
    }

    /// <summary>Energy of the three axes in the newest block of the window, unit (4 mg)².</summary>
    public int NewestEnergy
    {
        get
        {
            int[] b = blocks[oldest == 0 ? blocks.Length - 1 : oldest - 1];
            return b[0] + b[2] + b[5];
        }
    }

    /// <summary>Mean energy of the three axes in a block before the newest, unit (4 mg)².</summary>
    public int OlderMeanEnergy
    {
        get { return (WindowEnergy - NewestEnergy) / (blocks.Length - 1); }
    }

    /// <summary>Energy of the three axes over the window, unit (4 mg)².</summary>
    public int WindowEnergy
    {
        get { return window[0] + window[2] + window[5]; }
    }

    /// <summary>Sums the samples that the block under way has so far, so that less is left to do at its end.</summary>
    public void BeginBlock()
    {
        // The block under way stands one block further on than it will once it is complete.
        SumSamples(FirstNew + PulseHistory.BlockSamples, history.Next + PulseHistory.Lead);
        begun = history.Next - PulseHistory.WindowSamples;
    }

    /// <summary>Takes the block that the history has just completed into the window, for the oldest one.</summary>
    public void AddBlock()
    {
        SumSamples(FirstNew + begun, PastNew);
        int[] w = window;
        int[] b = blocks[oldest];
        for (int i = 0; i < Sums; i++)
        {
            w[i] += b[i];
        }

        begun = 0;
        oldest = oldest == blocks.Length - 1 ? 0 : oldest + 1;
    }

    /// <summary>Adds samples to the block under way, which takes the place of the oldest.</summary>
    private void SumSamples(int from, int past)
    {
        int[] b = blocks[oldest];
        if (begun == 0)
        {
            int[] w = window;
            for (int i = 0; i < Sums; i++)
            {
                w[i] -= b[i];
                b[i] = 0;
            }
        }

        SumAxes(b, from, past);
        SumDelayed(b, 1, 6, from, past);
        SumDelayed(b, 2, 15, from, past);
    }

    /// <summary>Products of the axes at the same time.</summary>
    private void SumAxes(int[] sums, int from, int past)
    {
        short[] x = history.Motion[0];
        short[] y = history.Motion[1];
        short[] z = history.Motion[2];
        int xx = 0;
        int yx = 0;
        int yy = 0;
        int zx = 0;
        int zy = 0;
        int zz = 0;
        for (int i = from; i < past; i++)
        {
            int a = x[i];
            int b = y[i];
            int c = z[i];
            xx += a * a;
            yx += b * a;
            yy += b * b;
            zx += c * a;
            zy += c * b;
            zz += c * c;
        }

        sums[0] += xx;
        sums[1] += yx;
        sums[2] += yy;
        sums[3] += zx;
        sums[4] += zy;
        sums[5] += zz;
    }

    /// <summary>Products of each axis, <paramref name="delay"/> samples earlier, with each axis now; nine sums from place k on.</summary>
    private void SumDelayed(int[] sums, int delay, int k, int from, int past)
    {
        short[] x = history.Motion[0];
        short[] y = history.Motion[1];
        short[] z = history.Motion[2];
        int xx = 0;
        int xy = 0;
        int xz = 0;
        int yx = 0;
        int yy = 0;
        int yz = 0;
        int zx = 0;
        int zy = 0;
        int zz = 0;
        int j = from - delay;
        for (int i = from; i < past; i++)
        {
            int a = x[i];
            int b = y[i];
            int c = z[i];
            int d = x[j];
            xx += d * a;
            xy += d * b;
            xz += d * c;
            d = y[j];
            yx += d * a;
            yy += d * b;
            yz += d * c;
            d = z[j];
            zx += d * a;
            zy += d * b;
            zz += d * c;
            j++;
        }

        sums[k] += xx;
        sums[k + 1] += xy;
        sums[k + 2] += xz;
        sums[k + 3] += yx;
        sums[k + 4] += yy;
        sums[k + 5] += yz;
        sums[k + 6] += zx;
        sums[k + 7] += zy;
        sums[k + 8] += zz;
    }

    /// <summary>Fills <see cref="Matrix"/> from the sums and the window's ends.</summary>
    public void BuildMatrix()
    {
        long[] m = Matrix;
        int[] w = window;
        int before = history.First - 1 + PulseHistory.Lead;
        int last = PulseHistory.WindowSamples - 1 + PulseHistory.Lead;
        int k = 0;
        for (int row = 0; row < 3; row++)
        {
            short[] a = history.Motion[row];
            int now = row * Order;
            int once = (row + 3) * Order;
            int twice = (row + 6) * Order;
            int delayed = row * 3;
            for (int column = 0; column < 3; column++)
            {
                short[] b = history.Motion[column];
                int sum = w[delayed + 6];
                m[once + column] = sum;
                m[twice + column + 3] = sum + Edge(a, b, before, last, 1, 0);
                m[twice + column] = w[delayed + 15];
                delayed++;
                if (column <= row)
                {
                    sum = w[k];
                    m[now + column] = sum;
                    sum += Edge(a, b, before, last, 0, 0);
                    m[once + column + 3] = sum;
                    m[twice + column + 6] = sum + Edge(a, b, before, last, 1, 1);
                    k++;
                }
            }
        }
    }

    /// <summary>
    /// What a sum gains when its window moves one sample back: the product before the first less the last one. With delays of at most
    /// one sample the places before the window suffice.
    /// </summary>
    private static int Edge(short[] a, short[] b, int before, int last, int rowDelay, int columnDelay)
    {
        return a[before - rowDelay] * b[before - columnDelay] - a[last - rowDelay] * b[last - columnDelay];
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            for (int k = 0; k < Sums; k++)
            {
                blocks[i][k] = 0;
            }
        }

        for (int k = 0; k < Sums; k++)
        {
            window[k] = 0;
        }

        oldest = 0;
        begun = 0;
    }
}
