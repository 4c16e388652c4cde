namespace TrainingPlan.Signals;

/// <summary>
/// Least-squares fit of the light on the motion: three axes at three delays, nine weights. What the fit explains is the motion
/// artefact; it is coherent with the motion, which the pulse is not. Solved as L D Lᵀ in 64-bit integers.
/// </summary>
internal sealed class ArtefactFit
{
    private const int Order = MotionGram.Order;

    /// <summary>Weights: axis k % 3, delay k / 3 samples; value / 2^WeightBits.</summary>
    public readonly int[] Weights = new int[Order];

    private readonly PulseHistory history;
    private readonly MotionGram gram;
    private readonly LightMix light;
    private readonly long[] cross = new long[Order];
    private readonly long[] diagonal = new long[Order];
    private readonly long[] row = new long[Order];
    private readonly long[] solution = new long[Order];

    /// <summary>Fits <paramref name="light"/> on the motion in <paramref name="history"/>.</summary>
    public ArtefactFit(PulseHistory history, MotionGram gram, LightMix light)
    {
        this.history = history;
        this.gram = gram;
        this.light = light;
    }

    /// <summary>Binary places of <see cref="Weights"/>.</summary>
    public int WeightBits { get; private set; }

    /// <summary>Sums of the products of the light with each regressor.</summary>
    public void Correlate()
    {
        // One pass serves all three delays: the motion walks by and meets the light of now, one and two samples later. The light is
        // 0 outside the window, so the ends need no care.
        int[] mixed = light.Mixed;
        for (int axis = 0; axis < 3; axis++)
        {
            short[] motion = history.Motion[axis];
            int now = 0;
            int once = 0;
            int twice = 0;
            int i = history.First;
            int p0 = mixed[i];
            int p1 = mixed[i + 1];
            while (i < PulseHistory.WindowSamples + PulseHistory.Lead)
            {
                int a = motion[i];
                int p2 = mixed[i + 2];
                now += a * p0;
                once += a * p1;
                twice += a * p2;
                i++;
                a = motion[i];
                p0 = mixed[i + 2];
                now += a * p1;
                once += a * p2;
                twice += a * p0;
                i++;
                a = motion[i];
                p1 = mixed[i + 2];
                now += a * p2;
                once += a * p0;
                twice += a * p1;
                i++;
            }

            cross[axis] = now;
            cross[axis + 3] = once;
            cross[axis + 6] = twice;
        }
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
}
