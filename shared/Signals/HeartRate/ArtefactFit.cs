using System;

namespace TrainingPlan.Signals;

/// <summary>
/// Least-squares fit of the light on the motion: three axes at three delays, nine weights. What the fit explains is the motion
/// artefact; it is coherent with the motion, which the pulse is not. Solved as L D Lᵀ in 64-bit integers.
/// </summary>
internal sealed class ArtefactFit
{
    private const int Order = MotionGram.Order;

    // Of the spectrum's samples the newest block is held against those before it.
    private const int OldSamples = PulseSpectrum.Samples - PulseHistory.BlockSamples;
    private const int RestDrop = 8;

    /// <summary>Weights: axis k % 3, delay k / 3 samples; value / 2^WeightBits.</summary>
    public readonly int[] Weights = new int[Order];

    private readonly PulseHistory history;
    private readonly MotionGram gram;
    private readonly LightMix light;
    private readonly long[] cross = new long[Order];
    private readonly long[] diagonal = new long[Order];
    private readonly long[] row = new long[Order];
    private readonly long[] solution = new long[Order];

    // Products of the light with each regressor, by block.
    private readonly int[][] blocks = new int[PulseHistory.WindowBlocks][];
    private int newest;
    private int summedTo;

    /// <summary>Fits <paramref name="light"/> on the motion in <paramref name="history"/>.</summary>
    public ArtefactFit(PulseHistory history, MotionGram gram, LightMix light)
    {
        this.history = history;
        this.gram = gram;
        this.light = light;
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new int[Order];
        }
    }

    /// <summary>Binary places of <see cref="Weights"/>.</summary>
    public int WeightBits { get; private set; }

    /// <summary>
    /// True when what the motion leaves of the light has lost five sixths of its power in the newest 2 s: a pulse that was there is not.
    /// </summary>
    public bool HasRestDropped { get; private set; }

    /// <summary>Mean square of the newest block, of what the motion leaves.</summary>
    public int NewestMeanSquare { get; private set; }

    /// <summary>Mean square of the blocks before the newest, of what the motion leaves.</summary>
    public int OlderMeanSquare { get; private set; }

    /// <summary>Begins the sums with what the light has mixed of the window that is under way.</summary>
    public void BeginCorrelate()
    {
        const int ahead = PulseHistory.BlockSamples;
        if (light.IsKept)
        {
            Retire();
            Sum(newest, PulseHistory.WindowSamples - ahead, light.MixedTo, ahead);
        }
        else
        {
            SumAll(light.MixedTo, ahead);
        }

        summedTo = light.MixedTo;
    }

    /// <summary>Sums of the products of the light with each regressor.</summary>
    /// <param name="isNew">True when all of the light is mixed anew.</param>
    public void Correlate(bool isNew)
    {
        if (isNew)
        {
            SumAll(PulseHistory.WindowSamples, 0);
        }
        else
        {
            Sum(newest, summedTo, PulseHistory.WindowSamples, 0);
        }

        for (int k = 0; k < Order; k++)
        {
            cross[k] = blocks[0][k] + blocks[1][k] + blocks[2][k] + blocks[3][k] + blocks[4][k];
        }
    }

    /// <summary>The oldest block makes room for the newest.</summary>
    private void Retire()
    {
        newest = newest == PulseHistory.WindowBlocks - 1 ? 0 : newest + 1;
        Array.Clear(blocks[newest], 0, Order);
    }

    private void SumAll(int past, int shift)
    {
        for (int from = 0; from < PulseHistory.WindowSamples; from += PulseHistory.BlockSamples)
        {
            Retire();
            int end = from + PulseHistory.BlockSamples;
            Sum(newest, from, end < past ? end : past, shift);
        }
    }

    /// <summary>Adds the light's products with the motion, now, one and two samples before, to a block's sums.</summary>
    private void Sum(int block, int from, int past, int shift)
    {
        int[] mixed = light.Mixed;
        short[] x = history.Motion[0];
        short[] y = history.Motion[1];
        short[] z = history.Motion[2];
        int x0 = 0;
        int x1 = 0;
        int x2 = 0;
        int y0 = 0;
        int y1 = 0;
        int y2 = 0;
        int z0 = 0;
        int z1 = 0;
        int z2 = 0;
        int j = from + shift;
        int xTwice = x[j];
        int yTwice = y[j];
        int zTwice = z[j];
        j++;
        int xOnce = x[j];
        int yOnce = y[j];
        int zOnce = z[j];
        for (int i = from; i < past; i++)
        {
            j++;
            int p = mixed[i];
            int a = x[j];
            x0 += a * p;
            x1 += xOnce * p;
            x2 += xTwice * p;
            xTwice = xOnce;
            xOnce = a;
            a = y[j];
            y0 += a * p;
            y1 += yOnce * p;
            y2 += yTwice * p;
            yTwice = yOnce;
            yOnce = a;
            a = z[j];
            z0 += a * p;
            z1 += zOnce * p;
            z2 += zTwice * p;
            zTwice = zOnce;
            zOnce = a;
        }

        Add(blocks[block], x0, y0, z0, 0);
        Add(blocks[block], x1, y1, z1, 3);
        Add(blocks[block], x2, y2, z2, 6);
    }

    private static void Add(int[] sums, int x, int y, int z, int place)
    {
        sums[place] += x;
        sums[place + 1] += y;
        sums[place + 2] += z;
    }

    /// <summary>Solves for the weights.</summary>
    public void Solve()
    {
        gram.BuildMatrix();
        Scale();
        Factor();
        Substitute();
        StoreWeights();
    }

    /// <summary>Adds the ridge to the diagonal and shifts everything up so that the divisions keep their precision.</summary>
    private void Scale()
    {
        long[] m = gram.Matrix;
        long trace = 0;
        for (int i = 0; i < Order; i++)
        {
            trace += m[i * Order + i];
        }

        long ridge = trace / 3000 + 64;
        long largest = 0;
        for (int i = 0; i < Order; i++)
        {
            long d = m[i * Order + i] + ridge;
            m[i * Order + i] = d;
            largest = d > largest ? d : largest;
        }

        int shift = 0;
        while (largest << shift < 1L << 29)
        {
            shift++;
        }

        if (shift == 0)
        {
            return;
        }

        for (int i = 0; i < Order; i++)
        {
            cross[i] <<= shift;
            for (int j = 0; j <= i; j++)
            {
                m[i * Order + j] <<= shift;
            }
        }
    }

    /// <summary>C = L D Lᵀ; L (binary point at 16) overwrites the lower triangle.</summary>
    private void Factor()
    {
        long[] m = gram.Matrix;
        long[] d = diagonal;
        long[] v = row;
        for (int j = 0; j < Order; j++)
        {
            int jRow = j * Order;
            long sum = 0;
            for (int k = 0; k < j; k++)
            {
                long l = m[jRow + k];
                long vk = (l * d[k]) >> 16;
                v[k] = vk;
                sum += l * vk;
            }

            long dj = m[jRow + j] - (sum >> 16);
            dj = dj < 64 ? 64 : dj;
            d[j] = dj;
            for (int iRow = jRow + Order; iRow < Order * Order; iRow += Order)
            {
                sum = 0;
                for (int k = 0; k < j; k++)
                {
                    sum += m[iRow + k] * v[k];
                }

                m[iRow + j] = ((m[iRow + j] - (sum >> 16)) << 16) / dj;
            }
        }
    }

    private void Substitute()
    {
        long[] m = gram.Matrix;
        long[] z = cross;
        long[] w = solution;
        for (int i = 1; i < Order; i++)
        {
            long sum = 0;
            for (int k = 0; k < i; k++)
            {
                sum += m[i * Order + k] * z[k];
            }

            z[i] -= sum >> 16;
        }

        for (int i = Order - 1; i >= 0; i--)
        {
            long sum = 0;
            for (int k = i + 1; k < Order; k++)
            {
                sum += m[k * Order + i] * w[k];
            }

            w[i] = (z[i] << 20) / diagonal[i] - (sum >> 16);
        }
    }

    /// <summary>Halves the weights until they fit 16 bits: with nine of them and 11-bit motion every sum then fits 32.</summary>
    private void StoreWeights()
    {
        long[] w = solution;
        long largest = 0;
        for (int i = 0; i < Order; i++)
        {
            long size = w[i] < 0 ? -w[i] : w[i];
            largest = size > largest ? size : largest;
        }

        int shift = 0;
        while (largest >> shift >= 1 << 16)
        {
            shift++;
        }

        WeightBits = 20 - shift;
        for (int i = 0; i < Order; i++)
        {
            Weights[i] = (int)(w[i] >> shift);
        }
    }

    /// <summary>
    /// Splits the newest light, as much as the spectrum holds, into what the motion explains and the rest, of which a copy is kept.
    /// </summary>
    public void Split(int[] rest, int[] artefact, short[] kept)
    {
        OlderMeanSquare = Split(rest, artefact, kept, 0, OldSamples) / OldSamples;
        NewestMeanSquare = Split(rest, artefact, kept, OldSamples, PulseSpectrum.Samples) / PulseHistory.BlockSamples;
        HasRestDropped = NewestMeanSquare * RestDrop < OlderMeanSquare;
    }

    /// <summary>
    /// Puts the rest of the newest <paramref name="count"/> samples that are mixed of the next window in the first places; the weights are
    /// the last ones.
    /// </summary>
    public void SplitNewest(short[] rest, int count)
    {
        int[] w = Weights;
        int bits = WeightBits;
        short[] x = history.Motion[0];
        short[] y = history.Motion[1];
        short[] z = history.Motion[2];
        int from = light.MixedTo - count;
        for (int i = 0; i < count; i++)
        {
            int twice = from + i + PulseHistory.BlockSamples;
            int once = twice + 1;
            int now = twice + 2;
            int m = (w[6] * x[twice] + w[7] * y[twice] + w[8] * z[twice]
                + w[3] * x[once] + w[4] * y[once] + w[5] * z[once]
                + w[0] * x[now] + w[1] * y[now] + w[2] * z[now]) >> bits;
            m = light.Mixed[from + i] - (m > 1023 ? 1023 : m < -1023 ? -1023 : m);
            rest[i] = (short)(m > 1023 ? 1023 : m < -1023 ? -1023 : m);
        }
    }

    /// <summary>Splits samples of the spectrum's window; gives the sum of the rest's squares.</summary>
    private int Split(int[] rest, int[] artefact, short[] kept, int from, int past)
    {
        int[] weights = Weights;
        int[] mixed = light.Mixed;
        int bits = WeightBits;
        int round = 1 << (bits - 1);
        short[] x = history.Motion[0];
        short[] y = history.Motion[1];
        short[] z = history.Motion[2];
        int x0 = weights[0];
        int y0 = weights[1];
        int z0 = weights[2];
        int x1 = weights[3];
        int y1 = weights[4];
        int z1 = weights[5];
        int x2 = weights[6];
        int y2 = weights[7];
        int z2 = weights[8];
        int j = PulseHistory.WindowSamples - PulseSpectrum.Samples + from;
        int squares = 0;
        for (int i = from; i < past; i++)
        {
            // Places now, once and twice delayed stand one after the other, oldest first.
            int light = mixed[j];
            int sum = round + x2 * x[j] + y2 * y[j] + z2 * z[j];
            j++;
            sum += x1 * x[j] + y1 * y[j] + z1 * z[j];
            int now = j + 1;
            int m = (sum + x0 * x[now] + y0 * y[now] + z0 * z[now]) >> bits;
            if (m > 1023)
            {
                m = 1023;
            }
            else if (m < -1023)
            {
                m = -1023;
            }

            artefact[i] = m;
            m = light - m;
            if (m > 1023)
            {
                m = 1023;
            }
            else if (m < -1023)
            {
                m = -1023;
            }

            rest[i] = m;
            kept[i] = (short)m;
            squares += m * m;
        }

        return squares;
    }
}
