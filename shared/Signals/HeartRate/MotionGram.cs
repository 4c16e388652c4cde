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

    /// <summary>The symmetric matrix of the window, Order x Order, lower triangle filled.</summary>
    public readonly long[] Matrix = new long[Order * Order];

    private readonly PulseHistory history;
    private readonly int[][] blocks = new int[PulseHistory.WindowBlocks][];
    private readonly int[] window = new int[Sums];
    private int current;

    /// <summary>Reads from <paramref name="history"/>.</summary>
    public MotionGram(PulseHistory history)
    {
        this.history = history;
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new int[Sums];
        }
    }

    /// <summary>Adds the newest sample of the history, whose place in the window is <paramref name="place"/>.</summary>
    public void AddSample(int place)
    {
        int[] g = blocks[current];
        short[] a = history.Motion[0];
        int now = place + PulseHistory.Lead;
        int x0 = a[now];
        int x1 = a[now - 1];
        int x2 = a[now - 2];
        a = history.Motion[1];
        int y0 = a[now];
        int y1 = a[now - 1];
        int y2 = a[now - 2];
        a = history.Motion[2];
        int z0 = a[now];
        g[0] += x0 * x0;
        g[1] += y0 * x0;
        g[2] += y0 * y0;
        g[3] += z0 * x0;
        g[4] += z0 * y0;
        g[5] += z0 * z0;
        g[6] += x1 * x0;
        g[7] += x1 * y0;
        g[8] += x1 * z0;
        g[9] += y1 * x0;
        g[10] += y1 * y0;
        g[11] += y1 * z0;
        g[15] += x2 * x0;
        g[16] += x2 * y0;
        g[17] += x2 * z0;
        g[18] += y2 * x0;
        g[19] += y2 * y0;
        g[20] += y2 * z0;
        int z = a[now - 1];
        g[12] += z * x0;
        g[13] += z * y0;
        g[14] += z * z0;
        z = a[now - 2];
        g[21] += z * x0;
        g[22] += z * y0;
        g[23] += z * z0;
    }

    /// <summary>Closes the block and starts the next; the block that starts replaces the oldest only when the window was summed.</summary>
    public void EndBlock()
    {
        int[] w = window;
        int[] b = blocks[0];
        for (int i = 0; i < Sums; i++)
        {
            w[i] = b[i];
        }

        for (int k = 1; k < blocks.Length; k++)
        {
            b = blocks[k];
            for (int i = 0; i < Sums; i++)
            {
                w[i] += b[i];
            }
        }

        current = current == blocks.Length - 1 ? 0 : current + 1;
        int[] next = blocks[current];
        LeavingEnergy = next[0] + next[2] + next[5];
        for (int i = 0; i < Sums; i++)
        {
            next[i] = 0;
        }
    }

    /// <summary>Energy of the three axes in the oldest block of the window, unit (4 mg)².</summary>
    public int LeavingEnergy { get; private set; }

    /// <summary>Energy of the three axes over the window, unit (4 mg)².</summary>
    public int WindowEnergy
    {
        get { return window[0] + window[2] + window[5]; }
    }

    /// <summary>Fills <see cref="Matrix"/> from the sums and the window's ends.</summary>
    public void BuildMatrix()
    {
        long[] m = Matrix;
        int[] w = window;
        for (int row = 0, k = 0; row < 3; row++)
        {
            for (int column = 0; column <= row; column++, k++)
            {
                m[row * Order + column] = w[k];
                long once = w[k] + Edge(row, 0, column, 0);
                m[(row + 3) * Order + column + 3] = once;
                m[(row + 6) * Order + column + 6] = once + Edge(row, 1, column, 1);
            }
        }

        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                int k = row * 3 + column;
                m[(row + 3) * Order + column] = w[6 + k];
                m[(row + 6) * Order + column] = w[15 + k];
                m[(row + 6) * Order + column + 3] = w[6 + k] + Edge(row, 1, column, 0);
            }
        }
    }

    /// <summary>What a sum gains when its window moves one sample back: the product before the first less the last one.</summary>
    private int Edge(int row, int rowDelay, int column, int columnDelay)
    {
        short[] a = history.Motion[row];
        short[] b = history.Motion[column];
        int before = history.First - 1 + PulseHistory.Lead;
        int last = PulseHistory.WindowSamples - 1 + PulseHistory.Lead;
        return Product(a, before - rowDelay, b, before - columnDelay) - Product(a, last - rowDelay, b, last - columnDelay);
    }

    private static int Product(short[] a, int i, short[] b, int j)
    {
        return i < 0 || j < 0 ? 0 : a[i] * b[j];
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

        current = 0;
        LeavingEnergy = 0;
    }
}
