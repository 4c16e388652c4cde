namespace TrainingPlan.Signals;

/// <summary>
/// Power of the light without its artefact, and of the artefact, from 32 to 229 beats per minute. Both are real, so one complex
/// transform of 256 points serves both; only 72 points are not zero and only 136 results are needed, which the radix-4 stages use.
/// </summary>
internal sealed class PulseSpectrum
{
    /// <summary>
    /// Samples in the spectrum's window: 5.8 s. A longer one separates the pulse better from the steps but shows it later; from 5.6 to 6 s
    /// the errors hardly change.
    /// </summary>
    public const int Samples = 72;

    /// <summary>First and last bin, 2.93 beats per minute each.</summary>
    public const int FirstBin = 11;

    /// <summary>Last bin whose power is computed.</summary>
    public const int LastBin = 78;

    private const int Points = 256;
    private const int Quarter = 64;

    /// <summary>Real part: put the light without artefact here, in the first 72 places.</summary>
    public readonly int[] Real = new int[Points];

    /// <summary>Imaginary part: put the artefact here.</summary>
    public readonly int[] Imaginary = new int[Points];

    /// <summary>Power of the light without artefact, bin FirstBin + index.</summary>
    public readonly int[] PulsePower = new int[LastBin - FirstBin + 1];

    /// <summary>Power of the artefact, bin FirstBin + index.</summary>
    public readonly int[] ArtefactPower = new int[LastBin - FirstBin + 1];

    /// <summary>Binary places to shift both powers right by so that all are below 2^26.</summary>
    public int Shift { get; private set; }

    /// <summary>Cosines of a turn in 256 steps, 8192 is 1.</summary>
    public short[] Cosine
    {
        get { return cosine; }
    }

    private readonly short[] cosine = new short[Points];
    private readonly byte[] reversed = new byte[64];

    /// <summary>Prepares the tables.</summary>
    public PulseSpectrum()
    {
        short[] quarter = PulseTables.QuarterCosine;
        for (int i = 0; i <= 64; i++)
        {
            cosine[i] = quarter[i];
            cosine[128 - i] = (short)-quarter[i];
            cosine[128 + i] = (short)-quarter[i];
            cosine[(256 - i) & 255] = quarter[i];
        }

        for (int i = 0; i < 64; i++)
        {
            reversed[i] = (byte)(((i & 3) << 4) | (i & 12) | (i >> 4));
        }
    }

    /// <summary>First stage: of the four inputs of a butterfly only one or two are not zero.</summary>
    public void TransformFirst()
    {
        int[] re = Real;
        int[] im = Imaginary;
        short[] c = cosine;
        for (int n = 0; n < Samples - Quarter; n++)
        {
            int ar = re[n];
            int ai = im[n];
            int br = re[n + Quarter];
            int bi = im[n + Quarter];
            re[n] = ar + br;
            im[n] = ai + bi;

            // (a - jb) W^n, (a - b) W^2n, (a + jb) W^3n; cosine and -sine of the twiddle are a quarter turn apart.
            int tr = ar + bi;
            int ti = ai - br;
            int wr = c[n];
            int wi = c[n + Quarter];
            re[n + Quarter] = (tr * wr - ti * wi) >> 13;
            im[n + Quarter] = (tr * wi + ti * wr) >> 13;
            tr = ar - br;
            ti = ai - bi;
            wr = c[2 * n];
            wi = c[2 * n + Quarter];
            re[n + 2 * Quarter] = (tr * wr - ti * wi) >> 13;
            im[n + 2 * Quarter] = (tr * wi + ti * wr) >> 13;
            tr = ar - bi;
            ti = ai + br;
            wr = c[3 * n];
            wi = c[3 * n + Quarter];
            re[n + 3 * Quarter] = (tr * wr - ti * wi) >> 13;
            im[n + 3 * Quarter] = (tr * wi + ti * wr) >> 13;
        }

        TransformSingles();
    }

