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
    private int correlatedTo = -1;

    /// <summary>Fits <paramref name="light"/> on the motion in <paramref name="history"/>.</summary>
    public ArtefactFit(PulseHistory history, MotionGram gram, LightMix light)
    {
        this.history = history;
        this.gram = gram;
        this.light = light;
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
        int from = history.First - PulseHistory.BlockSamples;
        Correlate(from < 0 ? 0 : from, light.MixedTo, PulseHistory.BlockSamples, true);
    }

    /// <summary>Sums of the products of the light with each regressor, or what is left of them.</summary>
    public void Correlate()
    {
        bool isNew = light.MixedFrom != correlatedTo;
        Correlate(isNew ? history.First : correlatedTo, PulseHistory.WindowSamples + PulseHistory.Lead, 0, isNew);
        correlatedTo = -1;
    }

    /// <summary>Forgets the sums that were begun.</summary>
    public void Clear()
    {
        correlatedTo = -1;
    }

    private void Correlate(int from, int past, int shift, bool isNew)
    {
        // One pass serves all axes and delays: the motion walks by and meets the light of now, one and two samples later. The light
        // is 0 outside the window, so the ends need no care.
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
        int p0 = isNew ? 0 : mixed[from - 2];
        int p1 = isNew ? 0 : mixed[from - 1];
        for (int i = from; i < past; i++)
        {
            int p2 = mixed[i];
            int a = x[i + shift];
            x0 += a * p0;
            x1 += a * p1;
            x2 += a * p2;
            a = y[i + shift];
            y0 += a * p0;
            y1 += a * p1;
            y2 += a * p2;
            a = z[i + shift];
            z0 += a * p0;
            z1 += a * p1;
            z2 += a * p2;
            p0 = p1;
            p1 = p2;
        }

        if (isNew)
        {
            Array.Clear(cross, 0, Order);
        }

        cross[0] += x0;
        cross[1] += y0;
        cross[2] += z0;
        cross[3] += x1;
        cross[4] += y1;
        cross[5] += z1;
        cross[6] += x2;
        cross[7] += y2;
        cross[8] += z2;
        correlatedTo = past;
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