    /// <summary>The butterflies of the first stage with one input: it stays and is turned three times.</summary>
    private void TransformSingles()
    {
        int[] re = Real;
        int[] im = Imaginary;
        short[] c = cosine;
        for (int n = Samples - Quarter; n < Quarter; n++)
        {
            int tr = re[n];
            int ti = im[n];
            int wr = c[n];
            int wi = c[n + Quarter];
            re[n + Quarter] = (tr * wr - ti * wi) >> 13;
            im[n + Quarter] = (tr * wi + ti * wr) >> 13;
            int w = n + n;
            wr = c[w];
            wi = c[w + Quarter];
            re[n + 2 * Quarter] = (tr * wr - ti * wi) >> 13;
            im[n + 2 * Quarter] = (tr * wi + ti * wr) >> 13;
            w += n;
            wr = c[w];
            wi = c[w + Quarter];
            re[n + 3 * Quarter] = (tr * wr - ti * wi) >> 13;
            im[n + 3 * Quarter] = (tr * wi + ti * wr) >> 13;
        }
    }

    /// <summary>A middle stage; <paramref name="span"/> is 16, then 4.</summary>
    public void TransformMiddle(int span)
    {
        TransformUnturned(span);
        int[] re = Real;
        int[] im = Imaginary;
        int step = Quarter / span;
        for (int n = 1; n < span; n++)
        {
            // The twiddles are the same in all blocks, so they are loaded once.
            int w = n * step;
            int w1r = cosine[w];
            int w1i = cosine[w + Quarter];
            int w2r = cosine[2 * w];
            int w2i = cosine[2 * w + Quarter];
            int w3r = cosine[3 * w];
            int w3i = cosine[3 * w + Quarter];
            for (int i0 = n; i0 < Points; i0 += 4 * span)
            {
                int i1 = i0 + span;
                int i2 = i1 + span;
                int i3 = i2 + span;
                int sr = re[i0] + re[i2];
                int si = im[i0] + im[i2];
                int dr = re[i0] - re[i2];
                int di = im[i0] - im[i2];
                int ur = re[i1] + re[i3];
                int ui = im[i1] + im[i3];
                int vr = re[i1] - re[i3];
                int vi = im[i1] - im[i3];
                re[i0] = sr + ur;
                im[i0] = si + ui;
                int tr = dr + vi;
                int ti = di - vr;
                re[i1] = (tr * w1r - ti * w1i) >> 13;
                im[i1] = (tr * w1i + ti * w1r) >> 13;
                tr = sr - ur;
                ti = si - ui;
                re[i2] = (tr * w2r - ti * w2i) >> 13;
                im[i2] = (tr * w2i + ti * w2r) >> 13;
                tr = dr - vi;
                ti = di + vr;
                re[i3] = (tr * w3r - ti * w3i) >> 13;
                im[i3] = (tr * w3i + ti * w3r) >> 13;
            }
        }
    }

    /// <summary>The butterflies of a middle stage whose twiddles are all 1.</summary>
    private void TransformUnturned(int span)
    {
        int[] re = Real;
        int[] im = Imaginary;
        for (int i0 = 0; i0 < Points; i0 += 4 * span)
        {
            int i1 = i0 + span;
            int i2 = i1 + span;
            int i3 = i2 + span;
            int sr = re[i0] + re[i2];
            int si = im[i0] + im[i2];
            int dr = re[i0] - re[i2];
            int di = im[i0] - im[i2];
            int ur = re[i1] + re[i3];
            int ui = im[i1] + im[i3];
            int vr = re[i1] - re[i3];
            int vi = im[i1] - im[i3];
            re[i0] = sr + ur;
            im[i0] = si + ui;
            re[i1] = dr + vi;
            im[i1] = di - vr;
            re[i2] = sr - ur;
            im[i2] = si - ui;
            re[i3] = dr - vi;
            im[i3] = di + vr;
        }
    }

    /// <summary>
    /// Last stage, only for the bins that are used: bin k and its mirror 256 - k give the spectra of the two real inputs.
    /// </summary>
    public void Powers()
    {
        int anyBit = LowPowers() | HighPowers();
        Shift = 0;
        while (anyBit >> Shift >= 1 << 26)
        {
            Shift++;
        }
    }

    /// <summary>
    /// Bins below 64; gives all bits that occur in a power. Bin k is the sum of the last butterfly of group k, its mirror the fourth
    /// result of group 64 - k: two bins with the same two groups are done at once.
    /// </summary>
    private int LowPowers()
    {
        int[] re = Real;
        int[] im = Imaginary;
        byte[] group = reversed;
        int bits = 0;
        for (int k = FirstBin; k <= 32; k++)
        {
            int g = group[k] << 2;
            int h = group[64 - k] << 2;
            int r0 = re[g] + re[g + 2];
            int r1 = re[g + 1];
            int r3 = re[g + 3];
            int r2 = re[g] - re[g + 2];
            int i0 = im[g] + im[g + 2];
            int i1 = im[g + 1];
            int i3 = im[g + 3];
            int i2 = im[g] - im[g + 2];
            int s0 = re[h] + re[h + 2];
            int s1 = re[h + 1];
            int s3 = re[h + 3];
            int s2 = re[h] - re[h + 2];
            int j0 = im[h] + im[h + 2];
            int j1 = im[h + 1];
            int j3 = im[h + 3];
            int j2 = im[h] - im[h + 2];
            bits |= Power(k - FirstBin, r0 + r1 + r3, i0 + i1 + i3, s2 - j1 + j3, j2 + s1 - s3);
            bits |= Power(64 - k - FirstBin, s0 + s1 + s3, j0 + j1 + j3, r2 - i1 + i3, i2 + r1 - r3);
        }

        for (int k = 65 - FirstBin; k < 64; k++)
        {
            int g = group[k] << 2;
            int h = group[64 - k] << 2;
            bits |= Power(
                k - FirstBin,
                re[g] + re[g + 1] + re[g + 2] + re[g + 3],
                im[g] + im[g + 1] + im[g + 2] + im[g + 3],
                re[h] - im[h + 1] - re[h + 2] + im[h + 3],
                im[h] + re[h + 1] - im[h + 2] - re[h + 3]);
        }

        return bits;
    }

    /// <summary>
    /// Both powers of a bin from its value and its mirror's; gives all bits that occur in them. Both inputs are real and at most 73 * 1023,
    /// so an eighth of twice that squares within 31 bits.
    /// </summary>
    private int Power(int place, int real, int imaginary, int mirrorReal, int mirrorImaginary)
    {
        int a = (real + mirrorReal) >> 3;
        int b = (imaginary - mirrorImaginary) >> 3;
        int pulse = a * a + b * b;
        PulsePower[place] = pulse;
        a = (imaginary + mirrorImaginary) >> 3;
        b = (mirrorReal - real) >> 3;
        int artefact = a * a + b * b;
        ArtefactPower[place] = artefact;
        return pulse | artefact;
    }

    /// <summary>Bins from 64 on; gives all bits that occur in a power.</summary>
    private int HighPowers()
    {
        int[] re = Real;
        int[] im = Imaginary;
        int bits = 0;
        for (int k = 64; k <= LastBin; k++)
        {
            // From 64 on bin k is the second result of group k - 64 and its mirror the third of group 128 - k;
            // at k = 64 the mirror is the fourth of group 0.
            int i = reversed[k - 64] << 2;
            int j = reversed[(128 - k) & 63] << 2;
            int real = re[i] + im[i + 1] - re[i + 2] - im[i + 3];
            int imaginary = im[i] - re[i + 1] - im[i + 2] + re[i + 3];
            int mirrorReal = re[j] - re[j + 1] + re[j + 2] - re[j + 3];
            int mirrorImaginary = im[j] - im[j + 1] + im[j + 2] - im[j + 3];
            if (k == 64)
            {
                mirrorReal = re[j] - im[j + 1] - re[j + 2] + im[j + 3];
                mirrorImaginary = im[j] + re[j + 1] - im[j + 2] - re[j + 3];
            }

            bits |= Power(k - FirstBin, real, imaginary, mirrorReal, mirrorImaginary);
        }

        return bits;
    }
}
